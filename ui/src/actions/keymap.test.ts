import { describe, expect, test } from 'vitest';
import { KeyChoice, KEY_PRESETS } from '../model/keyChoice.svelte';
import { keydown, openSample } from '../testing/open';
import { fixedUse } from './fixedKeys';
import { pressed } from './keyboard';
import { conflictOf, holderOf, keymap, rebound, restored } from './keymap';
import { keysOf } from './keys';
import { menuFor } from './menu';
import { PRESETS } from './presets';
import { ACTIONS, findAction } from './registry';
import { canonical, parseChord, recorded } from './shortcut';

const NOTHING_CHANGED = {};

describe.each(KEY_PRESETS)('the preset %s', (preset) => {
  const map = keymap(ACTIONS, { preset, changed: NOTHING_CHANGED });

  test('names only actions there are, with keys that can be pressed', () => {
    for (const [id, keys] of Object.entries(PRESETS[preset].keys)) {
      expect(findAction(id), id).toBeDefined();
      for (const key of keys) expect(parseChord(key), key).not.toBeNull();
    }
  });

  test('gives every key to one action, and takes none that always means something else', () => {
    const keys = [...map.values()].flat();
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => fixedUse(key) !== null)).toEqual([]);
  });

  test('leaves no action without the keys it is written with', () => {
    const lost = ACTIONS.filter((action) => {
      const said = PRESETS[preset].keys[action.id] ?? action.shortcuts;
      const wished = new Set(said.map(canonical));
      return (map.get(action.id) ?? []).length !== wished.size;
    });
    expect(lost.map((action) => action.id)).toEqual([]);
  });

  test.each([
    ['Alt+Shift+ArrowRight', 'task.indent'],
    ['Alt+Shift+ArrowLeft', 'task.outdent'],
    ['Insert', 'task.addAbove'],
    ['Mod+Enter', 'task.add'],
    ['Mod+M', 'milestone.add'],
    ['Mod+F2', 'task.link'],
    ['Mod+Shift+F2', 'task.unlink'],
    ['Shift+F2', 'view.inspector'],
    ['Alt+Shift+=', 'outline.unfold'],
    ['Alt+Shift+-', 'outline.fold'],
    ['Alt+Shift+*', 'outline.unfoldAll'],
    ['Mod+Shift+F5', 'view.row'],
    ['Alt+Home', 'view.start'],
    ['Alt+End', 'view.end'],
    ['Mod+Z', 'edit.undo'],
    ['Mod+Y', 'edit.redo'],
    ['Mod+N', 'program.new'],
    ['Mod+S', 'baseline.take'],
    ['Mod+P', 'view.reports'],
    ['F1', 'view.shortcuts'],
    ['?', 'view.shortcuts'],
    ['F8', 'task.why'],
  ])('has %s for %s', (key, id) => {
    expect(holderOf(map, key)).toBe(id);
  });
});

test('Microsoft Project zooms and deletes with its own keys', () => {
  const map = keymap(ACTIONS, { preset: 'project', changed: NOTHING_CHANGED });
  expect(holderOf(map, 'Mod+/')).toBe('view.zoomIn');
  expect(holderOf(map, 'Mod+Shift+*')).toBe('view.zoomOut');
  expect(holderOf(map, 'Mod+-')).toBe('task.delete');
  expect(holderOf(map, 'Alt+ArrowRight')).toBeNull();
});

describe('keys somebody chose', () => {
  const map = (changed: Record<string, readonly string[]>) =>
    keymap(ACTIONS, { preset: 'gantry', changed });

  test('are taken from whatever had them, and come back', () => {
    const changed = rebound({}, 'plan.check', ['Mod+B']);
    expect(holderOf(map(changed), 'Mod+B')).toBe('plan.check');
    expect(map(changed).get('view.baseline')).toEqual([]);
    expect(holderOf(map(changed), 'F7')).toBeNull();
    const back = restored(changed, 'plan.check');
    expect(holderOf(map(back), 'Mod+B')).toBe('view.baseline');
  });

  test('can be passed on from one choice to another', () => {
    const first = rebound({}, 'plan.check', ['F9']);
    const second = rebound(first, 'task.why', ['F9']);
    expect(map(second).get('plan.check')).toEqual([]);
    expect(holderOf(map(second), 'F9')).toBe('task.why');
  });

  test('may be none at all', () => {
    expect(map({ 'plan.check': [] }).get('plan.check')).toEqual([]);
  });

  test('conflict with an action, with what a key always means, or with nothing', () => {
    expect(conflictOf(map({}), 'Mod+B', 'plan.check')).toEqual({ action: 'view.baseline' });
    expect(conflictOf(map({}), 'Mod+B', 'view.baseline')).toBeNull();
    expect(conflictOf(map({}), 'Mod+C', 'plan.check')).toEqual({ fixed: 'Copy, cut and paste' });
    expect(conflictOf(map({}), 'F9', 'plan.check')).toBeNull();
  });

  test.each([
    ['plan.check', ['Mod+', 'Hyper+X', '', 'Mod+Banana', 'Mod+B']],
    ['no.such.action', ['Mod+B']],
    ['plan.check', ['F2', 'Tab']],
    ['__proto__', ['Mod+Z']],
  ])('that are junk do no harm: %s %j', (id, keys) => {
    const found = map({ [id]: keys });
    expect(holderOf(found, 'Mod+Z')).toBe('edit.undo');
    expect(holderOf(found, 'Tab')).toBeNull();
    expect([...found.keys()].every((one) => findAction(one) !== undefined)).toBe(true);
  });

  test('show in menus and run by the keyboard at once', async () => {
    const { session } = await openSample();
    session.show('plan');
    session.selection.select(14);
    session.keys.change(rebound({}, 'task.why', ['F9']));
    expect(menuFor(session, ['task.why'])[0]?.keys).toEqual(['F9']);
    expect(pressed(session, keydown('F8'))).toBe(false);
    expect(pressed(session, keydown('F9'))).toBe(true);
    expect(session.why).toBe(14);
  });
});

describe('the choice is remembered', () => {
  test('on this computer', async () => {
    const { session } = await openSample();
    session.keys.choose('project');
    session.keys.change(rebound({}, 'task.why', ['F9']));
    const again = await openSample();
    expect(again.session.keys.preset).toBe('project');
    expect(keysOf(again.session, 'task.why')).toEqual(['F9']);
  });

  test.each([
    'not json',
    'null',
    '[]',
    '7',
    '{"preset":7,"changed":"x"}',
    '{"preset":"emacs","changed":[1,2]}',
    '{"changed":{"edit.undo":"Mod+Q","task.why":[1],"plan.check":null}}',
  ])('and junk in its place is not: %s', (text) => {
    localStorage.setItem('gantry.keys', text);
    const choice = new KeyChoice();
    expect(choice.preset).toBe('gantry');
    expect(choice.changed).toEqual({});
    expect(holderOf(keymap(ACTIONS, choice), 'Mod+Z')).toBe('edit.undo');
  });
});

describe('a key press is recorded', () => {
  test.each([
    ['b', { ctrlKey: true, code: 'KeyB' }, 'Mod+B'],
    ['B', { ctrlKey: true, shiftKey: true, code: 'KeyB' }, 'Mod+Shift+B'],
    ['и', { ctrlKey: true, code: 'KeyB' }, 'Mod+B'],
    ['F9', { altKey: true }, 'Alt+F9'],
    ['?', { shiftKey: true, code: 'Slash' }, '?'],
    ['+', { altKey: true, shiftKey: true, code: 'Equal' }, 'Alt++'],
    ['ArrowUp', { ctrlKey: true, shiftKey: true }, 'Mod+Shift+ArrowUp'],
    ['w', { code: 'KeyW' }, 'W'],
    ['Control', { ctrlKey: true }, null],
    ['Shift', { shiftKey: true }, null],
    ['Dead', { altKey: true }, null],
  ] as const)('%s with %j as %s', (key, held, written) => {
    expect(recorded(keydown(key, held), false)).toBe(written);
  });

  test.each([
    ['+', { altKey: true, shiftKey: true, code: 'Equal' }],
    ['=', { altKey: true, shiftKey: true, code: 'Equal' }],
  ])('“%s” unfolds, however the keyboard writes it', async (key, held) => {
    const { session } = await openSample();
    session.show('plan');
    session.selection.select(1);
    session.plan!.fold(1, true);
    expect(pressed(session, keydown(key, held))).toBe(true);
    expect(session.plan!.row(1)!.collapsed).toBe(false);
  });
});

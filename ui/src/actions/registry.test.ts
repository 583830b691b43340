import { describe, expect, test } from 'vitest';
import { keydown, openSample, settle } from '../testing/open';
import { told } from './action';
import { pressed } from './keyboard';
import { menuFor } from './menu';
import { ACTIONS, findAction, runAction } from './registry';
import { keycaps, matches } from './shortcut';

describe('the registry', () => {
  test('names every action once', () => {
    const ids = ACTIONS.map((action) => action.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('gives every key to one action only', () => {
    const keys = ACTIONS.flatMap((action) => action.shortcuts);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each([
    ['program.new', 'program.sample', 'program.open', 'program.copy', 'program.close', 'plan.new'],
    ['edit.undo', 'edit.redo', 'task.add', 'task.addAbove', 'milestone.add', 'task.delete'],
    ['task.indent', 'task.outdent', 'task.up', 'task.down', 'task.link', 'task.unlink'],
    ['view.overview', 'view.plan', 'view.reports', 'view.history', 'view.zoomIn', 'view.zoomOut'],
    ['view.fit', 'view.today', 'view.palette', 'view.shortcuts', 'view.theme', 'view.inspector'],
    ['report.export', 'plan.import', 'plan.export'],
  ])('knows %s and what goes with it', (...ids) => {
    for (const id of ids) expect(findAction(id)?.label).toBeTruthy();
  });

  test('does not run what cannot run', async () => {
    const { session } = await openSample();
    expect(runAction(session, 'edit.undo')).toBe(false);
    expect(runAction(session, 'task.link')).toBe(false);
    expect(runAction(session, 'no.such.action')).toBe(false);
  });
});

describe('keys', () => {
  test.each([
    ['Mod+Z', 'z', { ctrlKey: true }, false, true],
    ['Mod+Z', 'z', { metaKey: true }, true, true],
    ['Mod+Z', 'z', { metaKey: true }, false, false],
    ['Mod+Z', 'Z', { ctrlKey: true, shiftKey: true }, false, false],
    ['Mod+Shift+Z', 'Z', { ctrlKey: true, shiftKey: true }, false, true],
    ['Mod+Z', 'я', { ctrlKey: true, code: 'KeyZ' }, false, true],
    ['?', '?', { shiftKey: true }, false, true],
    ['Mod+=', '+', { ctrlKey: true, shiftKey: true }, false, true],
    ['Alt+ArrowUp', 'ArrowUp', { altKey: true }, false, true],
    ['Alt+ArrowUp', 'ArrowUp', { altKey: true, shiftKey: true }, false, false],
    ['Delete', 'Delete', {}, false, true],
    ['Delete', 'Delete', { ctrlKey: true }, false, false],
  ] as const)('%s answers “%s” with %j on a Mac %s: %s', (shortcut, key, held, mac, answer) => {
    expect(matches(shortcut, keydown(key, held), mac)).toBe(answer);
  });

  test('are written as they are printed on the keyboard', () => {
    expect(keycaps('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keycaps('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(keycaps('Alt+ArrowLeft', false)).toEqual(['Alt', '←']);
  });

  test('add a task, and take it back by name', async () => {
    const { session } = await openSample();
    session.show('plan');
    const before = session.plan!.rows.length;
    session.selection.select(session.plan!.rows[1]!.id);
    expect(pressed(session, keydown('Enter', { ctrlKey: true }))).toBe(true);
    await settle();
    expect(session.plan!.rows.length).toBe(before + 1);
    expect(session.plan!.rows[2]!.task.name).toBe('New task');
    expect(session.selection.tasks).toEqual([session.plan!.rows[2]!.id]);
    expect(told(findAction('edit.undo')!, session)).toBe('Undo: Add “New task”');

    pressed(session, keydown('z', { ctrlKey: true }));
    await settle();
    expect(session.plan!.rows.length).toBe(before);
  });

  test('delete the chosen rows and choose the next one', async () => {
    const { session } = await openSample();
    session.show('plan');
    const plan = session.plan!;
    const [, second, third] = plan.rows;
    session.selection.select(second!.id);
    pressed(session, keydown('Delete'));
    await settle();
    expect(plan.row(second!.id)).toBeNull();
    expect(session.selection.tasks).toEqual([third!.id]);
  });

  test('leave the rows alone that are selected in a view not shown', async () => {
    const { session } = await openSample();
    session.show('overview');
    session.selection.select(2);
    pressed(session, keydown('Delete'));
    await settle();
    expect(session.plan!.row(2)).not.toBeNull();
  });

  test('move a summary once when its rows are chosen with it', async () => {
    const { session } = await openSample();
    session.show('plan');
    const plan = session.plan!;
    session.selection.select(12);
    session.selection.toggle(13);
    pressed(session, keydown('ArrowUp', { altKey: true }));
    await settle();
    expect(plan.row(12)!.number).toBeLessThan(plan.row(5)!.number);
    expect(plan.row(13)!.task.parent).toBe(12);
  });

  test('leave a text field alone, but for the ones that should work there', async () => {
    const { session } = await openSample();
    const field = document.createElement('input');
    document.body.append(field);
    const typing = (key: string, held: KeyboardEventInit = {}): boolean => {
      let answer = false;
      field.addEventListener('keydown', (event) => (answer = pressed(session, event)), {
        once: true,
      });
      field.dispatchEvent(keydown(key, held));
      return answer;
    };
    expect(typing('Delete')).toBe(false);
    expect(typing('?', { shiftKey: true })).toBe(false);
    expect(typing('z', { ctrlKey: true })).toBe(false);
    expect(typing('k', { ctrlKey: true })).toBe(true);
    expect(session.panel).toBe('palette');
    field.remove();
  });

  test('belong to a floating panel while it is open', async () => {
    const { session } = await openSample();
    session.panel = 'palette';
    session.selection.select(2);
    expect(pressed(session, keydown('Delete'))).toBe(false);
  });
});

test('a context menu says what an action would act on', async () => {
  const { session } = await openSample();
  session.show('plan');
  session.selection.select(2);
  const [remove, line, link] = menuFor(session, ['task.delete', null, 'task.link']);
  expect(remove?.label).toBe('Delete “Call for release team”');
  expect(remove?.enabled).toBe(true);
  expect(line).toBeNull();
  expect(link?.enabled).toBe(false);
});

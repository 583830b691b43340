/**
 * What axe finds in every view, panel, dialog and menu. Contrast needs pixels, which jsdom has none
 * of: `styles/tokens.test.ts` reckons it.
 */
import { fireEvent, render } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import App from './App.svelte';
import { runAction } from './actions/registry';
import { MemoryEngine } from './ipc/memory';
import { sampleState } from './ipc/memory/sample';
import type { State } from './ipc/memory/state';
import { Session, type Panel } from './model/session.svelte';
import { VIEWS } from './model/view';
import { settle } from './testing/open';

/** The first rows of the sample: as many kinds of things with fewer of each. */
function smallState(): State {
  const state = sampleState();
  for (const plan of state.plans) {
    plan.rows = plan.rows.slice(0, 10);
    plan.links = plan.links.filter((link) => link.to <= 10);
    plan.head.launch = 10;
  }
  return state;
}

async function openWindow(): Promise<Session> {
  const session = new Session(new MemoryEngine(smallState(), 'Kubernetes 1.33'));
  render(App, { session });
  await vi.waitFor(() => {
    expect(document.querySelector('[data-status]')).not.toBeNull();
  });
  return session;
}

async function openPlan(): Promise<Session> {
  const session = await openWindow();
  session.show('plan');
  session.selection.select(9);
  await settle();
  return session;
}

async function faults(): Promise<string[]> {
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((n) => n.html).join(' | ')}`);
}

const there = (selector: string): void => {
  expect(document.querySelector(selector), selector).not.toBeNull();
};

test.each(VIEWS)('the %s view', async (view) => {
  const session = await openWindow();
  session.show(view);
  await settle();
  await vi.waitFor(() => {
    expect(document.querySelector('[aria-busy="true"]')).toBeNull();
  });
  expect(await faults()).toEqual([]);
});

const PANELS: [Panel, string][] = [
  ['palette', 'dialog[data-palette]'],
  ['shortcuts', 'dialog[aria-label="Keyboard shortcuts"]'],
  ['keys', 'dialog [data-key-row]'],
  ['preferences', 'dialog[aria-label="Preferences"]'],
  ['newPlan', 'dialog form'],
  ['newProgram', 'dialog form'],
  ['takeBaseline', 'dialog form'],
  ['baselines', 'dialog[aria-label="Baselines"]'],
  ['calendar', 'dialog'],
  ['gonogo', 'dialog [data-meeting]'],
  ['capacity', 'dialog[aria-label="Capacity"]'],
  ['export', 'dialog'],
];

test.each(PANELS)('the %s panel', async (panel, selector) => {
  const session = await openPlan();
  if (panel === 'export') session.outgoing.open();
  else session.panel = panel;
  await settle();
  there(selector);
  expect(await faults()).toEqual([]);
});

describe('beside the plan', () => {
  test('the inspector of a row, of rows, of a link and of the plan', async () => {
    const session = await openPlan();
    session.layout.inspect('plan', true);
    await settle();
    there('[data-inspector]');
    expect(await faults()).toEqual([]);
    session.selection.toggle(8);
    await settle();
    expect(await faults()).toEqual([]);
    session.selection.onlyLink(session.plan!.row(9)!.incoming[0]!.id);
    await settle();
    expect(await faults()).toEqual([]);
    session.selection.clear();
    await settle();
    expect(await faults()).toEqual([]);
  });

  test('why a date is so, and what would move it', async () => {
    const session = await openPlan();
    runAction(session, 'task.why');
    await settle();
    there('[data-why] [data-cause]');
    expect(await faults()).toEqual([]);
  });

  test('the check of the plan', async () => {
    const session = await openPlan();
    runAction(session, 'plan.check');
    await settle();
    there('[data-plan-check]');
    expect(await faults()).toEqual([]);
  });

  test('what changed since an earlier moment', async () => {
    const session = await openPlan();
    await session.perform({ type: 'setDuration', task: 9, text: '12d' });
    const [first] = await session.engine.history(null, 1);
    await session.was.showBefore(session.plan!, first!);
    runAction(session, 'compare.list');
    await settle();
    there('[data-changes] [data-change]');
    there('[data-compared]');
    expect(await faults()).toEqual([]);
  });
});

describe('in the plan', () => {
  test('an open editor, and why what was typed is refused', async () => {
    await openPlan();
    const grid = document.querySelector<HTMLElement>('[data-grid]')!;
    grid.focus();
    await fireEvent.keyDown(grid, { key: 'F2' });
    await settle();
    const field = document.querySelector<HTMLInputElement>('[data-edit]')!;
    expect(field.getAttribute('aria-label')).toBe('Name of “Finish KEP reviews”');
    expect(await faults()).toEqual([]);
    await fireEvent.input(field, { target: { value: '' } });
    await fireEvent.keyDown(field, { key: 'Enter' });
    await settle();
    there('#cell-error');
    expect(await faults()).toEqual([]);
  });

  test('the menu of a row, and the one of the program', async () => {
    await openPlan();
    await fireEvent.contextMenu(document.querySelector('[data-row="9"] [data-cell="name"]')!);
    await settle();
    there('[role="menu"]');
    expect(await faults()).toEqual([]);
    await fireEvent.keyDown(document.querySelector('[role="menu"]')!, { key: 'Escape' });
    await fireEvent.click(document.querySelector('button.program')!);
    await settle();
    there('[role="menu"]');
    expect(await faults()).toEqual([]);
  });

  test('the menu of a moment of the history', async () => {
    const session = await openPlan();
    await session.perform({ type: 'rename', task: 9, name: 'Finish' });
    session.show('history');
    const line = await vi.waitFor(() => {
      const found = document.querySelector('[data-operation]');
      expect(found).not.toBeNull();
      return found!;
    });
    await fireEvent.contextMenu(line);
    await settle();
    expect(await faults()).toEqual([]);
  });
});

describe('the tree grid', () => {
  const row = (id: number): Element => document.querySelector(`[data-row="${id}"]`)!;

  test('tells how deep a row lies, and which of how many it is there', async () => {
    await openPlan();
    const told = [1, 2, 4, 5, 6].map((id) =>
      ['level', 'posinset', 'setsize', 'expanded', 'selected', 'rowindex'].map((what) =>
        row(id).getAttribute(`aria-${what}`),
      ),
    );
    expect(told).toEqual([
      ['1', '1', '2', 'true', 'false', '2'],
      ['2', '1', '3', null, 'false', '3'],
      ['2', '3', '3', null, 'false', '5'],
      ['1', '2', '2', 'true', 'false', '6'],
      ['2', '1', '5', null, 'false', '7'],
    ]);
    const cells = [...row(9).querySelectorAll('[data-cell]')];
    expect(cells.filter((one) => one.getAttribute('role') === 'rowheader')).toHaveLength(1);
    expect(cells.map((one) => one.getAttribute('aria-colindex'))).toEqual(
      cells.map((_, i) => String(i + 1)),
    );
  });

  test('names only a cell and a bar that are there', async () => {
    const session = await openPlan();
    const active = (of: string): Element | null => {
      const id = document.querySelector(of)!.getAttribute('aria-activedescendant');
      return id === null ? null : document.getElementById(id);
    };
    expect(active('[data-grid]')).not.toBeNull();
    expect(active('[data-chart]')).not.toBeNull();
    session.plan!.fold(5, true);
    await settle();
    for (const pane of ['[data-grid]', '[data-chart]']) {
      expect(document.querySelector(pane)!.hasAttribute('aria-activedescendant')).toBe(false);
    }
  });
});

describe('screen readers are told', () => {
  const told = (): string => document.querySelector('[data-announced]')!.textContent.trim();

  test('where a row went and how many followed it, and what undo took back', async () => {
    const session = await openPlan();
    const start = session.plan!.row(7)!.dates.start + 7 * 1440;
    await session.act({ type: 'moveTasks', moves: [{ task: 7, start }] });
    await settle();
    expect(told()).toMatch(/^“Production readiness reviews” moves to .+; 3 rows follow\.$/);
    await session.undo();
    await settle();
    expect(told()).toMatch(/^Undone: Move “Production readiness reviews”\. 4 rows move\.$/);
  });

  test('what was done where no row moves', async () => {
    const session = await openPlan();
    await session.act({ type: 'rename', task: 9, name: 'Finish' });
    await settle();
    expect(told()).toBe('Rename “Finish KEP reviews” to “Finish”.');
  });
});

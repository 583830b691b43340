import { fireEvent, render, screen, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { beforeEach, expect, test, vi } from 'vitest';
import { runAction } from '../../actions/registry';
import { MemoryEngine } from '../../ipc/memory';
import { trackedState } from '../../ipc/memory/tracked';
import { sampleState } from '../../ipc/memory/sample';
import { Session } from '../../model/session.svelte';
import { settle } from '../../testing/open';
import TrackingView from './TrackingView.svelte';

beforeEach(() => {
  localStorage.clear();
});

async function open(state = trackedState()): Promise<Session> {
  const session = new Session(new MemoryEngine(state, 'Kubernetes 1.33'));
  await session.boot();
  await session.tracking.load();
  render(TrackingView, { session });
  await settle();
  return session;
}

const tab = (name: RegExp): HTMLElement => screen.getByRole('tab', { name });

async function show(name: RegExp): Promise<void> {
  await fireEvent.click(tab(name));
  await settle();
}

const lines = (): string[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent.trim() ?? '');

test('what wants attention comes first, and leads to its record', async () => {
  const session = await open();
  const list = document.querySelector('[data-attention]');
  const wants = [...(list?.querySelectorAll('[data-want]') ?? [])].map((line) =>
    line.getAttribute('data-want'),
  );
  expect(wants).toEqual(['clock', 'decision', 'overdue', 'dependency', 'proposal']);
  expect(list?.textContent).toContain('The next update has been due for 3 hours');
  await fireEvent.click(screen.getByRole('button', { name: /DEC-1 was needed/ }));
  expect(session.tracking.chosen).toBe('DEC-1');
});

test('a proposal is drafted for what proposed it, and nothing is sent', async () => {
  const session = await open();
  const perform = vi.spyOn(session, 'perform');
  await fireEvent.click(screen.getByRole('button', { name: 'Draft…' }));
  expect(session.panel).toBe('escalate');
  expect(session.tracking.escalating).toEqual({
    subject: 'PLAN-1',
    trigger: 'timelineSlip',
    revise: null,
  });
  expect(perform).not.toHaveBeenCalled();
});

test('settled records are out of the way until they are asked for', async () => {
  await open();
  await show(/^Blockers/);
  expect(lines()).toEqual(['BLOCKER-1']);
  await fireEvent.click(screen.getByLabelText('Settled too'));
  await settle();
  expect(lines()).toEqual(['BLOCKER-1', 'BLOCKER-2']);
});

test('a dependency says how late it is and that nobody has asked lately', async () => {
  await open();
  await show(/^Dependencies/);
  const [line] = screen.getAllByRole('row').slice(1);
  const found = (): HTMLElement[] => within(line as HTMLElement).getAllByRole('gridcell');
  // Cells out of sight come when those in sight can be seen.
  await vi.waitFor(() => {
    expect(found()).toHaveLength(12);
  });
  const said = found().map((cell) => cell.textContent.trim());
  expect(said.slice(0, 3)).toEqual(['DEP-1', 'Signing keys from the cloud team', 'At risk']);
  expect(said).toContain('12d');
  expect(said).toContain('2×');
});

test('a go/no-go says what holds, what the rules recommend, and what is open', async () => {
  await open();
  await show(/^Go\/no-gos/);
  expect(lines(), 'what counts comes first').toEqual(['GO-2', 'GO-1']);
  const [, held] = screen.getAllByRole('row').slice(1);
  const found = (): string[] =>
    within(held as HTMLElement)
      .getAllByRole('gridcell')
      .map((cell) => cell.textContent.trim());
  await vi.waitFor(() => {
    expect(found()).toHaveLength(8);
  });
  expect(found().slice(1)).toEqual([
    'Kubernetes 1.33 alpha',
    'Conditional go',
    'Conditional go',
    'Conditional go',
    'Feb 21',
    '1',
    'Held',
  ]);
});

test('capacity says what is needed, what is left and what follows', async () => {
  await open();
  await show(/^Capacity/);
  const [line] = screen.getAllByRole('row').slice(1);
  const found = (): string[] =>
    within(line as HTMLElement)
      .getAllByRole('gridcell')
      .map((cell) => cell.textContent.trim());
  await vi.waitFor(() => {
    expect(found()).toHaveLength(9);
  });
  expect(found().slice(0, 3)).toEqual(['CAP-1', 'Sprint 4', 'At risk']);
  expect(found().slice(4)).toEqual([
    '22.4d',
    '20d',
    '2.4d, 10.7 %',
    '-1.6d, -7.1 %',
    'Reduce scope',
  ]);
});

test.each([
  [/^Go\/no-gos/, 'Go/no-go', 'gonogo'],
  [/^Capacity/, 'Capacity', 'capacity'],
])('the register %s opens a dialog of its own for a new one', async (name, button, panel) => {
  const session = await open();
  await show(name);
  await fireEvent.click(screen.getByRole('button', { name: button }));
  expect(session.panel).toBe(panel);
});

test('the filter finds by name, number and owner', async () => {
  await open();
  await show(/^Dependencies/);
  const filter = screen.getByRole('searchbox', { name: 'Filter' });
  await fireEvent.input(filter, { target: { value: 'cloud' } });
  expect(lines()).toEqual(['DEP-1']);
  await fireEvent.input(filter, { target: { value: 'dep-2' } });
  expect(lines()).toEqual(['DEP-2']);
  await fireEvent.input(filter, { target: { value: 'nothing like it' } });
  expect(screen.getByText('None answers the filter.')).toBeTruthy();
});

test('a register is walked by key and ordered by its heads', async () => {
  const session = await open();
  await show(/^Risks/);
  const grid = screen.getByRole('grid', { name: 'Risks' });
  await fireEvent.keyDown(grid, { key: 'ArrowDown' });
  expect(session.tracking.chosen).toBe('R-1');
  await fireEvent.keyDown(grid, { key: 'End' });
  expect(session.tracking.chosen).toBe('R-2');
  const head = screen.getByRole('columnheader', { name: 'Id' });
  await fireEvent.click(head);
  await fireEvent.click(head);
  await settle();
  expect(head.getAttribute('aria-sort')).toBe('descending');
  expect(lines()).toEqual(['R-2', 'R-1']);
});

test('a card moved by key says how its record stands', async () => {
  const session = await open();
  const act = vi.spyOn(session, 'act').mockResolvedValue(null);
  await show(/^Dependencies/);
  await fireEvent.click(screen.getByRole('radio', { name: 'Board' }));
  await settle();
  const card = document.querySelector<HTMLElement>('[data-record="DEP-1"]');
  expect(card?.closest('[data-lane]')?.getAttribute('data-lane')).toBe('inProgress');
  await fireEvent.keyDown(card as HTMLElement, { key: 'ArrowRight', altKey: true });
  expect(act).toHaveBeenCalledWith({
    type: 'dependency',
    edit: { type: 'status', dependency: 1, status: 'atRisk' },
  });
});

test('a settled blocker is not taken up again without a reason', async () => {
  const session = await open();
  const act = vi.spyOn(session, 'act').mockResolvedValue(null);
  await show(/^Blockers/);
  await fireEvent.click(screen.getByRole('radio', { name: 'Board' }));
  await settle();
  const card = document.querySelector<HTMLElement>('[data-record="BLOCKER-2"]');
  expect(card?.closest('[data-lane]')?.getAttribute('data-lane')).toBe('resolved');
  await fireEvent.keyDown(card as HTMLElement, { key: 'ArrowLeft', altKey: true });
  expect(act).not.toHaveBeenCalled();
  expect(session.toasts.list.at(-1)?.hint).toContain('reopening one needs a reason');
  expect(session.tracking.chosen).toBe('BLOCKER-2');
});

test('the matrix puts each risk where its probability and impact meet', async () => {
  await open();
  await show(/^Risks/);
  await fireEvent.click(screen.getByRole('radio', { name: 'Matrix' }));
  await settle();
  const cell = document.querySelector('[data-matrix-cell="high high"]');
  expect(cell?.textContent).toContain('Critical');
  expect(cell?.textContent).toContain('R-1');
});

test('an empty register teaches what goes there', async () => {
  const session = await open(sampleState());
  expect(screen.getByText('Nothing wants attention')).toBeTruthy();
  await show(/^Blockers/);
  await fireEvent.click(screen.getByRole('button', { name: 'Raise a blocker' }));
  expect(session.panel).toBe('newRecord');
  expect(session.tracking.making.kind).toBe('blocker');
});

test('a record about chosen rows starts from the plan', async () => {
  const session = await open();
  session.show('plan');
  session.selection.select(13);
  runAction(session, 'record.blocker');
  expect(session.tracking.making).toEqual({ kind: 'blocker', rows: [13] });
});

test.each([
  /^Attention/,
  /^Dependencies/,
  /^Blockers/,
  /^Risks/,
  /^Decisions/,
  /^Escalations/,
  /^Go\/no-gos/,
  /^Capacity/,
])('axe finds nothing serious in %s', async (name) => {
  await open();
  await show(name);
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  const bad = found.violations.filter(
    ({ impact }) => impact === 'serious' || impact === 'critical',
  );
  expect(bad.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
});

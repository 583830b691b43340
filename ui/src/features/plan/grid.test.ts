import { render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EditDto } from '../../ipc/bindings';
import type { Session } from '../../model/session.svelte';
import { keydown, openSample, settle } from '../../testing/open';
import PlanView from './PlanView.svelte';

let session: Session;
let performed: EditDto[];

beforeEach(async () => {
  ({ session } = await openSample());
  performed = [];
  const perform = session.perform.bind(session);
  session.perform = (edit) => {
    performed.push(edit);
    return perform(edit);
  };
  render(PlanView, { session });
  await settle();
});

const grid = (): HTMLElement => document.querySelector<HTMLElement>('[data-grid]')!;
const cell = (task: number, column: string): HTMLElement =>
  document.querySelector<HTMLElement>(`[data-row="${task}"] [data-cell="${column}"]`)!;
const editor = (): HTMLInputElement | null => document.querySelector('[data-edit]');
const text = (task: number, column: string): string => cell(task, column).textContent.trim();

/** A row of work nobody has begun, so that everything about it may change. */
const work = (): number =>
  session.plan!.rows.find((row) => row.kind === 'work' && row.task.state === 'notStarted')!.id;

async function press(key: string, held: KeyboardEventInit = {}): Promise<void> {
  (editor() ?? grid()).dispatchEvent(keydown(key, held));
  await settle();
}

async function type(value: string): Promise<void> {
  const input = editor()!;
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

async function edit(task: number, column: 'name' | 'duration' | 'owner'): Promise<void> {
  session.selection.select(task);
  const steps = { name: 0, duration: 1, owner: 5 }[column];
  await press('Home');
  for (let step = 0; step < steps; step++) await press('ArrowRight');
  await press('F2');
}

describe('the grid', () => {
  it('shows the rows of the plan with the cells of the contract', () => {
    const first = session.plan!.rows[0]!;
    const cells = [...document.querySelectorAll(`[data-row="${first.id}"] [data-cell]`)];
    expect(cells.map((one) => one.getAttribute('data-cell'))).toEqual([
      'number',
      'name',
      'duration',
      'start',
      'finish',
      'predecessors',
      'owner',
      'progress',
    ]);
    expect(text(first.id, 'name')).toBe(first.task.name);
    expect(cells.map((one) => one.getAttribute('role'))).toEqual(
      cells.map((one) => (one.getAttribute('data-cell') === 'name' ? 'rowheader' : 'gridcell')),
    );
  });

  it('is a tree: summaries fold with the arrow keys', async () => {
    const summary = session.plan!.rows.find((row) => row.summary)!;
    const child = session.plan!.under(summary.id)[0]!;
    session.selection.select(summary.id);
    await press('ArrowLeft');
    expect(document.querySelector(`[data-row="${child.id}"]`)).toBeNull();
    expect(
      document.querySelector(`[data-row="${summary.id}"]`)?.getAttribute('aria-expanded'),
    ).toBe('false');
    await press('ArrowRight');
    expect(document.querySelector(`[data-row="${child.id}"]`)).not.toBeNull();
  });

  it('says of a milestone whether it is done, never how far', () => {
    const done = session.plan!.rows.find((row) => row.kind === 'milestone' && row.done)!;
    expect(text(done.id, 'duration')).toBe('–');
    expect(text(done.id, 'progress')).toBe('');
    expect(cell(done.id, 'progress').querySelector('[aria-label="Done"]')).not.toBeNull();
  });
});

describe('editing a cell', () => {
  it('sends what was typed as it was typed, and goes down', async () => {
    const task = work();
    const below = session.plan!.visible[session.plan!.row(task)!.at + 1]!;
    await edit(task, 'duration');
    await type('2w');
    await press('Enter');
    await settle();
    expect(performed).toEqual([{ type: 'setDuration', task, text: '2w' }]);
    expect(editor()).toBeNull();
    expect(text(task, 'duration')).toBe('10d');
    expect(session.selection.tasks).toEqual([below.id]);
  });

  it('keeps the text and says why when it is refused, then takes the corrected one', async () => {
    const task = work();
    await edit(task, 'duration');
    await type('soon');
    await press('Enter');
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('soon');
    expect(document.querySelector('[data-error]')).toBe(screen.getByRole('alert'));
    expect(editor()?.value).toBe('soon');
    expect(editor()?.getAttribute('aria-invalid')).toBe('true');
    await type('3d');
    expect(document.querySelector('[data-error]')).toBeNull();
    await press('Enter');
    await settle();
    expect(text(task, 'duration')).toBe('3d');
  });

  it('forgets what was typed on Escape', async () => {
    const task = work();
    const before = text(task, 'name');
    await edit(task, 'name');
    await type('Something else');
    await press('Escape');
    expect(editor()).toBeNull();
    expect(text(task, 'name')).toBe(before);
    expect(performed).toEqual([]);
  });

  it('sends nothing when nothing was changed', async () => {
    await edit(work(), 'name');
    await press('Enter');
    expect(performed).toEqual([]);
  });

  it('is begun by typing, which replaces what was there', async () => {
    session.selection.select(work());
    await press('Home');
    await press('L');
    expect(editor()?.value).toBe('L');
  });

  it('goes on to the right with Tab', async () => {
    const task = work();
    await edit(task, 'name');
    await type('Renamed');
    await press('Tab');
    await settle();
    expect(text(task, 'name')).toBe('Renamed');
    expect(grid().getAttribute('aria-activedescendant')).toBe(`cell-${task}-duration`);
  });

  it('offers the people of the program for an owner', async () => {
    const person = session.program!.people[0]!;
    await edit(work(), 'owner');
    await type(person.name.slice(0, 3).toLowerCase());
    const names = [...document.querySelectorAll('[role="option"] span')].map(
      (one) => one.textContent,
    );
    expect(names).toContain(person.name);
  });
});

describe('the empty row', () => {
  it('adds a task after the last one, and stays for the next', async () => {
    const count = session.plan!.rows.length;
    const last = session.plan!.rows.at(-1)!.id;
    await press('End', { ctrlKey: true });
    await press('ArrowDown');
    await press('N');
    await type('New work');
    await press('Enter');
    await settle();
    expect(performed[0]).toMatchObject({ type: 'addTask', place: { type: 'after', task: last } });
    expect(session.plan!.rows).toHaveLength(count + 1);
    expect(session.plan!.rows.at(-1)!.task.name).toBe('New work');
    expect(editor()?.value).toBe('');
  });
});

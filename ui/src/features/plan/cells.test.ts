import { render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EditDto } from '../../ipc/bindings';
import type { Session } from '../../model/session.svelte';
import { keydown, openSample, settle } from '../../testing/open';
import PlanView from './PlanView.svelte';

let session: Session;
let performed: EditDto[];

// What jsdom lacks: nothing here is dragged, so nothing is ever captured.
Object.assign(Element.prototype, {
  setPointerCapture: () => undefined,
  releasePointerCapture: () => undefined,
  hasPointerCapture: () => false,
});

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
}, 60_000);

const grid = (): HTMLElement => document.querySelector<HTMLElement>('[data-grid]')!;
const cell = (task: number, column: string): HTMLElement =>
  document.querySelector<HTMLElement>(`[data-row="${task}"] [data-cell="${column}"]`)!;
const head = (column: string): HTMLElement =>
  document.querySelector<HTMLElement>(`[data-head="${column}"]`)!;
const text = (task: number, column: string): string => cell(task, column).textContent.trim();
const inRange = (): number => document.querySelectorAll('.cell.in-range').length;
const dialog = (): HTMLElement | null => document.querySelector('[data-changes]');
const order = (): string[] => session.plan!.visible.map((row) => row?.task.name ?? '').slice(0, 6);

/** Rows of work nobody has begun, one after the other. */
function work(count: number): number[] {
  const rows = session.plan!.rows;
  const free = (at: number): boolean =>
    rows[at]?.kind === 'work' && rows[at].task.state === 'notStarted';
  const from = rows.findIndex((_, at) =>
    Array.from({ length: count }, (__, n) => at + n).every(free),
  );
  return rows.slice(from, from + count).map((row) => row.id);
}

async function press(key: string, held: KeyboardEventInit = {}): Promise<void> {
  grid().dispatchEvent(keydown(key, held));
  await settle();
}

/** A press and a release, without a move between. */
async function click(element: HTMLElement, held: MouseEventInit = {}): Promise<void> {
  for (const type of ['pointerdown', 'pointerup', 'click']) {
    const event = new MouseEvent(type, { bubbles: true, cancelable: true, button: 0, ...held });
    element.dispatchEvent(Object.assign(event, { pointerId: 1 }));
  }
  await settle();
}

function transfer(held: Record<string, string> = {}): DataTransfer {
  return {
    getData: (type: string) => held[type] ?? '',
    setData: (type: string, value: string) => (held[type] = value),
  } as unknown as DataTransfer;
}

async function paste(table: string): Promise<void> {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: transfer({ 'text/plain': table }) });
  grid().dispatchEvent(event);
  await settle();
}

async function copied(): Promise<string> {
  const held: Record<string, string> = {};
  const event = new Event('copy', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: transfer(held) });
  grid().dispatchEvent(event);
  await settle();
  return held['text/plain'] ?? '';
}

describe('a range of cells', () => {
  it('grows with Shift, is copied as a table, and gives way to whole rows', async () => {
    const [first, second] = work(2);
    await click(cell(first!, 'name'));
    await press('ArrowDown', { shiftKey: true });
    await press('ArrowRight', { shiftKey: true });
    expect(inRange()).toBe(4);
    expect(session.selection.tasks).toEqual([first, second]);
    const rows = (await copied()).split('\r\n').map((row) => row.split('\t'));
    expect(rows).toEqual([
      [text(first!, 'name'), text(first!, 'duration')],
      [text(second!, 'name'), text(second!, 'duration')],
    ]);
    await press(' ', { shiftKey: true });
    expect(inRange()).toBe(0);
    expect((await copied()).split('\t').length).toBeGreaterThan(8);
  });

  it('is taken with Shift and a press, and left with Escape', async () => {
    const [first, , third] = work(3);
    await click(cell(first!, 'start'));
    await click(cell(third!, 'owner'), { shiftKey: true });
    expect(inRange()).toBe(12);
    await press('Escape');
    expect(inRange()).toBe(0);
    expect(session.selection.tasks).toEqual([third]);
  });

  it('is emptied with Delete, where rows would be deleted by their name', async () => {
    const [first, second] = work(2);
    await click(cell(first!, 'owner'));
    await press('ArrowDown', { shiftKey: true });
    await press('Delete');
    expect(performed).toEqual([
      {
        type: 'batch',
        label: 'Clear 2 cells',
        edits: [
          { type: 'setOwner', task: first, name: '' },
          { type: 'setOwner', task: second, name: '' },
        ],
      },
    ]);
    await click(cell(first!, 'name'));
    const event = keydown('Delete');
    grid().dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });

  it('is filled from its first row as one step', async () => {
    const [first, second, third] = work(3);
    await click(cell(first!, 'duration'));
    await press('ArrowDown', { shiftKey: true });
    await press('ArrowDown', { shiftKey: true });
    expect(session.grid?.canFill).toBe(true);
    session.grid?.fillDown();
    await settle();
    expect([second, third].map((task) => text(task!, 'duration'))).toEqual(
      Array(2).fill(text(first!, 'duration')),
    );
    expect(performed).toHaveLength(1);
  });
});

describe('pasting', () => {
  it('changes a few cells at once', async () => {
    const [first, second] = work(2);
    await click(cell(first!, 'name'));
    await paste('One\t3d\r\nTwo\t4d\r\n');
    expect(dialog()).toBeNull();
    expect([text(first!, 'name'), text(second!, 'duration')]).toEqual(['One', '4d']);
    expect(session.program?.undo).toBe('Paste 4 cells');
  });

  it('fills a range with one value', async () => {
    const [first, second] = work(2);
    await click(cell(first!, 'duration'));
    await press('ArrowDown', { shiftKey: true });
    await paste('6d');
    expect([first, second].map((task) => text(task!, 'duration'))).toEqual(['6d', '6d']);
  });

  it('shows what would be refused and why, and changes the rest when told to', async () => {
    const [first, second] = work(2);
    await click(cell(first!, 'name'));
    const before = text(second!, 'duration');
    await paste('One\t3d\nTwo\tsoon');
    await vi.waitFor(() => {
      expect(dialog()?.querySelector('[data-refused]')?.textContent).toContain('soon');
    });
    expect(text(first!, 'name')).not.toBe('One');
    expect(screen.getByRole('status', { name: '' })).toBeTruthy();
    await vi.waitFor(() => {
      const accept = dialog()!.querySelector<HTMLButtonElement>('[data-accept]')!;
      expect(accept.disabled).toBe(false);
      accept.click();
    });
    await vi.waitFor(() => {
      expect(text(first!, 'name')).toBe('One');
    });
    expect(text(second!, 'name')).toBe('Two');
    expect(text(second!, 'duration')).toBe(before);
    expect(dialog()).toBeNull();
  });

  it('adds the rows that lie beyond the last one, with their cells', async () => {
    const { plan } = session;
    const last = plan!.rows.at(-1)!;
    const count = plan!.rows.length;
    session.selection.select(last.id);
    await press('End', { ctrlKey: true });
    await press('Home');
    await paste(`${last.task.name}\nNew one\nNew two`);
    await vi.waitFor(() => {
      const accept = dialog()!.querySelector<HTMLButtonElement>('[data-accept]')!;
      expect(accept.disabled).toBe(false);
      expect(accept.textContent).toContain('Add 2 rows');
      accept.click();
    });
    await vi.waitFor(() => {
      expect(plan!.rows).toHaveLength(count + 2);
    });
    expect(plan!.rows.slice(-2).map((row) => row.task.name)).toEqual(['New one', 'New two']);
  });

  it('leaves out a first row that only repeats the titles of columns', async () => {
    const [first] = work(1);
    await click(cell(first!, 'name'));
    await paste('Name\tDuration\nOne\t3d');
    expect(text(first!, 'name')).toBe('One');
  });
});

describe('the header', () => {
  it('sorts with a press, the other way with the next, and then not at all', async () => {
    const before = order();
    const name = head('name');
    await click(name);
    expect(name.getAttribute('aria-sort')).toBe('ascending');
    const sorted = order();
    expect(sorted).not.toEqual(before);
    await click(name);
    expect(name.getAttribute('aria-sort')).toBe('descending');
    await click(name);
    expect(name.getAttribute('aria-sort')).toBe('none');
    expect(order()).toEqual(before);
  });

  it('moves and hides columns by keyboard, and the cells follow', async () => {
    const [first] = work(1);
    head('start').dispatchEvent(keydown('ArrowLeft', { altKey: true, shiftKey: true }));
    await settle();
    head('owner').dispatchEvent(keydown('Delete'));
    await settle();
    const cells = [...document.querySelectorAll(`[data-row="${first}"] [data-cell]`)];
    expect(cells.map((one) => one.getAttribute('data-cell'))).toEqual([
      'number',
      'name',
      'start',
      'duration',
      'finish',
      'predecessors',
      'progress',
    ]);
    expect(cells.map((one) => one.getAttribute('aria-colindex'))).toEqual(
      cells.map((_, at) => String(at + 1)),
    );
  });
});

describe('rows in groups', () => {
  it('have headings that fold, and that the cursor comes to', async () => {
    session.arrangement.groupBy('owner');
    await settle();
    const first = document.querySelector<HTMLElement>('[data-group]')!;
    expect(first.getAttribute('aria-expanded')).toBe('true');
    const count = session.plan!.visible.length;
    await press('ArrowDown');
    expect(grid().getAttribute('aria-activedescendant')).toBe('group-0');
    await press('ArrowLeft');
    expect(session.plan!.visible.length).toBeLessThan(count);
    await press('ArrowRight');
    expect(session.plan!.visible).toHaveLength(count);
  });

  it('are not moved in the outline', async () => {
    session.arrangement.groupBy('owner');
    await settle();
    const { runAction } = await import('../../actions/registry');
    session.show('plan');
    session.selection.select(work(1)[0]!);
    runAction(session, 'task.indent');
    await settle();
    expect(performed).toEqual([]);
    expect(session.toasts.list[0]?.text).toContain('groups');
  });
});

describe('a filter', () => {
  it('is a chip that takes it away again', async () => {
    const count = session.plan!.visible.length;
    session.arrangement.set({ type: 'critical' });
    await settle();
    expect(session.plan!.visible.length).toBeLessThan(count);
    screen.getByRole('button', { name: 'Remove Critical' }).click();
    await settle();
    expect(session.plan!.visible).toHaveLength(count);
  });
});

describe('finding', () => {
  it('counts, goes from one to the next and around, and unfolds what hides them', async () => {
    const { plan } = session;
    plan!.foldAll(true);
    session.grid?.find();
    await settle();
    const field = document.querySelector<HTMLInputElement>('[data-find-field]')!;
    field.value = 'freeze';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    const hits = plan!.rows.filter((row) => row.task.name.toLowerCase().includes('freeze'));
    expect(session.selection.focus).toBe(hits[0]!.id);
    expect(hits[0]!.at).toBeGreaterThan(0);
    for (const hit of [...hits.slice(1), hits[0]!]) {
      field.dispatchEvent(keydown('Enter'));
      await settle();
      expect(session.selection.focus).toBe(hit.id);
    }
  });
});

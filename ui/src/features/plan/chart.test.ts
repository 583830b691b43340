import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import { runAction } from '../../actions/registry';
import { MemoryEngine } from '../../ipc/memory';
import { galleryState } from '../../ipc/memory/gallery';
import { Session } from '../../model/session.svelte';
import { keydown, settle } from '../../testing/open';
import { DrawnLinks, type DrawnLink } from './drawnLinks';
import PlanView from './PlanView.svelte';

/** The plan in which every sign is seen, drawn. */
async function shown(): Promise<Session> {
  const session = new Session(new MemoryEngine(galleryState(), 'Every sign'));
  session.start();
  await vi.waitFor(() => {
    if (session.booting) throw new Error('still booting');
  });
  session.show('plan');
  render(PlanView, { session });
  await settle();
  return session;
}

const bar = (task: number): HTMLElement =>
  document.querySelector<HTMLElement>(`[data-bar="${task}"]`)!;
const chart = (): HTMLElement => document.querySelector<HTMLElement>('[data-chart]')!;
/** The links that are drawn between the rows of the plan, as somebody has chosen. */
const links = ({ plan, chartView }: Session): DrawnLink[] =>
  new DrawnLinks().of(plan!, { first: 0, last: plan!.visible.length }, chartView.arrows);

/** The row that has been added: it is selected at once. */
async function chosen(session: Session): Promise<number> {
  return vi.waitFor(() => {
    const [added] = session.selection.tasks;
    if (added === undefined) throw new Error('nothing is selected yet');
    return added;
  });
}

async function press(key: string, held: KeyboardEventInit = {}): Promise<void> {
  chart().dispatchEvent(keydown(key, held));
  await settle();
}

describe('a bar', () => {
  test('that is split is drawn in the pieces it is worked on', async () => {
    await shown();
    expect(bar(3).dataset.pieces).toBe('3');
    expect(bar(2).dataset.pieces).toBeUndefined();
  });

  test.each([
    [11, 'technical', 'technical dependency'],
    [12, 'data', 'data dependency'],
    [13, 'team', 'team dependency'],
    [14, 'external', 'external dependency'],
    [15, 'decision', 'decision'],
    [16, 'documentation', 'documentation dependency'],
    [17, 'gate', 'gate'],
    [18, 'freeze', 'freeze'],
  ])('of row %i has the shape of its kind, %s', async (task, kind, words) => {
    await shown();
    expect(bar(task).dataset.shape).toBe(kind);
    expect(bar(task).getAttribute('aria-label')).toContain(words);
  });

  test('says in a word what is wrong with it', async () => {
    await shown();
    expect(bar(4).dataset.risk).toBe('atRisk');
    expect(bar(4).getAttribute('aria-label')).toContain('at risk');
    expect(bar(5).getAttribute('aria-label')).not.toContain('at risk');
  });

  test('that nothing says when about is drawn, but otherwise', async () => {
    await shown();
    expect(bar(22).dataset.unplaced).toBe('');
    expect(bar(22).getAttribute('aria-label')).toContain('not scheduled');
  });
});

test('a freeze is a line through the whole chart', async () => {
  await shown();
  expect(document.querySelectorAll('[data-freeze]')).toHaveLength(1);
});

describe('the tray', () => {
  const rows = (): string[] =>
    [...document.querySelectorAll('[data-tray-row] .name')].map((row) => row.textContent);

  test('holds the rows without a date, and Enter gives them one', async () => {
    const session = await shown();
    await fireEvent.click(screen.getByRole('button', { name: /3 not scheduled/ }));
    expect(rows()).toEqual(['Nobody said when', 'Nor for this one', 'Or this date']);
    const list = screen.getByRole('listbox', { name: 'Rows without a date' });
    list.dispatchEvent(keydown('ArrowDown'));
    list.dispatchEvent(keydown('Enter'));
    await vi.waitFor(() => {
      expect(rows()).toEqual(['Nobody said when', 'Or this date']);
    });
    expect(session.plan?.row(23)?.task.pinned).not.toBeNull();
    expect(session.selection.tasks).toEqual([23]);
  });

  test('is remembered open', async () => {
    const session = await shown();
    runAction(session, 'view.tray');
    await settle();
    expect(new Session(session.engine).chartView.trayOpen).toBe(true);
  });
});

describe('links', () => {
  test.each([
    ['all', (count: number) => count === 17],
    ['driving', (count: number) => count > 8 && count < 17],
    ['critical', (count: number) => count > 2 && count < 12],
    ['none', (count: number) => count === 0],
  ])('are drawn as chosen: %s', async (filter, fits) => {
    const session = await shown();
    runAction(session, `view.arrows.${filter}`);
    await settle();
    const { length } = links(session);
    expect(fits(length), String(length)).toBe(true);
    expect(new Session(session.engine).chartView.arrows).toBe(filter);
  });

  test('of folded rows lead to what they are folded into', async () => {
    const session = await shown();
    session.plan?.fold(10, true);
    await settle();
    const between = links(session).filter((one) => one.link === null);
    // Rows 2, 3, 4, 5, 7 and 8 are waited for in there.
    expect(between).toHaveLength(6);
    expect(document.querySelector('[data-folded="10"]')).not.toBeNull();
  });
});

describe('the menu', () => {
  const labels = (): string[] =>
    [...document.querySelectorAll('[role^="menuitem"] .label')].map((label) => label.textContent);

  test('of the time header has the zoom levels, and shows which one it is', async () => {
    const session = await shown();
    await fireEvent.contextMenu(document.querySelector('[data-timeline]')!);
    expect(labels()).toEqual(
      expect.arrayContaining(['Zoom to hours', 'Zoom to years', 'Fit the plan', 'Go to a date…']),
    );
    await fireEvent.click(screen.getByText('Zoom to months'));
    await settle();
    expect(session.chart?.level).toBe('month');
  });

  test('of empty time puts a task there, named at once, in one step to undo', async () => {
    const session = await shown();
    const before = session.program?.revision ?? 0;
    await fireEvent.contextMenu(chart(), { clientX: 300, clientY: 60 });
    expect(labels()).toEqual(expect.arrayContaining(['New task here', 'New milestone here']));
    await fireEvent.click(screen.getByText('New task here'));
    await vi.waitFor(() => {
      expect(session.plan?.rows).toHaveLength(25);
    });
    expect(session.program?.revision).toBe(before + 1);
    const added = await chosen(session);
    expect(session.plan?.row(added)?.task).toMatchObject({ name: 'New task', kind: 'work' });
    expect(session.plan?.row(added)?.task.pinned).not.toBeNull();
    await session.undo();
    expect(session.plan?.rows).toHaveLength(24);
  });
});

describe('drawing by keyboard', () => {
  test('moves and stretches a new row, and Enter puts it down', async () => {
    const session = await shown();
    session.chart?.zoomTo('week');
    runAction(session, 'task.draw');
    await settle();
    expect(document.querySelector('[data-sketch]')).not.toBeNull();
    await press('ArrowRight', { shiftKey: true });
    await press('ArrowRight', { ctrlKey: true });
    await press('Enter');
    await vi.waitFor(() => {
      expect(session.plan?.rows).toHaveLength(25);
    });
    expect(document.querySelector('[data-sketch]')).toBeNull();
    const added = await chosen(session);
    expect(session.plan?.row(added)?.task.durationText).toBe('2d');
  });

  test('leaves no trace after Escape', async () => {
    const session = await shown();
    const before = session.program?.revision;
    runAction(session, 'task.draw');
    await settle();
    await press('Escape');
    expect(document.querySelector('[data-sketch]')).toBeNull();
    expect(session.program?.revision).toBe(before);
  });
});

test('a date is gone to as it is typed, and what is none is told in place', async () => {
  const session = await shown();
  runAction(session, 'view.goToDate');
  await settle();
  const field = screen.getByRole('textbox', { name: 'Date' });
  await fireEvent.input(field, { target: { value: 'someday' } });
  await fireEvent.submit(field.closest('form')!);
  expect(await screen.findByRole('alert')).toHaveProperty(
    'textContent',
    expect.stringContaining('“someday” is not a date'),
  );
  await fireEvent.input(field, { target: { value: '2026-03-14' } });
  await fireEvent.submit(field.closest('form')!);
  await vi.waitFor(() => {
    expect(screen.queryByRole('dialog', { name: 'Go to a date' })).toBeNull();
  });
});

describe('days off', () => {
  const days = (): string[] =>
    [...document.querySelectorAll('.minor')].map((one) => one.textContent.trim());

  const weekends = (): number => document.querySelectorAll('.minor.weekend').length;

  test('are hidden and shown again, and what is looked at stays', async () => {
    const session = await shown();
    runAction(session, 'view.zoom.day');
    await settle();
    const before = days();
    expect(weekends()).toBeGreaterThan(2);
    const { left, pxPerDay } = session.chart!.time;
    runAction(session, 'view.daysOff');
    await settle();
    expect(weekends()).toBe(0);
    expect(days().length).toBeGreaterThan(10);
    expect(document.querySelector('.backdrop .seam')).not.toBeNull();
    expect(document.querySelector('.backdrop .shade')!.getAttribute('d')).toBe('');
    runAction(session, 'view.daysOff');
    await settle();
    expect(days()).toEqual(before);
    expect(session.chart!.time.pxPerDay).toBe(pxPerDay);
    expect(Math.abs(session.chart!.time.left - left)).toBeLessThanOrEqual(2);
  });
});

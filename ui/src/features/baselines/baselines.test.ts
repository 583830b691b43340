import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { findAction, runAction } from '../../actions/registry';
import type { Session } from '../../model/session.svelte';
import { openSample, settle } from '../../testing/open';
import Baselines from './Baselines.svelte';
import { Comparison } from './comparison.svelte';
import TakeBaseline from './TakeBaseline.svelte';

async function withBaseline(name = 'Agreed'): Promise<Session> {
  const { session } = await openSample();
  session.show('plan');
  await session.perform({ type: 'takeBaseline', plan: 1, name });
  return session;
}

const line = (task: number): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-variance="${task}"]`);

async function comparing(session: Session): Promise<void> {
  render(Baselines, { session, plan: session.plan! });
  await settle();
}

describe('taking a baseline', () => {
  test('proposes today as its name and keeps every row', async () => {
    const { session } = await openSample();
    runAction(session, 'baseline.take');
    expect(session.panel).toBe('takeBaseline');
    render(TakeBaseline, { session });
    const name = screen.getByLabelText<HTMLInputElement>('Name');
    expect(name.value).toContain('2025');
    await fireEvent.submit(name.form!);
    await settle();
    expect(session.plan!.head.baselines?.map((one) => one.rows)).toEqual([41]);
    expect(session.panel).toBeNull();
  });

  test('says beside the field why a name is refused', async () => {
    const session = await withBaseline();
    render(TakeBaseline, { session });
    const name = screen.getByLabelText<HTMLInputElement>('Name');
    await fireEvent.input(name, { target: { value: 'Agreed' } });
    await fireEvent.submit(name.form!);
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('called “Agreed” already');
    expect(session.plan!.head.baselines).toHaveLength(1);
  });
});

describe('comparing', () => {
  test('shows before and after, by how much, and only what changed', async () => {
    const session = await withBaseline();
    await session.perform({ type: 'setDuration', task: 14, text: '27d' });
    await comparing(session);
    expect(line(14)!.dataset.fate).toBe('moved');
    expect(line(14)!.textContent).toContain('+5d');
    expect(line(2)).toBeNull();
    await fireEvent.click(screen.getByLabelText('Only what changed'));
    expect(line(2)!.dataset.fate).toBe('kept');
  });

  test('names rows that were added and rows that were dropped', async () => {
    const session = await withBaseline();
    await session.perform({ type: 'removeTasks', tasks: [33] });
    const place = { type: 'after', task: 11 } as const;
    const added = { type: 'addTask', plan: 1, place, name: 'Ask again' } as const;
    await session.perform({ ...added, kind: 'work', duration: '1d' });
    await comparing(session);
    expect(line(33)!.textContent).toContain('dropped');
    expect(line(33)!.querySelector('button')).toBeNull();
    expect(screen.getByText('Ask again')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('1 added, 1 dropped.');
  });

  test('holds one baseline against another', async () => {
    const session = await withBaseline('First');
    await session.perform({ type: 'setDuration', task: 14, text: '27d' });
    await session.perform({ type: 'takeBaseline', plan: 1, name: 'Second' });
    await session.perform({ type: 'setDuration', task: 14, text: '32d' });
    const [first, second] = session.plan!.head.baselines!;
    const comparison = new Comparison(session, session.plan!);
    expect(comparison.from).toBe(second!.id);
    comparison.from = first!.id;
    comparison.to = second!.id;
    await comparison.ask(session.plan!);
    expect(comparison.rows.find((row) => row.task === 14)!.finish).toBe(5 * 480);
  });

  test('says so when nothing has moved', async () => {
    const session = await withBaseline();
    await comparing(session);
    expect(screen.getByRole('status').textContent).toBe('Nothing has moved.');
  });

  test('goes to a row of the plan', async () => {
    const session = await withBaseline();
    await session.perform({ type: 'setDuration', task: 14, text: '27d' });
    session.panel = 'baselines';
    await comparing(session);
    await fireEvent.click(screen.getByRole('button', { name: 'In-place pod resize to beta' }));
    expect(session.panel).toBeNull();
    expect(session.selection.tasks).toEqual([14]);
  });

  test('forgets a baseline that is deleted, and undo brings it back', async () => {
    const session = await withBaseline();
    await comparing(session);
    await fireEvent.click(screen.getByRole('button', { name: 'Delete “Agreed”' }));
    await settle();
    expect(screen.getByText('No baseline yet')).toBeTruthy();
    await session.undo();
    await settle();
    expect(document.querySelector('[data-baseline]')).toBeTruthy();
  });
});

describe('the baseline behind the bars', () => {
  test('is the latest one, as it was whatever happened since', async () => {
    const session = await withBaseline();
    const before = session.plan!.row(14)!.dates.finish;
    await session.perform({ type: 'setDuration', task: 14, text: '27d' });
    runAction(session, 'view.baseline');
    await settle();
    expect(session.was.of(session.plan).get(14)!.finish).toBe(before);
    expect(findAction('view.baseline')!.told!(session)).toBe('Hide the baseline “Agreed”');
    runAction(session, 'view.baseline');
    expect(session.was.of(session.plan).size).toBe(0);
  });

  test('is not drawn over another plan', async () => {
    const session = await withBaseline();
    runAction(session, 'view.baseline');
    await settle();
    await session.perform({ type: 'addPlan', name: '1.34', start: '2025-05-05' });
    await settle();
    expect(session.plan!.head.name).toBe('1.34');
    expect(session.was.of(session.plan).size).toBe(0);
  });

  test('cannot be shown while there is none', async () => {
    const { session } = await openSample();
    session.show('plan');
    expect(findAction('view.baseline')!.enabled(session)).toBe(false);
  });
});

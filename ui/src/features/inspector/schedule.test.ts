import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { Session } from '../../model/session.svelte';
import { openSample, settle } from '../../testing/open';
import Inspector from './Inspector.svelte';

async function inspecting(task: number, more = true): Promise<Session> {
  const { session } = await openSample();
  session.layout.rowMore = more;
  session.show('plan');
  session.selection.select(task);
  render(Inspector, { session, plan: session.plan! });
  return session;
}

async function type(label: string, text: string): Promise<void> {
  const [field] = screen.getAllByLabelText<HTMLInputElement>(label, { selector: 'input' });
  if (!field) throw new Error(`There is no field “${label}”.`);
  field.focus();
  await settle();
  await fireEvent.input(field, { target: { value: text } });
  await fireEvent.keyDown(field, { key: 'Enter' });
  await settle();
}

async function choose(label: string, value: string): Promise<void> {
  await fireEvent.change(screen.getByLabelText(label), { target: { value } });
  await settle();
}

async function check(label: string): Promise<void> {
  await fireEvent.click(screen.getByLabelText(label));
  await settle();
}

describe('the schedule of a row', () => {
  test('shows only what is said about it until more is asked for', async () => {
    const session = await inspecting(14, false);
    expect(screen.getByLabelText('Constraint')).toBeTruthy();
    expect(screen.queryByLabelText('Deadline')).toBeNull();
    const more = screen.getByRole('button', { name: 'More' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    await fireEvent.click(more);
    await type('Deadline', '2025-03-12');
    await fireEvent.click(screen.getByRole('button', { name: 'Less' }));
    expect(screen.getByLabelText('Deadline')).toBeTruthy();
    expect(screen.queryByLabelText('Reference')).toBeNull();
    expect(session.layout.rowMore).toBe(false);
  });

  test.each([
    ['startNoLaterThan', '2025-02-24'],
    ['finishNoEarlierThan', '2025-03-25'],
    ['mustStartOn', '2025-02-24'],
  ])('takes %s from where the row lies now: %s', async (kind, date) => {
    const session = await inspecting(14);
    await choose('Constraint', kind);
    expect(session.plan!.row(14)!.task.more?.constraint?.kind).toBe(kind);
    const on = screen.getByLabelText<HTMLInputElement>('On');
    on.focus();
    await settle();
    expect(on.value).toBe(date);
  });

  test('keeps the date when only the kind of constraint changes', async () => {
    const session = await inspecting(14);
    await choose('Constraint', 'mustStartOn');
    await type('On', '2025-03-03');
    await choose('Constraint', 'startNoEarlierThan');
    const on = screen.getByLabelText<HTMLInputElement>('On');
    on.focus();
    await settle();
    expect(on.value).toBe('2025-03-03');
    await type('On', '');
    expect(screen.queryByLabelText('On')).toBeNull();
    expect(session.plan!.row(14)!.task.pinned).toBeNull();
  });

  test('says why the float is below zero', async () => {
    await inspecting(14);
    await type('Deadline', '2025-03-12');
    expect(screen.getByText(/^Missed: finishes/)).toBeTruthy();
    expect(screen.getByText(/^−\d+d: too late/)).toBeTruthy();
  });

  test('shows what is wrong with a date beside it', async () => {
    await inspecting(14);
    await type('Deadline', 'some day');
    expect(screen.getByRole('alert').textContent).toContain('“some day” is not a date.');
  });

  test('fixes the dates by hand, moves them, and gives them back', async () => {
    const session = await inspecting(14);
    const { start, finish } = session.plan!.row(14)!.dates;
    await check('Fixed by hand');
    expect(session.plan!.row(14)!.task.more?.byHand).toEqual([start, finish]);
    await type('Until', '2025-04-04');
    const later = session.plan!.row(14)!.task.more!.byHand!;
    expect(later[0]).toBe(start);
    expect(later[1]).toBeGreaterThan(finish);
    await check('Fixed by hand');
    expect(session.plan!.row(14)!.task.more?.byHand ?? null).toBeNull();
    expect(screen.queryByLabelText('Until')).toBeNull();
  });

  test('takes a duration that runs day and night', async () => {
    const session = await inspecting(21);
    await type('Duration', '3ed');
    expect(session.plan!.row(21)!.task.durationText).toBe('3ed');
  });

  test('holds an estimate of three points and how sure it is', async () => {
    const session = await inspecting(14);
    await type('Estimate', '15d/22d/40d');
    await choose('Confidence', 'low');
    expect(screen.getByLabelText<HTMLInputElement>('Estimate').value).toBe('15d / 22d / 40d');
    expect(session.plan!.row(14)!.task.more?.confidence).toBe('low');
    await type('Estimate', '15d');
    expect(screen.getByRole('alert').textContent).toContain('Try 2d / 3d / 8d.');
  });

  test('tells what is left of begun work, and takes another figure', async () => {
    const session = await inspecting(14);
    expect(screen.getByLabelText<HTMLInputElement>('Remaining').value).toBe('17.6d');
    await type('Remaining', '11d');
    expect(session.plan!.row(14)!.dates.percent).toBe(50);
  });

  test('asks for nothing of work of a milestone', async () => {
    await inspecting(19);
    for (const label of ['Estimate', 'Remaining', 'Calendar']) {
      expect(screen.queryByLabelText(label)).toBeNull();
    }
    expect(screen.queryByRole('region', { name: 'People on it' })).toBeNull();
    expect(screen.getByLabelText('Deadline')).toBeTruthy();
  });

  test('sets a row aside: nothing waits for it any more', async () => {
    const session = await inspecting(14);
    expect(session.plan!.row(14)!.dates.critical).toBe(true);
    await check('Set aside');
    expect(session.plan!.row(14)!.task.more?.inactive).toBe(true);
    expect(session.plan!.row(15)!.dates.critical).toBe(true);
  });
});

describe('the people on a row', () => {
  test('join by name with a share, and leave', async () => {
    const session = await inspecting(14);
    await type('Add somebody', 'Dan Winship');
    await type('Share of Dan Winship', '50');
    const [part] = session.plan!.row(14)!.task.more!.parts;
    expect(part!.units).toBe(5000);
    const people = screen.getByRole('region', { name: 'People on it' });
    expect(people.querySelector('[data-part]')!.textContent).toContain('Dan Winship');
    await fireEvent.click(screen.getByRole('button', { name: 'Take Dan Winship off' }));
    await settle();
    expect(people.querySelector('[data-part]')).toBeNull();
  });

  test('cannot have a share that is none', async () => {
    await inspecting(14);
    await type('Add somebody', 'Dan Winship');
    await type('Share of Dan Winship', 'half');
    expect(screen.getByRole('alert').textContent).toContain('“half” is not a share.');
  });
});

test.each(['+3d', '+2ed', '+50%', '-4h'])(
  'a link keeps its lag as it was typed: %s',
  async (lag) => {
    const session = await inspecting(9);
    await type('Lag', lag);
    expect(session.plan!.row(9)!.predecessors).toBe(`8FS${lag}`);
  },
);

test('a link says in whose hours its lag is counted', async () => {
  const session = await inspecting(9, false);
  const [link] = session.plan!.row(9)!.incoming;
  await type('Lag', '+2d');
  await session.perform({ type: 'setLagCalendar', link: link!.id, to: 'predecessor' });
  await settle();
  expect(screen.getByText('+2d in the predecessor’s hours')).toBeTruthy();
});

test('a plan says whose calendar it goes by and what happens to late work', async () => {
  const { session } = await openSample();
  session.show('plan');
  await session.perform({ type: 'addCalendar', name: 'Four days', base: null });
  render(Inspector, { session, plan: session.plan! });
  const added = session.program!.calendars!.at(-1)!;
  await choose('Calendar', String(added.id));
  expect(session.plan!.head.calendar).toBe(added.id);
  await check('Late work stays put');
  expect(session.plan!.head.unfinishedStays).toBe(true);
});

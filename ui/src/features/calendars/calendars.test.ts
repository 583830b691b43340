import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { runAction } from '../../actions/registry';
import type { Session } from '../../model/session.svelte';
import { openSample, settle } from '../../testing/open';
import CalendarDialog from './CalendarDialog.svelte';
import { Calendars } from './calendars.svelte';
import { readHours, writeHours } from './hours';

describe('working hours', () => {
  test.each([
    ['9-12, 13-17', '09:00–12:00, 13:00–17:00'],
    ['09:30–12:15; 13.00—24', '09:30–12:15, 13:00–24:00'],
    ['', ''],
    ['off', ''],
  ])('“%s” are read as “%s”', (typed, written) => {
    expect(writeHours(readHours(typed))).toBe(written);
  });

  test.each(['all day', '9', '17-9', '9-12-13', '9-25', '9:70-12'])('“%s” are none', (typed) => {
    expect(() => readHours(typed)).toThrow(
      expect.objectContaining({ message: `“${typed}” are no working hours.` }) as Error,
    );
  });
});

async function opened(): Promise<Session> {
  const { session } = await openSample();
  runAction(session, 'calendar.edit');
  render(CalendarDialog, { session, plan: session.plan! });
  await settle();
  return session;
}

async function type(label: string, text: string): Promise<void> {
  const field = screen.getByLabelText<HTMLInputElement>(label);
  field.focus();
  await fireEvent.input(field, { target: { value: text } });
  await fireEvent.keyDown(field, { key: 'Enter' });
  await settle();
}

async function write(label: string, text: string): Promise<void> {
  await fireEvent.input(screen.getByLabelText(label), { target: { value: text } });
}

const exceptions = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-exception]')].map(
    (one) => one.dataset.exception ?? '',
  );

describe('a calendar', () => {
  test('has a break at noon once it is typed', async () => {
    const session = await opened();
    await type('Friday', '9-12, 13-15');
    expect(screen.getByLabelText<HTMLInputElement>('Friday').value).toBe(
      '09:00–12:00, 13:00–15:00',
    );
    expect(session.plan!.calendar.week[4]).toEqual([
      [540, 720],
      [780, 900],
    ]);
  });

  test('says under the field which hours it cannot read', async () => {
    const session = await opened();
    await type('Friday', 'late');
    expect(screen.getByRole('alert').textContent).toContain('“late” are no working hours.');
    expect(session.program!.revision).toBe(1);
  });

  test('gets a day off by name, other hours on it, and loses it again', async () => {
    const session = await opened();
    await type('Add a day off', '2025-12-24 Company day');
    expect(exceptions()).toEqual(['2025-12-24']);
    expect(screen.getByText('Company day')).toBeTruthy();
    await type('Hours on 2025-12-24', '9-12');
    expect(session.plan!.calendar.exceptions[0]!.shifts).toEqual([[540, 720]]);
    await fireEvent.click(screen.getByRole('button', { name: 'Remove Company day' }));
    await settle();
    expect(exceptions()).toEqual([]);
  });

  test('refuses a day that is none', async () => {
    await opened();
    await type('Add a day off', 'soon Company day');
    expect(screen.getByRole('alert').textContent).toContain('“soon” is not a date.');
  });

  test('takes a country’s public holidays of some years off', async () => {
    await opened();
    await fireEvent.change(screen.getByLabelText('Country'), { target: { value: 'DE' } });
    expect(screen.getByText('Germany: 2015 to 2035 are known.')).toBeTruthy();
    await write('Until year', '2025');
    await fireEvent.submit(screen.getByLabelText('Country').closest('form')!);
    await settle();
    expect(exceptions()).toEqual(['2025-01-01', '2025-12-25']);
  });

  test('is added, used by the plan, and only then safe from deletion', async () => {
    const session = await opened();
    await type('Add a calendar', 'Night shift');
    await settle();
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Night shift');
    await fireEvent.click(screen.getByRole('button', { name: 'Use it for this plan' }));
    await settle();
    expect(session.plan!.head.calendar).toBe(session.program!.calendars!.at(-1)!.id);
    const remove = screen.getByRole<HTMLButtonElement>('button', { name: 'Delete the calendar' });
    expect(remove.disabled).toBe(true);
  });
});

describe('time off', () => {
  test('is a stretch of days of one person, and can be taken back', async () => {
    const session = await opened();
    await fireEvent.click(screen.getByLabelText('Time off'));
    await write('First day', '2025-03-10');
    await write('Last day', '2025-03-14');
    await write('Reason', 'Leave');
    await fireEvent.click(screen.getByRole('button', { name: 'Add time off' }));
    await settle();
    const away = document.querySelector<HTMLElement>('[data-away="2025-03-10"]')!;
    expect(away.textContent).toContain('Leave');
    expect(document.querySelectorAll('[data-away]')).toHaveLength(1);
    expect(screen.getByLabelText<HTMLInputElement>('First day').value).toBe('');
    await fireEvent.click(screen.getByRole('button', { name: /^Remove the time off/ }));
    await settle();
    expect(document.querySelector('[data-away]')).toBeNull();
    await session.undo();
    await settle();
    expect(document.querySelector('[data-away="2025-03-10"]')).toBeTruthy();
  });

  test('says why its days are refused, and keeps what was typed', async () => {
    await opened();
    await fireEvent.click(screen.getByLabelText('Time off'));
    await write('First day', '2025-03-14');
    await write('Last day', '2025-03-10');
    await fireEvent.click(screen.getByRole('button', { name: 'Add time off' }));
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('lies before the first');
    expect(screen.getByLabelText<HTMLInputElement>('First day').value).toBe('2025-03-14');
  });

  test('keeps hours that are still being stored when a button is pressed', async () => {
    const session = await opened();
    const calendars = new Calendars(session);
    await calendars.load();
    await calendars.addDayOff('2025-04-01 Company day');
    await calendars.load();
    await Promise.all([calendars.setDay(0, '8-12'), calendars.removeException('2025-04-01')]);
    await calendars.load();
    expect(writeHours(calendars.calendar!.week[0]!)).toBe('08:00–12:00');
    expect(calendars.calendar!.exceptions.map((day) => day.date)).not.toContain('2025-04-01');
  });

  test('does not offer the calendars of single people as working hours', async () => {
    const session = await opened();
    const person = session.program!.people[0]!.id;
    const days = { from: '2025-03-10', until: '2025-03-10', reason: '' };
    await session.perform({ type: 'addTimeOff', person, ...days });
    await settle();
    expect(session.program!.calendars).toHaveLength(2);
    expect(document.querySelectorAll('[data-calendar]')).toHaveLength(1);
  });
});

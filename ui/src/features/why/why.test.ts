import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { findAction, runAction } from '../../actions/registry';
import { pressed } from '../../actions/keyboard';
import type { Session } from '../../model/session.svelte';
import { keydown, openSample, settle } from '../../testing/open';
import WhyPanel from './WhyPanel.svelte';

async function asking(task: number): Promise<Session> {
  const { session } = await openSample();
  session.show('plan');
  session.selection.select(task);
  runAction(session, 'task.why');
  render(WhyPanel, { session, plan: session.plan!, task: session.why! });
  await settle();
  return session;
}

const causes = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-cause]')];

async function late(text: string): Promise<void> {
  const field = screen.getByLabelText<HTMLInputElement>('Late by');
  field.focus();
  await fireEvent.input(field, { target: { value: text } });
  await fireEvent.keyDown(field, { key: 'Enter' });
  await settle();
}

describe('why this date', () => {
  test('is asked of the only chosen row, by its shortcut too', async () => {
    const { session } = await openSample();
    session.show('plan');
    expect(findAction('task.why')!.enabled(session)).toBe(false);
    session.selection.select(14);
    expect(pressed(session, keydown('Y', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(session.why).toBe(14);
    session.selection.toggle(15);
    expect(findAction('task.why')!.enabled(session)).toBe(false);
  });

  test('tells the chain from the first cause to the row, each with its clause', async () => {
    await asking(10);
    const rows = causes();
    expect(rows.map((row) => Number(row.dataset.cause))).toEqual([2, 3, 4, 6, 7, 8, 9, 10]);
    expect(rows[0]!.textContent).toContain('as the plan begins');
    expect(rows.at(-1)!.textContent).toContain('after “Finish KEP reviews” (FS)');
  });

  test('goes to a cause and stays open', async () => {
    const session = await asking(10);
    await fireEvent.click(causes()[4]!);
    expect(session.selection.tasks).toEqual([7]);
    expect(causes()).toHaveLength(8);
  });

  test('tells anew when the plan changes', async () => {
    const session = await asking(10);
    await session.act({ type: 'unlink', links: session.plan!.row(9)!.incoming.map((l) => l.id) });
    await settle();
    expect(causes().map((row) => Number(row.dataset.cause))).toEqual([9, 10]);
  });

  test('closes on Escape', async () => {
    const session = await asking(10);
    await fireEvent.keyDown(document.querySelector('[data-why]')!, { key: 'Escape' });
    expect(session.why).toBeNull();
  });
});

describe('what if it is late', () => {
  test('names the milestones that slip, and stores nothing', async () => {
    const session = await asking(9);
    const before = session.plan!.row(41)!.dates.finish;
    await late('5d');
    expect(screen.getByRole('status').textContent).toMatch(/rows move, and \d+ milestones/);
    const launch = document.querySelector('[data-slip="41"]')!;
    expect(launch.textContent).toContain('+5d');
    expect(launch.textContent).toContain('→');
    expect(session.program!.revision).toBe(1);
    expect(session.plan!.row(41)!.dates.finish).toBe(before);
  });

  test('tells that the launch stays when there is float enough', async () => {
    await asking(33);
    await late('1d');
    expect(document.querySelector('[data-slip="41"]')!.textContent).toContain('stays');
  });

  test('says what is wrong with what was typed, under the field', async () => {
    await asking(9);
    await late('a lot');
    expect(screen.getByRole('alert').textContent).toContain('“a lot” is not a duration.');
    expect(document.querySelector('[data-slip]')).toBeNull();
  });

  test('holds for the plan as it is after an edit', async () => {
    const session = await asking(14);
    await late('5d');
    expect(document.querySelector('[data-slip="41"]')!.textContent).toContain('+5d');
    await session.act({ type: 'setInactive', task: 14, inactive: true });
    await settle();
    expect(document.querySelector('[data-slip="41"]')!.textContent).toContain('stays');
  });
});

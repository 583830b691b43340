import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { runAction } from '../../actions/registry';
import type { Session } from '../../model/session.svelte';
import { openSample, settle } from '../../testing/open';
import PlanCheck from './PlanCheck.svelte';

async function checking(...held: number[]): Promise<Session> {
  const { session } = await openSample();
  for (const task of held) {
    await session.perform({ type: 'setStart', task, text: '2025-03-03' });
  }
  runAction(session, 'plan.check');
  render(PlanCheck, { session, plan: session.plan! });
  await settle();
  return session;
}

const part = (code: string): HTMLElement =>
  document.querySelector<HTMLElement>(`[data-check="${code}"]`)!;

describe('the plan check', () => {
  test('is asked for from anywhere and shown beside the chart', async () => {
    const session = await checking();
    expect(session.view).toBe('plan');
    expect(session.checking).toBe(true);
    expect(screen.getByRole('status').textContent).toBe('1 of 2 checks needs a look.');
  });

  test('lists what failed with its findings, and keeps what passed out of the way', async () => {
    await checking();
    expect(part('dcma-1').dataset.verdict).toBe('failed');
    expect(part('dcma-1').textContent).toContain('Nothing waits for “Exception requests”.');
    expect(part('dcma-5').closest('details')!.open).toBe(false);
    expect(part('dcma-13').textContent).toContain('There is no baseline to measure against.');
  });

  test('goes to the row a finding is about', async () => {
    const session = await checking();
    await fireEvent.click(screen.getByText('Nothing waits for “Exception requests”.'));
    expect(session.selection.tasks).toEqual([11]);
  });

  test('puts a finding right, and the finding is gone', async () => {
    const session = await checking(13, 14);
    const fix = screen.getByText(/^Let the links decide when “Sidecar/);
    await fireEvent.click(fix);
    await settle();
    expect(session.plan!.row(13)!.task.pinned).toBeNull();
    expect(session.plan!.row(14)!.task.pinned).not.toBeNull();
    expect(screen.queryByText(/^Let the links decide when “Sidecar/)).toBeNull();
    await session.undo();
    await settle();
    expect(screen.getByText(/^Let the links decide when “Sidecar/)).toBeTruthy();
  });

  test('shows a few findings first and all of them on demand', async () => {
    await checking(6, 7, 9, 11, 13, 14, 15);
    const found = (): number => part('dcma-5').querySelectorAll('[data-finding]').length;
    expect(found()).toBe(5);
    await fireEvent.click(screen.getByText('Show 2 more'));
    expect(found()).toBe(7);
  });

  test('closes on Escape', async () => {
    const session = await checking();
    await fireEvent.keyDown(document.querySelector('[data-plan-check]')!, { key: 'Escape' });
    expect(session.checking).toBe(false);
  });
});

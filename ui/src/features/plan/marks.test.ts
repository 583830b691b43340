import { render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { EditDto } from '../../ipc/bindings';
import type { Session } from '../../model/session.svelte';
import { openSample, settle } from '../../testing/open';
import PlanView from './PlanView.svelte';

async function shown(...edits: EditDto[]): Promise<Session> {
  const { session } = await openSample();
  session.show('plan');
  for (const edit of edits) await session.perform(edit);
  render(PlanView, { session });
  await settle();
  return session;
}

const bar = (task: number): HTMLElement =>
  document.querySelector<HTMLElement>(`[data-bar="${task}"]`)!;

describe('the sign on a bar', () => {
  test.each([
    ['a pin', { type: 'pinDates', task: 13, start: '', finish: '' }, 'hand', 'Fixed by hand'],
    [
      'a lock',
      { type: 'setConstraint', task: 13, kind: 'mustStartOn', text: '2025-03-03' },
      'must',
      'Must start on',
    ],
    [
      'a wall before it',
      { type: 'setConstraint', task: 13, kind: 'startNoEarlierThan', text: '2025-03-03' },
      'notBefore',
      'Start no earlier than',
    ],
    [
      'a wall behind it',
      { type: 'setConstraint', task: 13, kind: 'finishNoLaterThan', text: '2025-03-03' },
      'notAfter',
      'Finish no later than',
    ],
    [
      'two arrows',
      { type: 'setConstraint', task: 13, kind: 'asLateAsPossible', text: '' },
      'late',
      'As late as possible',
    ],
  ] as const)('is %s, told in words too', async (_, edit, mark, words) => {
    await shown(edit);
    expect(bar(13).dataset.mark).toBe(mark);
    expect(bar(13).getAttribute('aria-label')).toContain(words);
    expect(screen.getAllByRole('img', { name: new RegExp(`^${words}`) })).toHaveLength(1);
    expect(bar(14).dataset.mark).toBeUndefined();
  });

  test.each([
    ['2025-03-12', true],
    ['2025-04-30', false],
  ])('is an arrow at the deadline %s; missed: %s', async (text, missed) => {
    await shown({ type: 'setDeadline', task: 14, text });
    const sign = document.querySelector<HTMLElement>('[data-sign="deadline"]')!;
    expect(sign.classList.contains('missed')).toBe(missed);
    expect(sign.title.endsWith('missed')).toBe(missed);
  });

  test('is an outline when the row is set aside', async () => {
    await shown({ type: 'setInactive', task: 14, inactive: true });
    expect(bar(14).dataset.inactive).toBe('');
    expect(bar(14).dataset.critical).toBe('false');
    expect(bar(14).getAttribute('aria-label')).toContain('set aside');
  });
});

test('the baseline is drawn under every row it holds, and only while it is asked for', async () => {
  const session = await shown({ type: 'takeBaseline', plan: 1, name: 'Agreed' });
  expect(document.querySelector('[data-was]')).toBeNull();
  await session.was.show(session.plan!, session.plan!.head.baselines![0]!.id);
  await settle();
  expect(document.querySelector('[data-was="14"]')).toBeTruthy();
  session.was.hide();
  await settle();
  expect(document.querySelector('[data-was]')).toBeNull();
});

import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { MemoryEngine } from '../../ipc/memory';
import { sampleState } from '../../ipc/memory/sample';
import { trackedState } from '../../ipc/memory/tracked';
import { Session } from '../../model/session.svelte';
import { settle } from '../../testing/open';
import Overview from './Overview.svelte';

async function open(state = trackedState()): Promise<Session> {
  const session = new Session(new MemoryEngine(state, 'Kubernetes 1.33'));
  await session.boot();
  await session.tracking.load();
  const plan = session.plan;
  if (!plan) throw new Error('the sample has a plan');
  render(Overview, { session, plan });
  await vi.waitFor(() => {
    if (!document.querySelector('[data-waiting]')) throw new Error('not drawn yet');
  });
  await settle();
  return session;
}

test('a declared colour is told beside the computed one, with its reason', async () => {
  await open();
  const words = document.querySelector('header')?.textContent.replace(/\s+/g, ' ') ?? '';
  expect(words).toContain('Declared On track computed');
  expect(words).toContain('The freeze has a day of reserve (Nina Polshakova, until 24 Feb)');
});

test('what is overdue is on the first page, and leads to its record', async () => {
  const session = await open();
  await fireEvent.click(screen.getByRole('button', { name: /The next update has been due/ }));
  expect(session.view).toBe('tracking');
  expect(session.tracking.chosen).toBe('BLOCKER-1');
});

test('nothing tracked is told in one line', async () => {
  await open(sampleState());
  expect(screen.getByText('Nothing is overdue, blocked or worth escalating.')).toBeTruthy();
  expect(document.querySelector('header')?.textContent).not.toContain('Declared');
});

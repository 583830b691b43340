import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import App from '../../App.svelte';
import { runAction } from '../../actions/registry';
import { MemoryEngine } from '../../ipc/memory';
import { sampleState } from '../../ipc/memory/sample';
import { Session } from '../../model/session.svelte';
import { settle } from '../../testing/open';

async function openWindow(): Promise<Session> {
  const session = new Session(new MemoryEngine(sampleState(), 'Kubernetes 1.33'));
  render(App, { session });
  await vi.waitFor(() => {
    expect(document.querySelector('[data-status]')).not.toBeNull();
  });
  await session.perform({ type: 'setDuration', task: 14, text: '30d' });
  await session.perform({ type: 'rename', task: 2, name: 'Call' });
  await session.perform({ type: 'removeTasks', tasks: [11] });
  return session;
}

async function compareBefore(revision: number): Promise<void> {
  const button = await vi.waitFor(() => {
    const found = document.querySelector<HTMLElement>(`[data-compare="${revision}"]`);
    expect(found).not.toBeNull();
    return found!;
  });
  await fireEvent.click(button);
  await vi.waitFor(() => {
    expect(document.querySelector('[data-compared]')).not.toBeNull();
  });
  await settle();
}

const changes = (): string[] =>
  [...document.querySelectorAll('[data-change]')].map((one) => one.textContent.trim());
const strip = (): string => document.querySelector('[data-compared]')!.textContent;

describe('an earlier moment', () => {
  test('is compared with now from the history: ghost bars, a strip, a list', async () => {
    const session = await openWindow();
    const before = session.plan!.row(14)!.dates;
    session.show('history');
    await compareBefore(2);
    expect(session.view).toBe('plan');
    expect(strip()).toContain('before “Set ‘In-place pod resize to beta’ to 30d”');
    expect(strip()).toMatch(/\d+ rows moved, 1 dropped\./);
    expect(session.was.of(session.plan).get(14)!.finish).toBeLessThan(before.finish);
    expect(document.querySelector('[data-was="14"]')).not.toBeNull();
    const list = changes();
    expect(list.some((one) => /In-place pod resize.*\+8d.* → /s.test(one))).toBe(true);
    expect(list.some((one) => /Exception requests.*dropped/s.test(one))).toBe(true);
    expect([...document.querySelectorAll('[data-since]')]).toHaveLength(3);
  });

  test('follows what is done meanwhile, and is left with one press', async () => {
    const session = await openWindow();
    session.show('history');
    await compareBefore(4);
    expect(changes().some((one) => one.includes('Exception requests'))).toBe(true);
    await session.undo();
    await vi.waitFor(() => {
      expect(strip()).toContain('Nothing has moved.');
    });
    await fireEvent.click(screen.getByLabelText('Stop comparing'));
    await settle();
    expect(document.querySelector('[data-compared], [data-changes], [data-was]')).toBeNull();
  });

  test('is chosen by keyboard alone', async () => {
    const session = await openWindow();
    runAction(session, 'compare.moment');
    await vi.waitFor(() => {
      expect(document.activeElement?.getAttribute('data-compare')).toBe('4');
    });
    await fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
    expect(document.activeElement?.getAttribute('data-compare')).toBe('3');
    expect(document.querySelectorAll('[data-compare][tabindex="0"]')).toHaveLength(1);
  });

  test('is offered by the context menu of a line', async () => {
    const session = await openWindow();
    session.show('history');
    const line = await vi.waitFor(() => {
      const found = document.querySelector('[data-operation="2"]');
      expect(found).not.toBeNull();
      return found!;
    });
    await fireEvent.contextMenu(line);
    await fireEvent.click(document.querySelector('[role="menu"] [data-action="history.compare"]')!);
    await vi.waitFor(() => {
      expect(session.view).toBe('plan');
    });
  });

  test('goes to a row of the list, by Enter too', async () => {
    const session = await openWindow();
    session.show('history');
    await compareBefore(2);
    const list = screen.getByRole('listbox', { name: 'Rows that changed' });
    await fireEvent.keyDown(list, { key: 'ArrowDown' });
    const chosen = document.getElementById(list.getAttribute('aria-activedescendant')!)!;
    await fireEvent.keyDown(list, { key: 'Enter' });
    expect(session.selection.tasks).toEqual([Number(chosen.dataset.change)]);
    const other = document.querySelectorAll<HTMLElement>('[data-change]')[3]!;
    await fireEvent.click(other);
    expect(session.selection.tasks).toEqual([Number(other.dataset.change)]);
  });

  test('gives way to a baseline, which has the same list', async () => {
    const session = await openWindow();
    await session.act({ type: 'takeBaseline', plan: session.plan!.id, name: 'Agreed' });
    await session.perform({ type: 'setDuration', task: 14, text: '40d' });
    session.show('history');
    await compareBefore(2);
    runAction(session, 'view.baseline');
    await settle();
    await vi.waitFor(() => {
      expect(strip()).toContain('Compared with the baseline “Agreed” of');
    });
    expect(changes().some((one) => /In-place pod resize.*\+10d/s.test(one))).toBe(true);
    expect(document.querySelector('[data-since]')).toBeNull();
    runAction(session, 'compare.list');
    await settle();
    expect(document.querySelector('[data-changes]')).toBeNull();
  });

  test('says so when the plan was not there', async () => {
    const session = await openWindow();
    await session.perform({ type: 'addPlan', name: 'Another', start: '' });
    session.show('history');
    const button = await vi.waitFor(() => {
      const found = document.querySelector<HTMLElement>('[data-compare="2"]');
      expect(found).not.toBeNull();
      return found!;
    });
    await fireEvent.click(button);
    await vi.waitFor(() => {
      expect(document.querySelector('[data-toast="bad"]')!.textContent).toContain(
        'The plan was not there at that moment.',
      );
    });
    expect(session.view).toBe('history');
  });
});

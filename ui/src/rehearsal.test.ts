import { afterEach, expect, test, vi } from 'vitest';
import { MemoryEngine } from './ipc/memory';
import { galleryState } from './ipc/memory/gallery';
import { Session } from './model/session.svelte';
import type { View } from './model/view';
import { rehearse } from './rehearsal.svelte';

afterEach(() => {
  vi.useRealTimers();
});

/** What was drawn in the document meanwhile, and whether a picture was drawn beside it. */
async function rested(view: View): Promise<{ session: Session; bars: number; pictures: number }> {
  const session = new Session(new MemoryEngine(galleryState(), 'Every sign'));
  await session.boot();
  session.view = view;
  const asked = vi.spyOn(session.engine, 'query');
  const kept = JSON.stringify(localStorage);
  const before = document.body.innerHTML;
  const made = vi.spyOn(document, 'createElement');
  let bars = 0;
  const watcher = new MutationObserver((changes) => {
    const added = changes.flatMap((change) => [...change.addedNodes]);
    bars += added.filter((node) => node instanceof Element && node.matches('[data-bar]')).length;
  });
  watcher.observe(document.body, { childList: true, subtree: true });
  vi.useFakeTimers();
  const stop = rehearse(session);
  await vi.advanceTimersByTimeAsync(60_000);
  stop();
  watcher.disconnect();
  expect(document.body.innerHTML).toBe(before);
  expect(JSON.stringify(localStorage)).toBe(kept);
  // The rules are asked after every start.
  const rules = new Set(['registers', 'tracking']);
  expect(asked.mock.calls.filter(([query]) => !rules.has(query.type))).toEqual([]);
  const pictures = made.mock.calls.filter(([name]) => name === 'canvas').length;
  return { session, bars, pictures };
}

test('the views are drawn while the window rests, and nothing is left of it', async () => {
  const { session, bars, pictures } = await rested('overview');
  expect(bars).toBeGreaterThan(10);
  expect(pictures).toBeGreaterThan(0);
  expect([session.chart, session.grid, session.network]).toEqual([null, null, null]);
  expect(session.selection.tasks).toEqual([]);
  expect(session.view).toBe('overview');
});

test.each([
  ['plan', 'bars'],
  ['network', 'pictures'],
] as const)('the %s is not rehearsed while it is shown', async (view, what) => {
  expect(await rested(view)).toHaveProperty(what, 0);
});

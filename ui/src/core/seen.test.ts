import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as seen from './seen';

// Other tests do without it.
const { awaitContent, onceSeen } = await vi.importActual<typeof seen>('./seen');

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(async () => {
  await vi.advanceTimersByTimeAsync(1000);
  vi.useRealTimers();
});

const FRAME = 16;

test('something is done by the second frame, and not when it is given up', async () => {
  const then = vi.fn();
  const never = vi.fn();
  onceSeen(then);
  const stop = onceSeen(never);
  await vi.advanceTimersByTimeAsync(FRAME);
  expect(then).not.toHaveBeenCalled();
  stop();
  await vi.advanceTimersByTimeAsync(2 * FRAME);
  expect(then).toHaveBeenCalledOnce();
  expect(never).not.toHaveBeenCalled();
});

test('while content is awaited, two frames after it has come', async () => {
  const then = vi.fn();
  const arrived = awaitContent();
  onceSeen(then);
  await vi.advanceTimersByTimeAsync(6 * FRAME);
  expect(then).not.toHaveBeenCalled();
  arrived();
  await vi.advanceTimersByTimeAsync(FRAME);
  expect(then).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2 * FRAME);
  expect(then).toHaveBeenCalledOnce();
});

test('nobody waits for content that does not come, nor for that of a view that has gone', async () => {
  const late = vi.fn();
  awaitContent();
  onceSeen(late);
  await vi.advanceTimersByTimeAsync(400);
  expect(late).toHaveBeenCalledOnce();

  const next = vi.fn();
  awaitContent()();
  await vi.advanceTimersByTimeAsync(0);
  onceSeen(next);
  await vi.advanceTimersByTimeAsync(4 * FRAME);
  expect(next).toHaveBeenCalledOnce();
});

test('what waits for content can be given up', async () => {
  const then = vi.fn();
  const arrived = awaitContent();
  onceSeen(then)();
  arrived();
  await vi.advanceTimersByTimeAsync(400);
  expect(then).not.toHaveBeenCalled();
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Rest as RestClass } from './rest';

const { Rest } = await vi.importActual<{ Rest: typeof RestClass }>('./rest');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what moves is followed once, when it has come to rest', () => {
  const then = vi.fn();
  const rest = new Rest(then);
  for (let frame = 0; frame < 30; frame++) {
    rest.postpone();
    vi.advanceTimersByTime(16);
  }
  expect(then).not.toHaveBeenCalled();
  expect(rest.waiting).toBe(true);
  vi.advanceTimersByTime(200);
  expect(then).toHaveBeenCalledOnce();
  expect(rest.waiting).toBe(false);
});

test('it is followed at once when somebody needs it, and not again', () => {
  const then = vi.fn();
  const rest = new Rest(then);
  rest.postpone();
  rest.follow();
  vi.advanceTimersByTime(200);
  expect(then).toHaveBeenCalledOnce();
});

test('it is not followed any more when nobody is left', () => {
  const then = vi.fn();
  const rest = new Rest(then);
  rest.postpone();
  rest.forget();
  vi.advanceTimersByTime(200);
  expect(then).not.toHaveBeenCalled();
});

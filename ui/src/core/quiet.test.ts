import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenQuiet } from './quiet';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('jobs are done one after the other, each after a rest', () => {
  const done: string[] = [];
  whenQuiet([() => done.push('first'), () => done.push('second')], 100);
  vi.advanceTimersByTime(99);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['first']);
  vi.advanceTimersByTime(100);
  expect(done).toEqual(['first', 'second']);
});

test.each(['pointerdown', 'pointermove', 'wheel', 'keydown', 'scroll'])(
  'a hand on the window postpones them: %s',
  (hand) => {
    const job = vi.fn();
    whenQuiet([job], 100);
    for (let nth = 0; nth < 5; nth++) {
      vi.advanceTimersByTime(60);
      document.body.dispatchEvent(new Event(hand));
    }
    expect(job).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(job).toHaveBeenCalledOnce();
  },
);

test('what was given up is not done, and nothing listens any more', () => {
  const job = vi.fn();
  const stop = whenQuiet([job], 100);
  stop();
  document.body.dispatchEvent(new Event('keydown'));
  vi.advanceTimersByTime(1000);
  expect(job).not.toHaveBeenCalled();
});

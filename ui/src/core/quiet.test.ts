import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenQuiet } from './quiet';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const PAUSES = { between: 100, afterHand: 600 };

test('jobs are done one after the other, each after a pause', () => {
  const done: string[] = [];
  whenQuiet([() => done.push('first'), () => done.push('second')], PAUSES);
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
    whenQuiet([job], PAUSES);
    vi.advanceTimersByTime(60);
    for (let nth = 0; nth < 5; nth++) {
      document.body.dispatchEvent(new Event(hand));
      vi.advanceTimersByTime(599);
    }
    expect(job).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(job).toHaveBeenCalledOnce();
  },
);

test('what was given up is not done, and nothing listens any more', () => {
  const job = vi.fn();
  const stop = whenQuiet([job], PAUSES);
  stop();
  document.body.dispatchEvent(new Event('keydown'));
  vi.advanceTimersByTime(1000);
  expect(job).not.toHaveBeenCalled();
});

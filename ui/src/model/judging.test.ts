import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MemoryEngine } from '../ipc/memory';
import { Judging } from './judging';
import { Tracking } from './tracking.svelte';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function judging() {
  const tracking = new Tracking(new MemoryEngine(null));
  const judge = vi.spyOn(tracking, 'judge').mockResolvedValue();
  const expire = vi.spyOn(tracking, 'expire');
  return { judging: new Judging(tracking), judge, expire };
}

test('the rules are asked once a run of edits has come to rest', () => {
  const { judging: one, judge, expire } = judging();
  one.edited();
  vi.advanceTimersByTime(40);
  one.edited();
  vi.advanceTimersByTime(40);
  expect(judge).not.toHaveBeenCalled();
  vi.advanceTimersByTime(40);
  expect(judge).toHaveBeenCalledOnce();
  expect(expire).not.toHaveBeenCalled();
});

test('everything is asked for when somebody else wrote, and after the first view of a program', () => {
  const { judging: one, judge, expire } = judging();
  one.opened(false);
  expect(expire).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(200);
  expect(judge).not.toHaveBeenCalled();
  one.expired();
  vi.advanceTimersByTime(0);
  expect(expire).toHaveBeenCalledTimes(2);
  expect(judge).toHaveBeenCalledOnce();
});

test('clocks are looked at as minutes pass, while a program is open', () => {
  const { judging: one, judge } = judging();
  let open = false;
  const stop = one.start(() => open);
  vi.advanceTimersByTime(60_000);
  expect(judge).not.toHaveBeenCalled();
  open = true;
  vi.advanceTimersByTime(60_000);
  expect(judge).toHaveBeenCalledTimes(3);
  stop();
  one.edited();
  stop();
  vi.advanceTimersByTime(60_000);
  expect(judge).toHaveBeenCalledTimes(3);
});

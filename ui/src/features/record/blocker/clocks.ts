/** The clocks of a blocker as they are read: the pressing ones first. */
import type { ReadingDto, TimerDto } from '../../../ipc/bindings';

const ORDER: readonly ReadingDto[] = ['overdue', 'running', 'missed', 'met'];

/** What a clock says, in a word. */
export const READINGS: Record<ReadingDto, string> = {
  overdue: 'Overdue',
  running: 'Running',
  missed: 'Missed',
  met: 'Met',
};

/** Overdue ones first, then those that run, by when they are due. */
export function inOrder(timers: readonly TimerDto[]): TimerDto[] {
  return timers.toSorted(
    (a, b) => ORDER.indexOf(a.reading) - ORDER.indexOf(b.reading) || a.due - b.due,
  );
}

/** Times to wait as people write them: `2h`, `30m`, `3d`, `sprint end`, or nothing. */
import type { WaitDto } from '../../../ipc/bindings';
import type { Reading } from './slot.svelte';

const YEAR_DAYS = 366;
const YEAR_MINUTES = YEAR_DAYS * 24 * 60;
const HINT = 'Write 2h, 30m, 3d or sprint end';

/** A wait as it is typed again. */
export function writeWait(wait: WaitDto | null): string {
  switch (wait?.type) {
    case undefined:
      return '';
    case 'minutes':
      return wait.minutes % 60 === 0 ? `${wait.minutes / 60}h` : `${wait.minutes}m`;
    case 'days':
      return `${wait.days}d`;
    case 'sprintEnd':
      return 'sprint end';
  }
}

/** A wait somebody typed. Days are whole: which clock counts them is another question. */
export function readWait(text: string): Reading<WaitDto> {
  const typed = text.trim().toLowerCase();
  if (typed === '') return { fault: `${HINT}.` };
  if (/^(sprint|(the )?(sprint end|end of (the )?sprint))$/.test(typed)) {
    return { value: { type: 'sprintEnd' } };
  }
  if (/^(0|now|at once)$/.test(typed)) return { value: { type: 'minutes', minutes: 0 } };
  const days = /^(\d{1,6}) ?(d|days?)$/.exec(typed);
  if (days) {
    const count = Number(days[1]);
    return count <= YEAR_DAYS ? { value: { type: 'days', days: count } } : tooLong();
  }
  const clock =
    /^(?:(\d{1,6}(?:[.,]\d{1,2})?) ?(?:h|hrs?|hours?))? ?(?:(\d{1,6}) ?(?:m|min|minutes?))?$/.exec(
      typed,
    );
  if (!clock) return { fault: `“${text.trim()}” is no wait. ${HINT}.` };
  const hours = Number((clock[1] ?? '0').replace(',', '.'));
  const minutes = Math.round(hours * 60) + Number(clock[2] ?? 0);
  return minutes <= YEAR_MINUTES ? { value: { type: 'minutes', minutes } } : tooLong();
}

/** The same, where nothing is an answer as well. */
export function readWaitOrNone(text: string): Reading<WaitDto | null> {
  return text.trim() === '' ? { value: null } : readWait(text);
}

function tooLong(): Reading<never> {
  return { fault: 'A wait is a year at the most.' };
}

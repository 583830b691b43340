/** Working hours of a day as people write them: `09:00–12:00, 13:00–17:00`. */
import type { Fault } from '../../ipc/bindings';

export type Shifts = [number, number][];

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

export function writeHours(shifts: readonly [number, number][]): string {
  return shifts.map(([from, to]) => `${clock(from)}–${clock(to)}`).join(', ');
}

function clock(minutes: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The shifts somebody typed; nothing is a day off. Throws a `Fault` for anything else. */
export function readHours(text: string): Shifts {
  const typed = text.trim();
  if (/^(off|day off|none|[-–—])?$/i.test(typed)) return [];
  return typed.split(/[,;]/).map((part) => {
    const ends = part.split(/[-–—]/).map((one) => minutesOf(one.trim()));
    const [from, to] = ends;
    if (ends.length !== 2 || from == null || to == null || to <= from) {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a Fault is shown beside the field
      throw notHours(typed);
    }
    return [from, to];
  });
}

function minutesOf(text: string): number | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text);
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2] ?? 0);
  return minutes <= 1440 && Number(match[2] ?? 0) < 60 ? minutes : null;
}

function notHours(text: string): Fault {
  return {
    code: 'hours',
    message: `“${text}” are no working hours.`,
    subject: null,
    hint: 'Try 9–12, 13–17, or leave it empty for a day off.',
  };
}

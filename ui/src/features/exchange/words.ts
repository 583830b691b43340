/** What files hold and how their dates differ, in words. */
import { finishDate, startDate } from '../../core/format';
import { DAY_MINUTES } from '../../core/time';
import type { FormatDto, ImportCountsDto } from '../../ipc/bindings';

const FORMATS: Record<FormatDto, string> = {
  mspdi: 'Microsoft Project XML',
  csv: 'Table as text (CSV)',
  xlsx: 'Excel workbook',
  json: 'Gantry JSON',
  ics: 'Calendar',
  mermaidGantt: 'Mermaid gantt diagram',
  mermaidFlow: 'Mermaid flowchart',
};

/** A working day where nothing says how long one is. */
const WORKDAY = 480;

export function formatName(format: FormatDto): string {
  return FORMATS[format];
}

/** `1 row`, `1,204 rows`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}

/** `146 tasks, 24 milestones, 176 links`. What there is none of is not told. */
export function countsLine(counts: ImportCountsDto): string {
  const parts: [number, string, string?][] = [
    [counts.plans > 1 ? counts.plans : 0, 'plan'],
    [counts.tasks, 'task'],
    [counts.milestones, 'milestone'],
    [counts.links, 'link'],
    [counts.people, 'person', 'people'],
    [counts.parts, 'assignment'],
    [counts.calendars, 'calendar'],
    [counts.baselines, 'baseline'],
  ];
  const told = parts.filter(([count]) => count > 0);
  return told.map(([count, one, many]) => counted(count, one, many)).join(', ');
}

function clock(minute: number): string {
  const inDay = ((minute % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
}

type Dates = readonly [start: number, finish: number];

function days([start, finish]: Dates, year: number): [string, string] {
  const from = startDate(start, year);
  return [from, start === finish ? from : finishDate(finish, year)];
}

/** Recorded and computed dates; with the time where the days alone would look the same. */
export function bothDates(recorded: Dates, computed: Dates, year: number): [string, string] {
  const [one, other] = [days(recorded, year), days(computed, year)];
  const alike = one[0] === other[0] && one[1] === other[1];
  const write = (dates: Dates, [from, to]: [string, string]): string => {
    const first = alike ? `${from} ${clock(dates[0])}` : from;
    if (dates[0] === dates[1]) return first;
    if (alike) return `${first} – ${from === to ? '' : `${to} `}${clock(dates[1])}`;
    return from === to ? from : `${from} – ${to}`;
  };
  return [write(recorded, one), write(computed, other)];
}

function amount(minutes: number): string {
  const size = Math.abs(minutes);
  const one = (value: number): number => Math.round(value * 10) / 10;
  if (size < 60) return `${size}min`;
  return size < WORKDAY ? `${one(size / 60)}h` : `${one(size / WORKDAY)}d`;
}

function shift(minutes: number): string {
  return `${amount(minutes)} ${minutes > 0 ? 'later' : 'earlier'}`;
}

/** How far a row is from where its file had it. */
export function differenceWords(start: number, finish: number): string {
  if (start === finish) return start === 0 ? 'other dates' : shift(start);
  const parts = [
    start === 0 ? '' : `start ${shift(start)}`,
    finish === 0 ? '' : `finish ${shift(finish)}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

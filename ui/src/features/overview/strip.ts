/** Where the milestone strip puts its marks and labels, in pixels. */
import { shortDate } from '../../core/format';
import { dayOf, dayOfDate, lastDayOf, starts } from '../../core/time';
import type { HealthDto, OverviewDto } from '../../ipc/bindings';
import type { PlanModel } from '../../model/plan.svelte';

interface Mark {
  task: number;
  name: string;
  date: string;
  x: number;
  promisedX: number | null;
  done: boolean;
  health: HealthDto;
  launch: boolean;
  /** The line its label stands on, or -1 when there is no room for it. */
  lane: number;
  /** The label stands left of the mark, near the right end. */
  left: boolean;
}

interface Strip {
  marks: Mark[];
  months: { x: number; label: string }[];
  /** Up to where progress is known: the status date, or today. */
  now: { x: number; label: string } | null;
  lanes: number;
}

const LANES = 4;
const LETTER = 6.4;
const MARGIN = 8;

export function strip(
  plan: PlanModel,
  view: OverviewDto,
  today: string,
  here: number,
  width: number,
): Strip {
  const listed = [...view.next, ...view.late, ...(view.launch ? [view.launch] : [])];
  const known = new Map(listed.map((one) => [one.task, one]));
  const rows = plan.rows.filter((row) => row.kind === 'milestone');
  const days = rows.flatMap((row) => [
    lastDayOf(row.dates.finish),
    ...(row.task.promised === null ? [] : [dayOfDate(row.task.promised)]),
  ]);
  const extent = plan.extent();
  if (rows.length === 0 || !extent) return { marks: [], months: [], now: null, lanes: 0 };
  const from = Math.min(dayOf(extent.start), ...days);
  const to = Math.max(lastDayOf(extent.finish), ...days) + 1;
  const x = (day: number): number =>
    MARGIN + ((day - from) / Math.max(1, to - from)) * (width - 2 * MARGIN);

  const marks = rows.map((row): Mark => {
    const day = lastDayOf(row.dates.finish);
    const promised = row.task.promised;
    const slip = row.dates.slip ?? 0;
    return {
      task: row.id,
      name: row.task.name,
      date: shortDate(day, here),
      x: x(day),
      promisedX: promised === null || slip === 0 ? null : x(dayOfDate(promised)),
      done: row.done,
      health: known.get(row.id)?.health ?? (row.done ? 'complete' : 'unknown'),
      launch: row.id === plan.head.launch,
      lane: -1,
      left: false,
    };
  });
  marks.sort((a, b) => a.x - b.x);
  placeLabels(marks, width);

  const status = plan.head.statusDate;
  const day = dayOfDate(status ?? today);
  const label = status === null ? 'Today' : 'Status date';
  return {
    marks,
    months: starts('month', from, to).map((first) => ({
      x: x(Math.max(first, from)),
      label: monthName(first),
    })),
    now: day >= from && day <= to ? { x: x(day + 0.5), label } : null,
    lanes: Math.max(1, ...marks.map((mark) => mark.lane + 1)),
  };
}

/** The launch and what is late get their label first; then what is ahead; then what is done. */
function placeLabels(marks: Mark[], width: number): void {
  const weight = (mark: Mark): number =>
    mark.launch
      ? 0
      : mark.done
        ? 3
        : mark.health === 'onTrack' || mark.health === 'unknown'
          ? 2
          : 1;
  const taken: { from: number; to: number }[][] = Array.from({ length: LANES }, () => []);
  for (const mark of [...marks].sort((a, b) => weight(a) - weight(b) || a.x - b.x)) {
    const length = (mark.name.length + mark.date.length + 2) * LETTER + 14;
    mark.left = mark.x + length > width;
    const from = mark.left ? mark.x - length : mark.x - 8;
    const to = mark.left ? mark.x + 8 : mark.x + length;
    if (from < 0) continue;
    mark.lane = taken.findIndex((lane) => lane.every((one) => to < one.from || from > one.to));
    taken[mark.lane]?.push({ from, to });
  }
}

const month = new Intl.DateTimeFormat(undefined, { month: 'short', timeZone: 'UTC' });

function monthName(day: number): string {
  return month.format(day * 86_400_000);
}

/** What a cell of the grid shows, sorts by, and is copied as. */
import type { Key } from '../core/grid/arrange';
import type { FieldId } from '../core/grid/fields';
import type { Standing } from '../core/grid/view';
import {
  finishDate,
  promisedDate,
  shortDate,
  startDate,
  typedSpan,
  workDays,
} from '../core/format';
import { dayOf, isoDate, lastDayOf } from '../core/time';
import type { ConfidenceDto, FiguresDto } from '../ipc/bindings';
import { constraintOf, constraintWords, dayOfConstraint, missesDeadline } from './constraint';
import type { RowModel } from './row.svelte';

/** What has to be known beside the row. */
export interface Context {
  /** The year dates are written without. */
  yearHere: number;
  minutesPerDay: number;
  /** Where a row lay in the baseline that is drawn. */
  was: ReadonlyMap<number, Pick<FiguresDto, 'start' | 'finish'>>;
}

export const KIND_WORDS: Readonly<Record<string, string>> = {
  work: 'Task',
  summary: 'Summary',
  milestone: 'Milestone',
  gate: 'Gate',
  freeze: 'Freeze',
  deadline: 'Deadline',
  launch: 'Launch',
  technical: 'Technical',
  data: 'Data',
  team: 'Team',
  external: 'External',
  decision: 'Decision',
  documentation: 'Documentation',
};

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  overdue: 'Overdue',
  atRisk: 'At risk',
  started: 'In progress',
  notStarted: 'Not started',
  complete: 'Complete',
};

export const CONFIDENCE_WORDS: Readonly<Record<ConfidenceDto, string>> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

function kindWord(row: RowModel): string {
  const kind = row.summary ? 'summary' : row.task.kind;
  return KIND_WORDS[kind] ?? kind;
}

/** How a row stands, the worst word first. */
export function standingOf(row: RowModel): Standing {
  if (row.done) return 'complete';
  const { dates } = row;
  if (dates.risk) return dates.risk;
  if (isLate(row)) return 'atRisk';
  if (row.summary) return dates.percent > 0 ? 'started' : 'notStarted';
  return row.task.state === 'started' ? 'started' : 'notStarted';
}

/** After its promise or its deadline, or without the time it needs. */
export function isLate(row: RowModel): boolean {
  if (row.done || row.task.more?.inactive) return false;
  const { slip, totalFloat, finish } = row.dates;
  return (
    (slip !== null && slip > 0) ||
    (totalFloat !== null && totalFloat < 0) ||
    missesDeadline(row.task, finish)
  );
}

function days(count: number): string {
  return `${count > 0 ? '+' : count < 0 ? '−' : ''}${Math.abs(count)}d`;
}

/** Days on the calendar between a baseline and the present. */
function moved(
  row: RowModel,
  field: 'startMoved' | 'finishMoved',
  context: Context,
): number | null {
  const was = context.was.get(row.id);
  if (!was) return null;
  return field === 'startMoved'
    ? startDay(row, row.shown.start) - startDay(row, was.start)
    : lastDayOf(row.shown.finish) - lastDayOf(was.finish);
}

/** An instant at the end of a day is read as that day. */
function startDay(row: RowModel, start: number): number {
  return row.kind === 'milestone' ? lastDayOf(start) : dayOf(start);
}

function startText(row: RowModel, start: number, yearHere: number): string {
  return row.kind === 'milestone' ? finishDate(start, yearHere) : startDate(start, yearHere);
}

export function cellText(row: RowModel, field: FieldId, context: Context): string {
  const { task } = row;
  const { yearHere, minutesPerDay } = context;
  switch (field) {
    case 'number':
      return String(row.number);
    case 'name':
      return task.name;
    case 'wbs':
      return row.wbs;
    case 'kind':
      return kindWord(row);
    case 'duration':
      if (row.kind === 'milestone') return '–';
      return row.ghostDuration ?? task.durationText;
    case 'start':
      return startText(row, row.shown.start, yearHere);
    case 'finish':
      return finishDate(row.shown.finish, yearHere);
    case 'predecessors':
      return row.predecessors;
    case 'successors':
      return row.successors;
    case 'owner':
      return row.owner ?? '';
    case 'people':
      return row.people.join(', ');
    case 'workstream':
      return row.stream ?? '';
    case 'progress':
      return progressText(row);
    case 'state':
      return STANDING_WORDS[standingOf(row)];
    case 'totalFloat': {
      const { totalFloat } = row.shown;
      return totalFloat === null ? '' : workDays(totalFloat, minutesPerDay).replace('-', '−');
    }
    case 'freeFloat':
      return workDays(row.shown.freeFloat, minutesPerDay).replace('-', '−');
    case 'promised':
      return task.promised === null ? '' : promisedDate(task.promised, yearHere);
    case 'slip':
      return row.shown.slip === null ? '' : days(row.shown.slip);
    case 'deadline': {
      const deadline = task.more?.deadline ?? null;
      return deadline === null ? '' : finishDate(deadline, yearHere);
    }
    case 'constraint':
      return row.summary ? '' : (constraintWords(task, yearHere) ?? '');
    case 'estimate':
      return (task.more?.estimate ?? [])
        .map((minutes) => typedSpan(minutes, minutesPerDay))
        .join(' / ');
    case 'confidence': {
      const confidence = task.more?.confidence ?? null;
      return confidence === null ? '' : CONFIDENCE_WORDS[confidence];
    }
    case 'reference':
      return task.more?.reference ?? '';
    case 'note':
      return task.note;
    case 'wasStart': {
      const was = context.was.get(row.id);
      return was ? startText(row, was.start, yearHere) : '';
    }
    case 'wasFinish': {
      const was = context.was.get(row.id);
      return was ? finishDate(was.finish, yearHere) : '';
    }
    case 'startMoved':
    case 'finishMoved': {
      const count = moved(row, field, context);
      return count === null ? '' : days(count);
    }
  }
}

function progressText(row: RowModel): string {
  if (row.kind === 'milestone') return row.done ? '✓' : '';
  const { percent } = row.dates;
  return percent === 0 ? '' : `${percent}%`;
}

/** What rows are sorted by, smallest first; `null` goes to the end. */
export function cellKey(row: RowModel, field: FieldId, context: Context): Key {
  const { task, dates } = row;
  switch (field) {
    case 'number':
    case 'wbs':
      return row.number;
    case 'duration':
      return row.kind === 'milestone'
        ? 0
        : row.summary
          ? dates.finish - dates.start
          : task.duration;
    case 'start':
      return dates.start;
    case 'finish':
      return dates.finish;
    case 'progress':
      return dates.percent;
    case 'state':
      return Object.keys(STANDING_WORDS).indexOf(standingOf(row));
    case 'totalFloat':
      return dates.totalFloat;
    case 'freeFloat':
      return dates.freeFloat;
    case 'promised':
      return task.promised;
    case 'slip':
      return dates.slip;
    case 'deadline':
      return task.more?.deadline ?? null;
    case 'constraint': {
      const constraint = constraintOf(task);
      return constraint.kind === 'asSoonAsPossible' ? null : (constraint.moment ?? 0);
    }
    case 'estimate':
      return task.more?.estimate?.[1] ?? null;
    case 'confidence': {
      const confidence = task.more?.confidence ?? null;
      return confidence === null ? null : Object.keys(CONFIDENCE_WORDS).indexOf(confidence);
    }
    case 'wasStart':
      return context.was.get(row.id)?.start ?? null;
    case 'wasFinish':
      return context.was.get(row.id)?.finish ?? null;
    case 'startMoved':
    case 'finishMoved':
      return moved(row, field, context);
    case 'name':
    case 'kind':
    case 'predecessors':
    case 'successors':
    case 'owner':
    case 'people':
    case 'workstream':
    case 'reference':
    case 'note': {
      const text = cellText(row, field, context);
      return text === '' ? null : text;
    }
  }
}

/** What an editor begins with. */
export function editText(row: RowModel, field: FieldId, context: Context): string {
  if (field === 'duration' && row.kind === 'milestone') return '0';
  if (field === 'progress') return String(row.dates.percent);
  return cellText(row, field, context);
}

/** What other programs are handed: dates in digits, so that nobody has to guess the year. */
export function copyText(row: RowModel, field: FieldId, context: Context): string {
  const { task } = row;
  switch (field) {
    case 'start':
      return isoDate(startDay(row, row.dates.start));
    case 'finish':
      return isoDate(lastDayOf(row.dates.finish));
    case 'promised':
      return task.promised?.slice(0, 10) ?? '';
    case 'deadline': {
      const deadline = task.more?.deadline ?? null;
      return deadline === null ? '' : isoDate(lastDayOf(deadline));
    }
    case 'constraint': {
      const constraint = constraintOf(task);
      const day = dayOfConstraint(constraint);
      const words = cellText(row, field, context);
      return day === null ? words : words.replace(shortDate(day, context.yearHere), isoDate(day));
    }
    case 'wasStart': {
      const was = context.was.get(row.id);
      return was ? isoDate(startDay(row, was.start)) : '';
    }
    case 'wasFinish': {
      const was = context.was.get(row.id);
      return was ? isoDate(lastDayOf(was.finish)) : '';
    }
    case 'progress':
      return `${row.dates.percent}%`;
    case 'slip':
    case 'totalFloat':
    case 'freeFloat':
    case 'startMoved':
    case 'finishMoved':
      // A typographic minus is no number to a spreadsheet.
      return cellText(row, field, context).replace('−', '-');
    case 'number':
    case 'name':
    case 'wbs':
    case 'kind':
    case 'duration':
    case 'predecessors':
    case 'successors':
    case 'owner':
    case 'people':
    case 'workstream':
    case 'state':
    case 'estimate':
    case 'confidence':
    case 'reference':
    case 'note':
      return editText(row, field, context);
  }
}

/** The days a row touches, for asking whether it lies in a span. */
export function touches(row: RowModel, from: number | null, to: number | null): boolean {
  const first = startDay(row, row.dates.start);
  const last = Math.max(first, lastDayOf(row.dates.finish));
  return (from === null || last >= from) && (to === null || first <= to);
}

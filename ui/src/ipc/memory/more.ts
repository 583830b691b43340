/** Edits on what only some rows have: constraints, pins, people, estimates, baselines, calendars. */
import type { CalendarDto, ConstraintKindDto, EditDto, PartDto, TaskMoreDto } from '../bindings';
import type { Drawn } from './edit';
import { fixOf } from './lint';
import { blankMore, fault, type PlanState, type Row, type State } from './state';
import { DAY, WORKDAY, calendar, dateOf, midnightOf, minutesOf } from './time';

/* eslint-disable @typescript-eslint/only-throw-error -- a Fault is the error of this boundary */

/** What a row tells: nothing, when nothing about it is special. */
export function toldMore(row: Row): TaskMoreDto | null {
  const begun = row.percent > 0 && row.percent < 100;
  const more: TaskMoreDto = {
    ...row.more,
    constraint:
      row.pinned === null
        ? row.more.constraint
        : { kind: 'startNoEarlierThan', moment: row.pinned },
    remaining: begun ? Math.round((row.duration * (100 - row.percent)) / 100) : null,
  };
  return JSON.stringify(more) === JSON.stringify(blankMore()) ? null : more;
}

export function calendarsOf(state: State): NonNullable<State['calendars']> {
  return state.calendars ?? [calendar];
}

export function applyMore(state: State, plan: PlanState, edit: EditDto, drawn: Drawn): void {
  const found = 'task' in edit && edit.task !== null ? rowOf(plan, edit.task) : null;
  if (found) applyRow(state, found, edit, drawn);
  else applyRest(state, plan, edit, drawn);
}

function applyRow(state: State, row: Row, edit: EditDto, drawn: Drawn): void {
  const { more } = row;
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- the rest is elsewhere
  switch (edit.type) {
    case 'setConstraint':
      constrain(row, edit.kind, edit.text);
      return;
    case 'setDeadline': {
      const day = midnight(edit.text);
      more.deadline = day === null ? null : day + 1020;
      return;
    }
    case 'pinDates': {
      const start = midnight(edit.start);
      const finish = midnight(edit.finish);
      const [from, to] = [
        start === null ? drawn.start(row.id) : start + 540,
        finish === null ? drawn.finish(row.id) : finish + 1020,
      ];
      if (to < from) throw fault('date', 'The finish lies before the start.');
      more.byHand = [from, to];
      return;
    }
    case 'unpin':
      more.byHand = null;
      return;
    case 'setTaskCalendar':
      Object.assign(more, { calendar: edit.calendar, ignoresPeople: edit.ignoresPeople });
      return;
    case 'setSplits':
      more.splits = edit.splits;
      return;
    case 'setDelay':
      more.delay = edit.text.trim() === '' ? 0 : span(edit.text).minutes;
      return;
    case 'setEffort':
      more.effort = edit.effort;
      return;
    case 'setEstimate': {
      const points = edit.text.split('/').map((part) => part.trim());
      if (edit.text.trim() === '') {
        more.estimate = null;
        return;
      }
      const [low, likely, high] = points.map((part) => span(part).minutes);
      if (low === undefined || likely === undefined || high === undefined || points.length > 3) {
        throw fault('estimate', `“${edit.text}” is not an estimate.`, 'Try 2d / 3d / 8d.');
      }
      more.estimate = [low, likely, high];
      return;
    }
    case 'setConfidence':
      more.confidence = edit.confidence;
      return;
    case 'setRemaining':
      row.percent = Math.round(100 - (span(edit.text).minutes / Math.max(1, row.duration)) * 100);
      return;
    case 'setInactive':
      more.inactive = edit.inactive;
      return;
    case 'setReference':
      more.reference = edit.text.trim();
      return;
    case 'assign': {
      const name = edit.name.trim();
      if (name === '') throw fault('name', 'A name needs at least one letter.');
      const known = state.people.find((one) => one.name.toLowerCase() === name.toLowerCase());
      const person = known ?? { id: state.nextId++, name, role: '' };
      if (!known) state.people = [...state.people, person];
      if (more.parts.some((part) => part.person === person.id)) {
        throw fault('assigned', `${name} works on it already.`);
      }
      const part = { id: state.nextId++, person: person.id, units: units(edit.units) };
      more.parts = [...more.parts, { ...part, work: row.duration, done: 0, delay: 0 }];
      return;
    }
    default:
      throw fault('unsupported', 'The engine of the browser preview cannot do this.');
  }
}

function applyRest(state: State, plan: PlanState, edit: EditDto, drawn: Drawn): void {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- the rest is elsewhere
  switch (edit.type) {
    case 'setUnits':
      partOf(plan, edit.part).units = units(edit.text);
      return;
    case 'unassign':
      for (const row of plan.rows) {
        row.more.parts = row.more.parts.filter((part) => !edit.parts.includes(part.id));
      }
      return;
    case 'setLagCalendar': {
      const link = plan.links.find((one) => one.id === edit.link);
      if (link) link.lagCalendar = edit.to === 'successor' ? null : edit.to;
      return;
    }
    case 'takeBaseline': {
      const kept = plan.head.baselines ?? [];
      const id = state.nextId++;
      const name = edit.name.trim() || `Baseline ${kept.length + 1}`;
      if (kept.some((one) => one.name === name)) {
        throw fault('name', `There is a baseline called “${name}” already.`);
      }
      const taken = (midnightOf('2025-02-19') ?? 0) + 600;
      plan.head.baselines = [...kept, { id, name, taken, rows: plan.rows.length }];
      plan.sealed = {
        ...plan.sealed,
        [id]: plan.rows.map((row) => ({
          id: row.id,
          name: row.name,
          start: drawn.start(row.id),
          finish: drawn.finish(row.id),
          duration: row.duration,
          promised: row.promised,
        })),
      };
      return;
    }
    case 'removeBaseline':
      plan.head.baselines = (plan.head.baselines ?? []).filter((one) => one.id !== edit.baseline);
      return;
    case 'fix':
      for (const row of plan.rows) if (edit.text === fixOf(row.name)) constrain(row, FREE, '');
      return;
    case 'setUnfinished':
      plan.head.unfinishedStays = edit.stays;
      return;
    case 'setPlanCalendar':
      plan.head.calendar = edit.calendar;
      return;
    case 'setCalendar':
      for (const { date } of edit.calendar.exceptions) midnight(date);
      state.calendars = calendarsOf(state).map((one) =>
        one.id === edit.calendar.id ? edit.calendar : one,
      );
      return;
    case 'addCalendar': {
      const base = calendarsOf(state).find((one) => one.id === edit.base) ?? calendar;
      const name = edit.name.trim();
      if (name === '') throw fault('name', 'A name needs at least one letter.');
      state.calendars = [...calendarsOf(state), { ...base, id: state.nextId++, name }];
      return;
    }
    case 'addTimeOff':
    case 'removeTimeOff':
      takeOff(state, edit);
      return;
    case 'removeCalendar':
      state.calendars = calendarsOf(state).filter((one) => one.id !== edit.calendar);
      return;
    case 'addHolidays': {
      const days: CalendarDto['exceptions'] = [];
      for (let year = edit.from; year <= edit.until; year++) {
        days.push({ date: `${year}-01-01`, name: 'New Year’s Day', shifts: [] });
        days.push({ date: `${year}-12-25`, name: 'Christmas Day', shifts: [] });
      }
      state.calendars = calendarsOf(state).map((one) =>
        one.id === edit.calendar ? { ...one, exceptions: [...one.exceptions, ...days] } : one,
      );
      return;
    }
    default:
      throw fault('unsupported', 'The engine of the browser preview cannot do this.');
  }
}

type TimeOff = Extract<EditDto, { type: 'addTimeOff' | 'removeTimeOff' }>;

/** Somebody away gets a calendar of their own, above the standard one. */
function takeOff(state: State, edit: TimeOff): void {
  const person = state.people.find((one) => one.id === edit.person);
  const first = midnight(edit.from);
  const last = midnight(edit.until);
  if (!person || first === null || last === null) throw fault('date', 'Time off needs its days.');
  if (last < first) throw fault('date', 'The last day lies before the first.');
  let own = person.availability?.calendar ?? null;
  if (own === null) {
    own = state.nextId++;
    const of = { ...calendar, id: own, name: person.name, exceptions: [], base: calendar.id };
    state.calendars = [...calendarsOf(state), of];
    const availability = { kind: 'person', calendar: own, maxUnits: 10_000 } as const;
    state.people = state.people.map((one) => (one === person ? { ...one, availability } : one));
  }
  const days: CalendarDto['exceptions'] = [];
  for (let day = first; day <= last; day += DAY) {
    const name = edit.type === 'addTimeOff' ? edit.reason : '';
    days.push({ date: dateOf(day), name, shifts: [] });
  }
  const dates = new Set(days.map((day) => day.date));
  state.calendars = calendarsOf(state).map((one) => {
    if (one.id !== own) return one;
    const others = one.exceptions.filter((day) => !dates.has(day.date));
    return { ...one, exceptions: edit.type === 'addTimeOff' ? [...others, ...days] : others };
  });
}

const FREE = 'asSoonAsPossible';

function constrain(row: Row, kind: ConstraintKindDto, text: string): void {
  row.pinned = null;
  row.more.constraint = null;
  if (kind === 'asSoonAsPossible') return;
  if (kind === 'asLateAsPossible') {
    row.more.constraint = { kind, moment: null };
    return;
  }
  const day = midnight(text);
  if (day === null) throw fault('date', 'This constraint needs a date.', 'Try 2025-03-14.');
  const starts = kind.includes('tart');
  if (kind === 'startNoEarlierThan') row.pinned = day + 540;
  else row.more.constraint = { kind, moment: day + (starts ? 540 : 1020) };
}

function rowOf(plan: PlanState, id: number): Row {
  const row = plan.rows.find((one) => one.id === id);
  if (!row) throw fault('gone', 'That row is gone.');
  return row;
}

function partOf(plan: PlanState, id: number): PartDto {
  const part = plan.rows.flatMap((row) => row.more.parts).find((one) => one.id === id);
  if (!part) throw fault('gone', 'That person does not work on it any more.');
  return part;
}

function midnight(text: string): number | null {
  const date = text.trim();
  if (date === '') return null;
  const moment = midnightOf(date);
  if (moment === null) throw fault('date', `“${text}” is not a date.`, 'Try 2025-03-14.');
  return midnightOf(dateOf(moment));
}

function units(text: string): number {
  const typed = text.replace('%', '').trim();
  const percent = typed === '' ? 100 : Number(typed);
  if (!(percent > 0)) throw fault('units', `“${text}” is not a share.`, 'Try 50%.');
  return Math.round(percent * 100);
}

/** `3d` as working minutes, `3ed` as minutes on the wall. */
export function span(text: string): { minutes: number; elapsed: boolean } {
  const wall = /^(\d+(?:\.\d+)?)\s*e(w|d|h)$/.exec(text.trim());
  if (wall) {
    const unit = { w: 7 * DAY, d: DAY, h: 60 }[wall[2] ?? 'd'] ?? DAY;
    return { minutes: Math.round(Number(wall[1]) * unit), elapsed: true };
  }
  const minutes = minutesOf(text);
  if (minutes === null) {
    throw fault('duration', `“${text}” is not a duration.`, 'Try 5d, 2w, 4h or 3ed.');
  }
  if (minutes < 0) throw fault('duration', 'A duration is never below zero.');
  return { minutes, elapsed: false };
}

/** A lag in any of its units, and how it is written back. */
export function lagOf(text: string): { lag: number; lagText: string } {
  const typed = text.trim().replace('−', '-');
  if (/^[+-]?0?$/.test(typed)) return { lag: 0, lagText: '' };
  const signed = /^[+-]/.test(typed) ? typed : `+${typed}`;
  if (/^[+-]\d+%$/.test(signed)) return { lag: Number(signed.slice(0, -1)), lagText: signed };
  const sign = signed.startsWith('-') ? -1 : 1;
  try {
    return { lag: sign * span(signed.slice(1)).minutes, lagText: signed };
  } catch {
    throw fault('lag', `“${text}” is not a lag.`, 'Try +2d, -4h, +2ed or +50%.');
  }
}

/** A lag as working minutes of the made-up calendar. */
export function lagMinutes(lag: number, text: string, before: number): number {
  if (text.endsWith('%')) return Math.round((lag * before) / 100);
  return /e[wdh]$/.test(text) ? Math.round((lag / DAY) * (5 / 7) * WORKDAY) : lag;
}

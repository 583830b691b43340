/** Edits on the made-up plan: the everyday ones, simply. Faults are thrown as the engine would. */
import type { EditDto, Fault, PlaceDto } from '../bindings';
import { applyMore, lagOf, span as spanOf } from './more';
import { fault, newHead, newRow, type PlanState, type Row, type State } from './state';
import { WORKDAY, dateOf, durationText, midnightOf, minutesOf, startAt, workBefore } from './time';

/* eslint-disable @typescript-eslint/only-throw-error -- a Fault is the error of this boundary */

/** The dates a drag is measured against. */
export interface Drawn {
  start(task: number): number;
  finish(task: number): number;
}

export function apply(state: State, plan: PlanState, edit: EditDto, drawn: Drawn): void {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- the rest is in more.ts
  switch (edit.type) {
    case 'batch':
      for (const one of edit.edits) {
        // The row 0 of a batch is the one added last, which has the highest id.
        const added = Math.max(...plan.rows.map((row) => row.id));
        const about = 'task' in one && one.task === 0 ? { ...one, task: added } : one;
        apply(state, plan, about, drawn);
      }
      return;
    case 'addPlan': {
      const start = edit.start === '' ? '2025-03-03' : edit.start;
      const head = newHead(state.nextId++, named(edit.name), start);
      state.plans.push({ head, rows: [], links: [], workstreams: [] });
      return;
    }
    case 'renamePlan':
      plan.head.name = named(edit.name);
      return;
    case 'setPlanStart':
      plan.head.start = dated(edit.text) ?? raise(fault('date', 'A plan needs a start date.'));
      return;
    case 'setLaunch':
      plan.head.launch = edit.task;
      return;
    case 'setStatusDate':
      plan.head.statusDate = dated(edit.text);
      return;
    case 'setPlanOwner':
      plan.head.owner = person(state, edit.name);
      return;
    case 'setPlanSummary':
      plan.head.summary = edit.text;
      return;
    case 'setPlanNote':
      plan.head.note = edit.text;
      return;
    case 'removePlan':
      state.plans = state.plans.filter((one) => one.head.id !== edit.plan);
      return;
    case 'addTask': {
      const row = newRow(state.nextId++, named(edit.name));
      row.kind = edit.kind;
      row.duration = edit.duration === '' ? WORKDAY : lasting(edit.duration);
      place(plan, [row], edit.place);
      return;
    }
    case 'drawTask': {
      const row = newRow(state.nextId++, named(edit.name));
      const from = workBefore(edit.start);
      row.kind = edit.kind;
      row.duration = edit.kind === 'work' ? workBefore(edit.finish) - from || WORKDAY : 0;
      row.pinned = startAt(from);
      place(plan, [row], edit.place);
      return;
    }
    case 'addBetween': {
      const link = plan.links.find((one) => one.id === edit.link);
      if (!link) throw fault('missing', 'This link is gone.');
      const row = newRow(state.nextId++, named(edit.name));
      row.duration = WORKDAY;
      place(plan, [row], { type: 'after', task: link.from });
      plan.links = plan.links.filter((one) => one !== link);
      join(state, plan, link.from, row.id, 'FS', lagOf(link.lagText ?? ''));
      join(state, plan, row.id, link.to, 'FS');
      return;
    }
    case 'removeTasks': {
      const gone = new Set(edit.tasks.flatMap((id) => withBelow(plan, id)));
      plan.rows = plan.rows.filter((row) => !gone.has(row.id));
      plan.links = plan.links.filter((link) => !gone.has(link.from) && !gone.has(link.to));
      if (plan.head.launch !== null && gone.has(plan.head.launch)) plan.head.launch = null;
      return;
    }
    case 'rename':
      find(plan, edit.task).name = named(edit.name);
      return;
    case 'setDuration': {
      const row = find(plan, edit.task);
      const { minutes, elapsed } = spanOf(edit.text);
      row.duration = minutes;
      row.more.elapsed = elapsed;
      row.kind = row.duration === 0 ? 'milestone' : 'work';
      return;
    }
    case 'setStart': {
      const date = dated(edit.text);
      find(plan, edit.task).pinned = date === null ? null : (midnightOf(date) ?? 0) + 540;
      return;
    }
    case 'setFinish': {
      const row = find(plan, edit.task);
      const end = (midnightOf(dated(edit.text) ?? '') ?? drawn.finish(row.id)) + 1440;
      if (row.kind === 'work') row.duration = span(drawn.start(row.id), end);
      else row.pinned = end - 420;
      return;
    }
    case 'setPredecessors':
      setPredecessors(state, plan, edit.task, edit.text);
      return;
    case 'setOwner':
      find(plan, edit.task).owner = person(state, edit.name);
      return;
    case 'setStream': {
      const name = edit.name.trim();
      const known = plan.workstreams.find((one) => one.name.toLowerCase() === name.toLowerCase());
      const stream = known ?? { id: state.nextId++, name, lead: null };
      if (name !== '' && !known) plan.workstreams = [...plan.workstreams, stream];
      find(plan, edit.task).workstream = name === '' ? null : stream.id;
      return;
    }
    case 'setPercent': {
      const percent = Number(edit.text.replace('%', '').trim());
      if (!Number.isInteger(percent) || percent < 0 || percent > 100) {
        throw fault('percent', `“${edit.text}” is not a whole number from 0 to 100.`);
      }
      find(plan, edit.task).percent = percent;
      return;
    }
    case 'setKind': {
      const row = find(plan, edit.task);
      row.kind = edit.kind;
      row.duration = edit.kind === 'work' ? row.duration || WORKDAY : 0;
      return;
    }
    case 'setPromised':
      find(plan, edit.task).promised = dated(edit.text);
      return;
    case 'setExternal':
      find(plan, edit.task).external = edit.external;
      return;
    case 'setNote':
      find(plan, edit.task).note = edit.text;
      return;
    case 'moveTasks':
      for (const move of edit.moves) {
        for (const id of withBelow(plan, move.task)) {
          const moved = workBefore(drawn.start(id)) + workBefore(move.start);
          find(plan, id).pinned = startAt(moved - workBefore(drawn.start(move.task)));
        }
      }
      return;
    case 'resizeStart': {
      const row = find(plan, edit.task);
      row.duration = span(edit.start, drawn.finish(row.id));
      row.pinned = edit.start;
      return;
    }
    case 'resizeFinish': {
      const row = find(plan, edit.task);
      row.duration = span(drawn.start(row.id), edit.finish);
      return;
    }
    case 'keepAsLag': {
      find(plan, edit.task).pinned = null;
      const link = plan.links.find((one) => one.id === edit.link);
      if (link) Object.assign(link, { lag: edit.lag, lagText: `+${durationText(edit.lag)}` });
      return;
    }
    case 'link':
      join(state, plan, edit.from, edit.to, edit.kind);
      return;
    case 'linkChain':
      edit.tasks.forEach((to, i) => {
        const from = edit.tasks[i - 1];
        if (from !== undefined) join(state, plan, from, to, 'FS');
      });
      return;
    case 'setLink': {
      const link = plan.links.find((one) => one.id === edit.link);
      if (link) Object.assign(link, { kind: edit.kind, ...lagOf(edit.lag) });
      return;
    }
    case 'unlink':
      plan.links = plan.links.filter((link) => !edit.links.includes(link.id));
      return;
    case 'placeTasks': {
      const ids = new Set(edit.tasks.flatMap((id) => withBelow(plan, id)));
      const rows = plan.rows.filter((row) => ids.has(row.id));
      plan.rows = plan.rows.filter((row) => !ids.has(row.id));
      place(plan, rows, edit.place);
      return;
    }
    case 'indent':
      for (const id of edit.tasks) {
        const row = find(plan, id);
        const above = plan.rows.slice(0, plan.rows.indexOf(row));
        const under = above.reverse().find((one) => one.parent === row.parent);
        if (!under) throw fault('outline', `“${row.name}” has no row above it to go under.`);
        row.parent = under.id;
      }
      return;
    case 'outdent':
      for (const id of edit.tasks) {
        const row = find(plan, id);
        if (row.parent === null) throw fault('outline', `“${row.name}” is at the top already.`);
        const parent = find(plan, row.parent);
        apply(
          state,
          plan,
          { type: 'placeTasks', tasks: [id], place: { type: 'after', task: parent.id } },
          drawn,
        );
      }
      return;
    case 'shiftUp':
      shift(state, plan, edit.tasks, -1, drawn);
      return;
    case 'shiftDown':
      shift(state, plan, edit.tasks, 1, drawn);
      return;
    case 'addPerson':
      person(state, edit.name);
      return;
    case 'setPerson':
    case 'removePerson':
    case 'addWorkstream':
    case 'setWorkstream':
    case 'removeWorkstream':
      throw fault('unsupported', 'The engine of the browser preview cannot do this.');
    default:
      applyMore(state, plan, edit, drawn);
  }
}

function raise(what: Fault): never {
  throw what;
}

function find(plan: PlanState, id: number): Row {
  return plan.rows.find((row) => row.id === id) ?? raise(fault('gone', 'That row is gone.'));
}

function named(text: string): string {
  const name = text.trim();
  if (name === '') throw fault('name', 'A name needs at least one letter.');
  if (name.length > 500) throw fault('name', 'A name has at most 500 letters.');
  return name;
}

function lasting(text: string): number {
  const minutes = minutesOf(text);
  if (minutes === null) {
    throw fault('duration', `“${text}” is not a duration.`, 'Try 5d, 2w or 4h.');
  }
  if (minutes < 0) throw fault('duration', 'A duration is never below zero.');
  return minutes;
}

function dated(text: string): string | null {
  const date = text.trim();
  if (date === '') return null;
  const moment = midnightOf(date);
  if (moment === null) throw fault('date', `“${text}” is not a date.`, 'Try 2025-03-14.');
  return dateOf(moment);
}

function span(start: number, finish: number): number {
  return Math.max(60, workBefore(finish) - workBefore(start));
}

function person(state: State, text: string): number | null {
  const name = text.trim();
  if (name === '') return null;
  const known = state.people.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (known) return known.id;
  const added = { id: state.nextId++, name, role: '' };
  state.people = [...state.people, added];
  return added.id;
}

function withBelow(plan: PlanState, id: number): number[] {
  const below = plan.rows.filter((row) => row.parent === id);
  return [id, ...below.flatMap((row) => withBelow(plan, row.id))];
}

/** Puts rows (with what is under them) at a place of the outline. */
function place(plan: PlanState, rows: Row[], at: PlaceDto): void {
  const top = new Set(rows.map((row) => row.id));
  const heads = rows.filter((row) => row.parent === null || !top.has(row.parent));
  const index = (id: number): number => plan.rows.findIndex((row) => row.id === id);
  const pastBelow = (id: number): number => index(withBelow(plan, id).at(-1) ?? id) + 1;
  switch (at.type) {
    case 'lastIn':
      for (const row of heads) row.parent = at.parent;
      plan.rows.splice(at.parent === null ? plan.rows.length : pastBelow(at.parent), 0, ...rows);
      return;
    case 'before':
      for (const row of heads) row.parent = find(plan, at.task).parent;
      plan.rows.splice(index(at.task), 0, ...rows);
      return;
    case 'after':
      for (const row of heads) row.parent = find(plan, at.task).parent;
      plan.rows.splice(pastBelow(at.task), 0, ...rows);
  }
}

function shift(state: State, plan: PlanState, ids: number[], by: -1 | 1, drawn: Drawn): void {
  for (const id of by < 0 ? ids : [...ids].reverse()) {
    const siblings = plan.rows.filter((row) => row.parent === find(plan, id).parent);
    const next = siblings[siblings.findIndex((row) => row.id === id) + by];
    if (!next) continue;
    const target = { type: by < 0 ? 'before' : 'after', task: next.id } as const;
    apply(state, plan, { type: 'placeTasks', tasks: [id], place: target }, drawn);
  }
}

function join(
  state: State,
  plan: PlanState,
  from: number,
  to: number,
  kind: 'FS' | 'SS' | 'FF' | 'SF',
  lag: { lag: number; lagText: string } = lagOf(''),
): void {
  if (from === to) throw fault('link', 'A row cannot wait for itself.');
  if (plan.links.some((link) => link.from === from && link.to === to)) {
    throw fault('link', 'These two are linked already.');
  }
  plan.links = [...plan.links, { id: state.nextId++, from, to, kind, ...lag }];
}

function setPredecessors(state: State, plan: PlanState, task: number, text: string): void {
  plan.links = plan.links.filter((link) => link.to !== task);
  for (const part of text.split(/[;,]/).map((one) => one.trim())) {
    if (part === '') continue;
    const match = /^(\d+)(FS|SS|FF|SF)?\s*([+-].+)?$/i.exec(part);
    const row = plan.rows[Number(match?.[1]) - 1];
    if (!row) {
      throw fault('predecessors', `“${part}” names no row.`, 'Try 12 or 12FS+3d.');
    }
    const kind = (['FS', 'SS', 'FF', 'SF'] as const).find((k) => k === match?.[2]?.toUpperCase());
    join(state, plan, row.id, task, kind ?? 'FS', lagOf(match?.[3] ?? ''));
  }
}

/** What the operation is called in the history. */
export function label(edit: EditDto, plan: PlanState): string {
  const name = (id: number): string =>
    `“${plan.rows.find((row) => row.id === id)?.name ?? `row ${id}`}”`;
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- a fake names a few well
  switch (edit.type) {
    case 'batch':
      return edit.label;
    case 'takeBaseline':
      return `Take the baseline “${edit.name}”`;
    case 'rename':
      return `Rename ${name(edit.task)} to “${edit.name}”`;
    case 'setDuration':
      return `Set ${name(edit.task)} to ${durationText(minutesOf(edit.text) ?? 0)}`;
    case 'moveTasks':
      return `Move ${edit.moves.map((move) => name(move.task)).join(', ')}`;
    case 'addTask':
      return `Add “${edit.name}”`;
    case 'removeTasks':
      return `Delete ${edit.tasks.map(name).join(', ')}`;
    case 'link':
      return `Link ${name(edit.from)} to ${name(edit.to)}`;
    default:
      return 'task' in edit && edit.task !== null
        ? `Change ${name(edit.task)}`
        : edit.type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  }
}

/** What the palette finds: actions, plans and rows, best match first. */
import { GROUPS, told, type Action } from '../../actions/action';
import { ACTIONS } from '../../actions/registry';
import { RECORD_KINDS, isOpen, referenceOf, titleOf } from '../../model/records';
import { takeView } from '../../model/takeView';
import type { Session } from '../../model/session.svelte';

export type Entry =
  | { type: 'action'; key: string; label: string; action: Action }
  | { type: 'plan'; key: string; label: string; plan: number }
  | { type: 'view'; key: string; label: string; view: string }
  | { type: 'record'; key: string; label: string; reference: string; settled: boolean }
  | { type: 'row'; key: string; label: string; task: number; number: number; milestone: boolean };

const AT_MOST = 60;

/**
 * How well `text` answers `query`, or `null` when its letters don't occur in order. Whole words
 * and beginnings of words count more than letters picked from here and there.
 */
export function score(query: string, text: string): number | null {
  const wanted = query.trim().toLowerCase();
  const there = text.toLowerCase();
  if (wanted === '') return 0;
  const whole = there.indexOf(wanted);
  if (whole >= 0) return 1000 + (startsWord(there, whole) ? 200 : 0) - whole - there.length / 100;
  let total = 0;
  let at = -1;
  for (const letter of wanted.replaceAll(' ', '')) {
    const found = there.indexOf(letter, at + 1);
    if (found < 0) return null;
    total += found === at + 1 ? 12 : startsWord(there, found) ? 10 : -Math.min(found - at, 6);
    at = found;
  }
  // Letters strewn over a long name are no answer.
  return total > 0 ? total : null;
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

export function find(session: Session, query: string): Entry[] {
  if (query.trim() === '') return offered(session);
  const scored: { entry: Entry; points: number }[] = [];
  const add = (entry: Entry, points: number | null): void => {
    if (points !== null) scored.push({ entry, points });
  };
  for (const action of ACTIONS) {
    if (!action.enabled(session)) continue;
    const label = told(action, session);
    const own = score(query, action.label) ?? score(query, label);
    const others = score(query, action.words ?? '');
    const points = own ?? (others === null ? null : others - 400);
    add({ type: 'action', key: action.id, label, action }, points);
  }
  for (const plan of session.program?.plans ?? []) {
    if (plan.id === session.plan?.head.id) continue;
    const points = score(query, plan.name);
    add({ type: 'plan', key: `plan ${plan.id}`, label: plan.name, plan: plan.id }, points);
  }
  for (const { id, name } of session.plan ? session.arrangement.saved : []) {
    const label = `View: ${name}`;
    add({ type: 'view', key: `view ${id}`, label, view: id }, score(query, label));
  }
  const number = /^#?(\d+)$/.exec(query.trim())?.[1];
  for (const row of session.plan?.rows ?? []) {
    const exact = number !== undefined && row.number === Number(number);
    const points = exact ? 5000 : score(query, row.task.name);
    if (points === null) continue;
    const entry: Entry = {
      type: 'row',
      key: `row ${row.id}`,
      label: row.task.name,
      task: row.id,
      number: row.number,
      milestone: row.kind === 'milestone',
    };
    add(entry, points);
  }
  for (const kind of RECORD_KINDS) {
    for (const record of session.tracking.of(kind)) {
      const { reference } = record.dto;
      const named = referenceOf(query);
      const exact = named?.kind === kind && named.id === record.dto.id;
      const settled = !isOpen(record);
      const label = titleOf(record);
      const own = score(query, `${reference} ${label}`);
      // What is settled is looked for less often than what is open.
      const points = exact ? 6000 : own === null ? null : own - (settled ? 300 : 0);
      add({ type: 'record', key: reference, label, reference, settled }, points);
    }
  }
  scored.sort((a, b) => b.points - a.points);
  return scored.slice(0, AT_MOST).map((one) => one.entry);
}

/** Before anything is typed: every action that can run now, what goes with the view first. */
function offered(session: Session): Entry[] {
  const first = session.program === null ? 'Program' : session.view === 'plan' ? 'Rows' : 'View';
  const groups = [first, ...GROUPS.toReversed().filter((group) => group !== first)] as const;
  return groups
    .flatMap((group) =>
      ACTIONS.filter((action) => action.group === group && action.enabled(session)),
    )
    .filter((action) => action.id !== 'view.palette')
    .map((action) => ({ type: 'action', key: action.id, label: told(action, session), action }));
}

export function choose(session: Session, entry: Entry): void {
  session.panel = null;
  switch (entry.type) {
    case 'action':
      entry.action.run(session);
      return;
    case 'plan':
      void session.showPlan(entry.plan);
      return;
    case 'view':
      session.show('plan');
      takeView(session, entry.view);
      return;
    case 'record':
      session.goToRecord(entry.reference);
      return;
    case 'row':
      session.goToTask(entry.task);
  }
}

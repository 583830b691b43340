/** What a condition asks of a row, what a group is, and how both are said. */
import type { Bucket } from '../core/grid/arrange';
import { plain } from '../core/grid/find';
import type { Condition, Flag, Grouping, Span, Standing } from '../core/grid/view';
import { shortDate } from '../core/format';
import { next, startOf } from '../core/time';
import { isLate, KIND_WORDS, STANDING_WORDS, standingOf, touches, type Context } from './cells';
import { constraintOf } from './constraint';
import type { PlanModel } from './plan.svelte';
import type { RowModel } from './row.svelte';

/** What conditions have to know beside the rows. */
export interface Around extends Context {
  plan: PlanModel;
  /** The day things are looked at: the status date, or today. */
  day: number;
}

type Test = (row: RowModel) => boolean;

/** Whether a row is what is looked for; none when nothing is asked. */
export function testOf(filter: readonly Condition[], around: Around): Test | null {
  const tests = filter.map((one) => test(one, around));
  if (tests.length === 0) return null;
  return (row) => tests.every((holds) => holds(row));
}

function test(condition: Condition, around: Around): Test {
  switch (condition.type) {
    case 'text': {
      const words = plain(condition.text).split(/\s+/).filter(Boolean);
      return (row) => {
        const text = plain(searched(row));
        return words.every((word) => text.includes(word));
      };
    }
    case 'owner': {
      const ids = new Set(condition.ids);
      return (row) =>
        ids.has(row.task.owner ?? 0) ||
        (row.task.more?.parts.some((part) => ids.has(part.person)) ?? false);
    }
    case 'workstream': {
      const ids = new Set(condition.ids);
      return (row) => ids.has(row.task.workstream ?? 0);
    }
    case 'kind': {
      const kinds = new Set<string>(condition.kinds);
      return (row) => kinds.has(row.summary ? 'summary' : row.task.kind);
    }
    case 'standing': {
      const wanted = new Set(condition.standings);
      return (row) => wanted.has(standingOf(row));
    }
    case 'dates': {
      const { from, to } = spanDays(condition, around.day);
      return (row) => touches(row, from, to);
    }
    case 'critical':
      return (row) => row.standing.critical && !row.done;
    case 'nearCritical':
      return (row) => (row.standing.critical || row.standing.near) && !row.done;
    case 'late':
      return (row) => isLate(row) || (row.dates.risk ?? null) !== null;
    case 'unfinished':
      return (row) => !row.done;
    case 'constrained':
      return (row) =>
        !row.summary &&
        (constraintOf(row.task).kind !== 'asSoonAsPossible' ||
          (row.task.more?.byHand ?? null) !== null);
    case 'deadline':
      return (row) => (row.task.more?.deadline ?? null) !== null || row.task.promised !== null;
    case 'unlinked':
      return (row) => !row.summary && (row.incoming.length === 0 || row.outgoing.length === 0);
    case 'changed':
      return (row) => {
        const was = around.was.get(row.id);
        return was?.start !== row.dates.start || was.finish !== row.dates.finish;
      };
  }
}

/** Everything about a row that somebody may remember a word of. */
export function searched(row: RowModel): string {
  const { name, note, more } = row.task;
  return [name, more?.reference ?? '', row.owner ?? '', row.stream ?? '', note].join('\n');
}

/** The days of a span as seen from a day; both inclusive. */
function spanDays(
  condition: { span: Span; from: number | null; to: number | null },
  day: number,
): { from: number | null; to: number | null } {
  const unit = (one: 'week' | 'month' | 'quarter'): { from: number; to: number } => {
    const from = startOf(one, day);
    return { from, to: next(one, from) - 1 };
  };
  switch (condition.span) {
    case 'thisWeek':
      return unit('week');
    case 'thisMonth':
      return unit('month');
    case 'thisQuarter':
      return unit('quarter');
    case 'next30':
      return { from: day, to: day + 29 };
    case 'custom':
      return { from: condition.from, to: condition.to };
  }
}

export const SPAN_WORDS: Readonly<Record<Exclude<Span, 'custom'>, string>> = {
  thisWeek: 'This week',
  thisMonth: 'This month',
  next30: 'Next 30 days',
  thisQuarter: 'This quarter',
};

export const FLAG_WORDS: Readonly<Record<Flag, string>> = {
  critical: 'Critical',
  nearCritical: 'Critical or nearly so',
  late: 'Late or at risk',
  unfinished: 'Not complete',
  constrained: 'With a constraint',
  deadline: 'With a deadline or promise',
  unlinked: 'With an open end',
  changed: 'Changed since the baseline',
};

/** A condition as its chip says it. */
export function conditionWords(condition: Condition, plan: PlanModel, yearHere: number): string {
  const list = (words: readonly string[]): string =>
    words.length > 2 ? `${words[0] ?? ''} and ${words.length - 1} more` : words.join(' or ');
  switch (condition.type) {
    case 'text':
      return `“${condition.text.trim()}”`;
    case 'owner':
      return list(condition.ids.map((id) => (id === 0 ? 'Nobody' : (plan.nameOf(id) ?? 'Gone'))));
    case 'workstream':
      return list(
        condition.ids.map((id) => (id === 0 ? 'No workstream' : (plan.streamOf(id) ?? 'Gone'))),
      );
    case 'kind': {
      const milestones = condition.kinds.length > 2 && !condition.kinds.includes('work');
      if (milestones && !condition.kinds.includes('summary')) return 'Milestones';
      return list(condition.kinds.map((kind) => KIND_WORDS[kind] ?? kind));
    }
    case 'standing':
      return list(condition.standings.map((one) => STANDING_WORDS[one]));
    case 'dates': {
      if (condition.span !== 'custom') return SPAN_WORDS[condition.span];
      const { from, to } = condition;
      if (from === null) return to === null ? 'Any date' : `Until ${shortDate(to, yearHere)}`;
      if (to === null) return `From ${shortDate(from, yearHere)}`;
      return `${shortDate(from, yearHere)} – ${shortDate(to, yearHere)}`;
    }
    case 'critical':
    case 'nearCritical':
    case 'late':
    case 'unfinished':
    case 'constrained':
    case 'deadline':
    case 'unlinked':
    case 'changed':
      return FLAG_WORDS[condition.type];
  }
}

export const GROUP_WORDS: Readonly<Record<Grouping, string>> = {
  none: 'No groups',
  workstream: 'Workstream',
  owner: 'Owner',
  status: 'Status',
};

/** The group a row belongs to. */
export function bucketOf(group: Grouping, plan: PlanModel): ((row: RowModel) => Bucket) | null {
  switch (group) {
    case 'none':
      return null;
    case 'workstream': {
      const order = new Map(plan.workstreams.map((one, at) => [one.id, at]));
      return ({ task, stream }) => ({
        key: `workstream ${task.workstream ?? 0}`,
        title: stream ?? 'No workstream',
        rank: task.workstream === null ? null : (order.get(task.workstream) ?? null),
      });
    }
    case 'owner':
      return ({ task, owner }) => ({
        key: `owner ${task.owner ?? 0}`,
        title: owner ?? 'Nobody',
        rank: owner,
      });
    case 'status': {
      const order = Object.keys(STANDING_WORDS) as Standing[];
      return (row) => {
        const standing = standingOf(row);
        return {
          key: `status ${standing}`,
          title: STANDING_WORDS[standing],
          rank: order.indexOf(standing),
        };
      };
    }
  }
}

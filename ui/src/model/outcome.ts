/** What an answer of the engine says about the program as a whole. */
import type { OutcomeDto, PlanHeadDto } from '../ipc/bindings';

/** An edit that changes nothing makes no revision of its own. */
export function tellsNothing(outcome: OutcomeDto): boolean {
  const { head, plans, people, workstreams, calendar, calendars = null, order } = outcome;
  const { tasks, removedTasks, links, removedLinks, dates } = outcome;
  return (
    (outcome.records ?? null) === null &&
    [head, plans, people, workstreams, calendar, calendars, order].every((part) => part === null) &&
    [tasks, removedTasks, links, removedLinks, dates].every((part) => part.length === 0)
  );
}

/** Faults of the disk or the shell, not of what was typed: the status line keeps showing them. */
export const LASTING_FAULTS = new Set([
  'busy',
  'damaged',
  'disk-full',
  'foreign',
  'gone',
  'io',
  'ipc',
  'moved',
  'read-only',
]);

export function withHead(plans: PlanHeadDto[], head: PlanHeadDto | null): PlanHeadDto[] {
  return head ? plans.map((plan) => (plan.id === head.id ? head : plan)) : plans;
}

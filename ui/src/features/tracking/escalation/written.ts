/** Escalations as they are kept, and as they are written. */
import { hourLabel } from '../../../core/format';
import { DAY_MINUTES, dayOf, isoDate } from '../../../core/time';
import type { EscalationDraftDto, EscalationDto, PersonDto } from '../../../ipc/bindings';

/** An escalation as a draft that can be rewritten. */
export function draftOf(row: EscalationDto, people: readonly PersonDto[]): EscalationDraftDto {
  const names = new Map(people.map((person) => [person.id, person.name]));
  const { plan, subject, trigger, route, title, severity, from, levelFrom, levelTo } = row;
  const { reason, situation, tried, impact, options, doNothing } = row;
  const { recommendation, ifNoDecision, news } = row;
  return {
    plan,
    subject,
    trigger,
    route,
    title,
    severity,
    from,
    to: row.to.flatMap((person) => names.get(person) ?? []),
    levelFrom,
    levelTo,
    reason,
    situation,
    tried,
    impact,
    options,
    doNothing,
    recommendation,
    decisionNeededBy: typedMoment(row.decisionNeededBy),
    ifNoDecision,
    news,
  };
}

/** `2025-03-14 17:00`, as it is typed again. */
function typedMoment(minute: number | null): string {
  if (minute === null) return '';
  const day = dayOf(minute);
  return `${isoDate(day)} ${hourLabel(minute - day * DAY_MINUTES)}`;
}

/** Steps as lines; what goes on below a step is indented. */
export function linesOf(steps: readonly string[]): string {
  return steps.map((step) => step.trim().replaceAll('\n', '\n  ')).join('\n');
}

/** Lines as steps again. */
export function stepsOf(text: string): string[] {
  const steps: string[] = [];
  for (const line of text.split('\n')) {
    const goesOn = /^\s/.test(line) && steps.length > 0;
    if (line.trim() === '') continue;
    if (goesOn) steps.push(`${steps.pop() ?? ''}\n${line.trim()}`);
    else steps.push(line.trim());
  }
  return steps;
}

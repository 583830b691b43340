/** What the present is held against, and what is different, in words. */
import { finishDate, longDate, signedDays, startDate } from '../../core/format';
import { instantWords } from '../../core/instant';
import { dayOf } from '../../core/time';
import type { FiguresDto, VarianceDto } from '../../ipc/bindings';
import type { PlanModel } from '../../model/plan.svelte';
import { fateOf } from '../../model/variance';
import type { Then } from '../../model/was.svelte';
import type { ChangeLine } from '../../widgets/changeList';

/** Quotes inside quotes: `“Move ‘Load test’”`. */
function quoted(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** `12 Mar, 14:05, before “Move ‘Load test’”`, or the baseline with its day. */
export function thenWords(then: Then, plan: PlanModel, here: number): string {
  if (then.kind === 'moment') {
    return `${instantWords(then.before.at, here)}, before ${quoted(then.before.label)}`;
  }
  const found = (plan.head.baselines ?? []).find((one) => one.id === then.id);
  return found ? `the baseline “${found.name}” of ${longDate(dayOf(found.taken))}` : 'a baseline';
}

function span(figures: FiguresDto, here: number): string {
  const last = finishDate(figures.finish, here);
  if (figures.start === figures.finish) return last;
  const first = startDate(figures.start, here);
  return first === last ? first : `${first} – ${last}`;
}

export function changeLine(row: VarianceDto, plan: PlanModel, here: number): ChangeLine {
  const fate = fateOf(row);
  const by = row.finish === 0 ? row.start : row.finish;
  const then = row.from ? span(row.from, here) : null;
  const now = row.to ? span(row.to, here) : null;
  const moved = fate === 'moved' && then !== now;
  return {
    key: row.task,
    name: row.name,
    by: fate === 'moved' ? signedDays(by, plan.calendar.minutesPerDay) : fate,
    tone: fate !== 'moved' || by === 0 ? 'plain' : by > 0 ? 'later' : 'earlier',
    dates: moved ? `${then ?? ''} → ${now ?? ''}` : (now ?? then ?? ''),
    strong: row.summary,
    gone: plan.row(row.task) === null,
  };
}

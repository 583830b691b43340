/** What would bring a row forward, and what has changed since an earlier moment: simply told. */
import type {
  EditDto,
  FiguresDto,
  ForwardDto,
  OperationDto,
  PlanDto,
  TaskDto,
  VarianceDto,
} from '../bindings';
import { moved, why, type Desk } from './query';
import { fault, type PlanState } from './state';
import { DAY, WORKDAY, durationText, workBefore } from './time';

/* eslint-disable @typescript-eslint/only-throw-error -- a Fault is the error of this boundary */

const AT_MOST = 6;

export function forward(desk: Desk, plan: PlanState, task: number): ForwardDto[] {
  const now = desk.picture(plan);
  const here = datesOf(now, task);
  const options = why(now, task)
    .causes.slice(-12)
    .flatMap((cause): ForwardDto[] => {
      const row = now.tasks.find((one) => one.id === cause.task);
      return (row ? changes(now, row) : []).flatMap(({ words, edit }) => {
        const after = desk
          .decide(plan.head.id, edit)
          .plans.find((one) => one.head.id === plan.head.id);
        const then = after && desk.picture(after);
        const there = then && datesOf(then, task);
        if (!there || !here || there.finish >= here.finish) return [];
        const work = workBefore(here.finish) - workBefore(there.finish);
        const { start, finish } = there;
        return [
          {
            words,
            edit,
            start,
            finish,
            days: Math.floor((here.finish - 1) / DAY) - Math.floor((finish - 1) / DAY),
            workText: durationText(work),
            milestones: moved(now, then).milestones.filter((one) => one.work < 0),
          },
        ];
      });
    });
  options.sort((a, b) => b.days - a.days);
  return options.filter((one) => one.days > 0).slice(0, AT_MOST);
}

/** What could be done about one cause. */
function changes(plan: PlanDto, row: TaskDto): { words: string; edit: EditDto }[] {
  const found: { words: string; edit: EditDto }[] = [];
  if (row.pinned !== null) {
    found.push({
      words: `Let “${row.name}” start when its links allow`,
      edit: { type: 'setStart', task: row.id, text: '' },
    });
  }
  const by = Math.floor(row.duration / 2 / WORKDAY) * WORKDAY;
  if (row.kind === 'work' && row.state !== 'complete' && by > 0) {
    const text = durationText(row.duration - by);
    found.push({
      words: `Shorten “${row.name}” by ${durationText(by)}`,
      edit: { type: 'setDuration', task: row.id, text },
    });
  }
  for (const link of plan.links.filter((one) => one.to === row.id && one.lag > 0)) {
    const before = plan.tasks.find((one) => one.id === link.from)?.name ?? '';
    found.push({
      words: `Drop the ${link.lagText.replace('+', '')} after “${before}”`,
      edit: { type: 'setLink', link: link.id, kind: link.kind, lag: '' },
    });
  }
  return found;
}

function datesOf(plan: PlanDto, task: number): { start: number; finish: number } | undefined {
  return plan.dates.find((one) => one.id === task);
}

export function since(
  desk: Desk,
  id: number,
  revision: number,
): { rows: VarianceDto[]; operations: OperationDto[] } {
  const at = desk.at(revision);
  const was = at?.plans.find((one) => one.head.id === id);
  const is = desk.state.plans.find((one) => one.head.id === id);
  if (!was || !is) throw fault('gone', 'The plan was not there at that moment.');
  const [then, now] = [told(desk.picture(was)), told(desk.picture(is))];
  const order = [...now.keys(), ...[...then.keys()].filter((task) => !now.has(task))];
  const rows = order.map((task): VarianceDto => {
    const [a, b] = [then.get(task), now.get(task)];
    const by = (side: 'start' | 'finish'): number =>
      a && b ? workBefore(b.figures[side]) - workBefore(a.figures[side]) : 0;
    const { name, summary } = b ?? a ?? { name: '', summary: false };
    const [from, to] = [a?.figures ?? null, b?.figures ?? null];
    return { task, name, summary, from, to, start: by('start'), finish: by('finish') };
  });
  return { rows, operations: desk.after(revision) };
}

interface Told {
  name: string;
  summary: boolean;
  figures: FiguresDto;
}

function told(plan: PlanDto): Map<number, Told> {
  const parents = new Set(plan.tasks.map((task) => task.parent));
  const dates = new Map(plan.dates.map((one) => [one.id, one]));
  return new Map(
    plan.tasks.flatMap(({ id, name, duration, promised }) => {
      const own = dates.get(id);
      if (!own) return [];
      const { start, finish } = own;
      const figures = { start, finish, duration, work: 0, promised };
      return [[id, { name, summary: parents.has(id), figures }] as const];
    }),
  );
}

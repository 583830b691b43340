/** How a node looks: its shape and sign by kind, its marks by state. Never told by colour alone. */
import { finishDate, startDate } from '../../core/format';
import type { KindDto, NodeDto, NodeStateDto, RiskDto, StoppedDto } from '../../ipc/bindings';
import type { PlanModel } from '../../model/plan.svelte';
import type { RowModel } from '../../model/row.svelte';

/** Work, a date to reach, a gate, something awaited, a decision, a folded group. */
export type Shape = 'box' | 'date' | 'gate' | 'awaited' | 'decision' | 'stack';

/** What stands at the left of a node that is not plain work. */
export type Sign = Exclude<KindDto, 'work'> | 'stack';

export interface Look {
  shape: Shape;
  sign: Sign | null;
  /** What it is, in a word. */
  word: string;
  name: string;
  /** The quieter line under the name. */
  aside: string;
  /** How much of it is done; none where that means nothing. */
  percent: number | null;
  done: boolean;
  critical: boolean;
  near: boolean;
  risk: RiskDto | null;
  external: boolean;
  /** Set aside: nothing waits for it. */
  inactive: boolean;
  /** It can't proceed: a blocker names it, or something it waits for. */
  stopped: 'direct' | 'upstream' | null;
}

export const KIND_WORDS: Record<KindDto, string> = {
  work: 'Task',
  milestone: 'Milestone',
  freeze: 'Freeze',
  deadline: 'Deadline',
  launch: 'Launch',
  gate: 'Gate',
  technical: 'Technical',
  data: 'Data',
  team: 'Team',
  external: 'External',
  decision: 'Decision',
  documentation: 'Documentation',
};

/** The six kinds of what a plan waits for. */
export const AWAITED: ReadonlySet<KindDto> = new Set<KindDto>([
  'technical',
  'data',
  'team',
  'external',
  'decision',
  'documentation',
]);

export const STATE_WORDS: Record<NodeStateDto, string> = {
  notStarted: 'Not started',
  started: 'Started',
  complete: 'Complete',
  atRisk: 'At risk',
  overdue: 'Overdue',
};

export function shapeOf(kind: KindDto): Shape {
  if (kind === 'work') return 'box';
  if (kind === 'gate') return 'gate';
  if (kind === 'decision') return 'decision';
  return AWAITED.has(kind) ? 'awaited' : 'date';
}

export function stateOf(row: RowModel): NodeStateDto {
  if (row.done) return 'complete';
  return row.dates.risk ?? row.task.state;
}

export function lookOf(
  plan: PlanModel,
  row: RowModel,
  node: NodeDto,
  here: number,
  stop: StoppedDto | null,
): Look {
  const { task, dates, standing, done } = row;
  const folded = node.rows > 0;
  const summary = folded || row.summary;
  const kind = task.kind;
  const owner = row.owner ?? streamOf(plan, row);
  const inactive = task.more?.inactive === true;
  return {
    shape: folded ? 'stack' : shapeOf(summary ? 'work' : kind),
    sign: folded ? 'stack' : summary || kind === 'work' ? null : kind,
    word: wordOf(row, node),
    name: task.name,
    aside: asideOf(row, node, owner, here),
    percent: kind === 'work' || summary ? dates.percent : null,
    done,
    critical: standing.critical && !done && !inactive,
    near: standing.near && !done && !inactive,
    risk: done || inactive ? null : (dates.risk ?? null),
    external: task.external || kind === 'external',
    inactive,
    stopped: done || inactive || !stop ? null : stop.direct ? 'direct' : 'upstream',
  };
}

export function wordOf(row: RowModel, node: NodeDto | null): string {
  if (node && node.rows > 0) return 'Group';
  return row.summary ? 'Summary' : KIND_WORDS[row.task.kind];
}

function streamOf(plan: PlanModel, row: RowModel): string | null {
  const { workstream } = row.task;
  return plan.workstreams.find((one) => one.id === workstream)?.name ?? null;
}

function asideOf(row: RowModel, node: NodeDto, owner: string | null, here: number): string {
  const { task, dates } = row;
  const last = finishDate(dates.finish, here);
  if (node.rows > 0) return `${node.rows} ${node.rows === 1 ? 'row' : 'rows'} · ${last}`;
  if (dates.unplaced === true) return `No date yet${owner === null ? '' : ` · ${owner}`}`;
  if (task.kind !== 'work' && !row.summary) return `${KIND_WORDS[task.kind]} · ${last}`;
  const first = startDate(dates.start, here);
  const span = first === last ? last : `${first} – ${last}`;
  return owner === null ? span : `${span} · ${owner}`;
}

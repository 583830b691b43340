/** A node in words: for a screen reader, the tooltip and the table. */
import { finishDate, startDate, workDays } from '../../core/format';
import type { EdgeDto, NodeDto, StoppedDto } from '../../ipc/bindings';
import type { PlanModel } from '../../model/plan.svelte';
import type { RowModel } from '../../model/row.svelte';
import { stopSentence, stopWord } from '../../model/stopped';
import { AWAITED, KIND_WORDS, STATE_WORDS, stateOf, wordOf } from './look';

/** `Technical dependency`, `Milestone`, `Group of 12 rows`. */
export function kindWords(row: RowModel, node: NodeDto | null): string {
  if (node && node.rows > 0) return `Group of ${node.rows} ${node.rows === 1 ? 'row' : 'rows'}`;
  const { kind } = row.task;
  if (row.summary || !AWAITED.has(kind)) return wordOf(row, node);
  return kind === 'decision' ? 'Decision' : `${KIND_WORDS[kind]} dependency`;
}

export function stateWords(row: RowModel, stop: StoppedDto | null): string {
  const blocked = row.done ? null : stopWord(stop);
  const state = STATE_WORDS[stateOf(row)];
  return blocked === null ? state : `${state}, ${blocked}`;
}

export function datesOf(row: RowModel, here: number): string {
  const { dates } = row;
  if (dates.unplaced === true) return 'No date yet';
  const last = finishDate(dates.finish, here);
  const first = startDate(dates.start, here);
  return row.kind === 'milestone' || first === last ? last : `${first} – ${last}`;
}

export function floatOf(plan: PlanModel, row: RowModel): string {
  const { float } = row.standing;
  if (row.done || float === null) return '';
  return workDays(float, plan.calendar.minutesPerDay).replace('-', '−');
}

/** `Build, task, 3 Mar – 7 Mar, critical, waits for 2, holds up 1`. */
export function sentence(
  plan: PlanModel,
  row: RowModel,
  node: NodeDto | null,
  links: { into: number; out: number },
  here: number,
  stop: StoppedDto | null,
): string {
  const parts = [row.task.name, kindWords(row, node).toLowerCase(), datesOf(row, here)];
  if (row.owner !== null) parts.push(row.owner);
  const state = stateOf(row);
  if (state !== 'notStarted') parts.push(STATE_WORDS[state].toLowerCase());
  const blocked = row.done ? null : stopSentence(plan, stop);
  if (!row.done && row.standing.critical) parts.push('critical');
  if (blocked !== null) parts.push(blocked.charAt(0).toLowerCase() + blocked.slice(1, -1));
  parts.push(links.into === 0 ? 'waits for nothing' : `waits for ${links.into}`);
  parts.push(links.out === 0 ? 'holds nothing up' : `holds up ${links.out}`);
  return parts.join(', ');
}

/** What stands on an edge: nothing on a plain one. */
export function edgeWords(plan: PlanModel, edge: EdgeDto): string {
  if (edge.count > 1) return `×${edge.count}`;
  const lag = edge.link === null ? '' : (plan.links.get(edge.link)?.lagText ?? '');
  return edge.kind === 'FS' ? lag : `${edge.kind}${lag}`;
}

const ENDS = {
  FS: 'starts after it finishes',
  SS: 'starts after it starts',
  FF: 'finishes after it finishes',
  SF: 'finishes after it starts',
};

/** `“Test” starts after “Build” finishes, +2d`. */
export function edgeSentence(plan: PlanModel, edge: EdgeDto): string {
  const [from, to] = [edge.from, edge.to].map((id) => plan.row(id)?.task.name ?? 'another plan');
  if (edge.count > 1) return `${edge.count} links from “${from}” to “${to}”`;
  const lag = edge.link === null ? '' : (plan.links.get(edge.link)?.lagText ?? '');
  const how = ENDS[edge.kind].replace('it', `“${from}”`);
  return `“${to}” ${how}${lag === '' ? '' : ` (${lag})`}`;
}

/** The rows on the other ends of a row's links: `Build; Design FF+2d`. */
export function others(plan: PlanModel, row: RowModel, way: 'incoming' | 'outgoing'): string {
  const named = row[way].map((link) => {
    const name = plan.row(way === 'incoming' ? link.from : link.to)?.task.name ?? 'another plan';
    const plain = link.kind === 'FS' && link.lagText === '';
    return plain ? name : `${name} ${link.kind}${link.lagText}`;
  });
  return named.join('; ');
}

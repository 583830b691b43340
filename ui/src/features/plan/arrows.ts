/** The links of the rows in sight, routed. */
import { BAR_HEIGHT, DIAMOND, ends } from '../../core/geometry';
import { route, type Point, type Stop } from '../../core/routing';
import type { Scale } from '../../core/scale';
import { ROW, type Span } from '../../core/windowing';
import type { LinkDto } from '../../ipc/bindings';
import type { PlanModel } from '../../model/plan.svelte';
import type { RowModel } from '../../model/row.svelte';
import { drives } from './trace';

export interface Arrow {
  id: number;
  points: Point[];
  critical: boolean;
}

/** Of a row with hundreds of links that leave the window, so many are drawn: the nearest ones. */
const OUT_OF_SIGHT_PER_ROW = 6;
/** Beyond this an arrow leads out of the window anyway. */
const FAR = 40 * ROW;

export interface Ground {
  plan: PlanModel;
  span: Span;
  scale: Scale;
  /** The row the coordinates count from. */
  origin: number;
  daysOf: (row: RowModel) => { from: number; to: number };
}

export function arrows(ground: Ground): Arrow[] {
  const { plan, span } = ground;
  const rows = plan.rowsIn(span.first, span.last);
  const stops = new Map<number, Stop>();
  // An arrow may cross the thin bracket of a summary; with it in the way there is rarely a lane.
  for (const row of rows) if (!row.summary) stops.set(row.at, stopOf(ground, row));
  return linksOf(plan, rows, span).flatMap((link) => {
    const from = plan.row(link.from);
    const to = plan.row(link.to);
    if (!from || !to) return [];
    const a = clamped(stops.get(from.at) ?? stopOf(ground, from), ground);
    const b = clamped(stops.get(to.at) ?? stopOf(ground, to), ground);
    const points = route(a, b, link.kind, between(stops, from.at, to.at, span));
    return [{ id: link.id, points, critical: isCritical(plan, link, from, to) }];
  });
}

/** An arrow is critical when both its ends are and it decides the later one. */
function isCritical(plan: PlanModel, link: LinkDto, from: RowModel, to: RowModel): boolean {
  if (plan.path) return plan.path.steps.some((step) => step.link === link.id);
  return from.standing.critical && to.standing.critical && drives(to, link.id);
}

/** Links with both ends in the span, and the nearest of those with one. */
function linksOf(plan: PlanModel, rows: readonly RowModel[], span: Span): LinkDto[] {
  const found = new Map<number, LinkDto>();
  for (const row of rows) {
    const leaving: { link: LinkDto; far: number }[] = [];
    const sort = (link: LinkDto, other: number): void => {
      const at = plan.row(other)?.at ?? -1;
      if (at < 0) return;
      if (at >= span.first && at < span.last) found.set(link.id, link);
      else leaving.push({ link, far: Math.abs(at - row.at) });
    };
    for (const link of row.incoming) sort(link, link.from);
    for (const link of row.outgoing) sort(link, link.to);
    if (leaving.length > OUT_OF_SIGHT_PER_ROW) leaving.sort((a, b) => a.far - b.far);
    for (const { link } of leaving.slice(0, OUT_OF_SIGHT_PER_ROW)) found.set(link.id, link);
  }
  return [...found.values()];
}

function stopOf(ground: Ground, row: RowModel): Stop {
  const { from, to } = ground.daysOf(row);
  const milestone = row.kind === 'milestone';
  const at = ends(ground.scale, from, to, milestone);
  return {
    x1: at.x,
    x2: at.x + at.width,
    y: (row.at - ground.origin) * ROW + ROW / 2,
    half: (milestone ? DIAMOND : BAR_HEIGHT) / 2,
    point: milestone,
  };
}

/** An end thousands of rows away is drawn just out of sight: huge paths are slow to paint. */
function clamped(stop: Stop, ground: Ground): Stop {
  const top = (ground.span.first - ground.origin) * ROW - FAR;
  const bottom = (ground.span.last - ground.origin) * ROW + FAR;
  return stop.y < top ? { ...stop, y: top } : stop.y > bottom ? { ...stop, y: bottom } : stop;
}

function between(stops: ReadonlyMap<number, Stop>, a: number, b: number, span: Span): Stop[] {
  const found: Stop[] = [];
  const last = Math.min(Math.max(a, b), span.last);
  for (let at = Math.max(Math.min(a, b) + 1, span.first); at < last; at++) {
    const stop = stops.get(at);
    if (stop) found.push(stop);
  }
  return found;
}

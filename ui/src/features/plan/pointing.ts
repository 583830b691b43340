/** From a pointer on the chart or the grid to what it points at. */
import { ends } from '../../core/geometry';
import { dropAt, type OutlineRow } from '../../core/gesture/place';
import type { At, Grasp, Grabbed, Ground } from '../../core/gesture/types';
import { leaders, type Follower } from '../../core/gesture/move';
import { toDay } from '../../core/scale';
import { ROW } from '../../core/windowing';
import type { PlaceDto } from '../../ipc/bindings';
import type { RowModel } from '../../model/row.svelte';
import type { Board } from './board.svelte';
import { HEADER } from './viewport.svelte';

/** A bar may be missed by so many pixels when a link is dropped on it. */
const NEAR = 12;
export const INDENT = 16;

export interface Pointer {
  clientX: number;
  clientY: number;
}

/** `pane` is the chart or the grid: an element as tall as all rows, under a header. */
export function pointAt(board: Board, pane: HTMLElement, pointer: Pointer, dragged: number[]): At {
  const rect = pane.getBoundingClientRect();
  const x = pointer.clientX - rect.left;
  const y = pointer.clientY - rect.top - HEADER;
  const row = board.plan?.visible[Math.floor(y / ROW)] ?? null;
  const { viewport } = board;
  return {
    x: pointer.clientX,
    y: pointer.clientY,
    days: toDay(viewport.scale, x),
    rows: y / ROW,
    inside: x >= 0 && x <= viewport.width && isInSight(board, pointer),
    over: row ? overBar(board, row, x) : null,
    place: dragged.length > 0 ? placeAt(board, pane, x, y, dragged) : null,
  };
}

/** Whether a pointer is over rows and not over what lies above or below them. */
function isInSight({ viewport }: Board, { clientY }: Pointer): boolean {
  const rect = viewport.scroller?.getBoundingClientRect();
  return rect !== undefined && clientY >= rect.top + HEADER && clientY <= rect.bottom;
}

/** A bar counts where it is and where it was: a preview may have taken it from under the pointer. */
function overBar(board: Board, row: RowModel, x: number): At['over'] {
  for (const dates of [row.dates, row.shown]) {
    const { from, to } = board.daysFrom(dates);
    const at = ends(board.viewport.scale, from, to, row.kind === 'milestone');
    if (x < at.x - NEAR || x > at.x + at.width + NEAR) continue;
    return { task: row.id, end: x < at.x + at.width / 2 ? 'start' : 'finish' };
  }
  return null;
}

function placeAt(
  board: Board,
  pane: HTMLElement,
  x: number,
  y: number,
  dragged: number[],
): At['place'] {
  // Sorted or grouped rows lie elsewhere than the outline has them.
  if (board.plan?.reordered) return null;
  const visible = board.plan?.visible ?? [];
  const rows = { length: visible.length, row: (index: number) => outlined(visible[index]) };
  // In the grid the pointer says how deep; the chart has no outline to point into.
  const inGrid = pane.matches('[data-grid]');
  const depth = inGrid ? Math.floor((x - board.columns.width('number') - 8) / INDENT) : null;
  return dropAt(rows, y, depth, new Set(dragged));
}

function outlined(row: RowModel | null | undefined): OutlineRow | undefined {
  if (!row) return undefined;
  const { id, depth, summary, collapsed } = row;
  return { id, depth, summary, collapsed, holds: row.kind !== 'milestone' };
}

/** Where a row drawn on the ground would go: the lane below the last row is free. */
export function groundAt(board: Board, index: number): Ground | null {
  const { plan, readOnly } = board;
  if (!plan || readOnly || index !== plan.visible.length) return null;
  return groundAfter(board, null, index);
}

/** The ground right below a row, or at the end of the plan. */
export function groundAfter(board: Board, row: RowModel | null, index: number): Ground {
  const plan = board.plan?.id ?? 0;
  if (!row) return { plan, place: lastPlace(board), index };
  const first = row.summary && !row.collapsed ? board.plan?.under(row.id)[0] : undefined;
  const place: PlaceDto = first
    ? { type: 'before', task: first.id }
    : { type: 'after', task: row.id };
  return { plan, place, index };
}

function lastPlace({ plan }: Board): PlaceDto {
  const last = plan?.rows.at(-1);
  return last ? { type: 'after', task: last.id } : { type: 'lastIn', parent: null };
}

/** What a gesture that begins on a row has in its hand. */
export function graspOf(board: Board, row: RowModel | null): Grasp {
  const { snap, shape } = board;
  const empty: Grasp = {
    moved: [],
    placed: [],
    own: null,
    spanDays: 0,
    canMove: false,
    canResize: false,
    snap,
    shape,
  };
  if (!row || board.readOnly) return empty;
  const { selection, plan } = board;
  const chosen = selection.has(row.id) ? selection.tasks : [row.id];
  const { from, to } = board.daysOf(row);
  const leaves = chosen.flatMap((id) => (plan ? leavesOf(board, id) : []));
  const moved = leaders(unique(leaves).map(follower));
  return {
    moved: moved.flatMap((id) => grabbed(plan?.row(id) ?? null) ?? []),
    placed: [...chosen],
    own: grabbed(row),
    spanDays: to - from,
    canMove: true,
    canResize: row.kind === 'work',
    snap,
    shape,
  };
}

/** A summary is moved by moving the rows under it. */
function leavesOf(board: Board, id: number): RowModel[] {
  const row = board.plan?.row(id);
  if (!row) return [];
  if (!row.summary) return [row];
  return (board.plan?.under(id) ?? []).filter((below) => !below.summary);
}

function unique(rows: readonly RowModel[]): RowModel[] {
  return [...new Set(rows)];
}

function follower(row: RowModel): Follower {
  const { driver } = row.dates;
  return {
    task: row.id,
    drivenBy: driver.type === 'link' ? driver.task : null,
    anchored: row.task.state !== 'notStarted',
  };
}

function grabbed(row: RowModel | null): Grabbed | null {
  return row && { task: row.id, start: row.dates.start, finish: row.dates.finish };
}

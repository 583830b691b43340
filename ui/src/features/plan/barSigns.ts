/** What stands beside a bar or on its line: its deadline, its baseline, what is folded into it. */
import { box, type Box } from '../../core/geometry';
import { toX } from '../../core/scale';
import { toDays } from '../../core/workday';
import { deadlineWords, missesDeadline } from '../../model/constraint';
import type { RowModel } from '../../model/row.svelte';
import type { Board } from './board.svelte';

export interface Deadline {
  /** In pixels of the layer. */
  x: number;
  missed: boolean;
  /** How far the bar reaches beyond it. */
  over: number;
  words: string;
}

/** Places of milestones, by the colour they are drawn in. */
export interface Folded {
  critical: number[];
  done: number[];
  plain: number[];
}

/** Closer together milestones can't be told apart. */
const APART = 7;
const MOST_FOLDED = 200;
const DOT = 8;

export function deadlineOf(board: Board, row: RowModel, at: Box): Deadline | null {
  const moment = row.task.more?.deadline ?? null;
  if (moment === null) return null;
  const x = toX(board.viewport.layer, toDays(moment, board.shape));
  const finish = row.kind === 'milestone' ? at.x + at.width / 2 : at.x + at.width;
  const missed = missesDeadline(row.task, row.shown.finish);
  const words = deadlineWords(row.task, row.shown.finish, board.yearHere) ?? '';
  return { x, missed, over: missed ? Math.max(0, finish - x) : 0, words };
}

/** A milestone was a dot, work a line. */
export function wasOf(board: Board, row: RowModel): Box | null {
  const old = board.was.get(row.id);
  if (!old) return null;
  const { layer } = board.viewport;
  const place = box(layer, toDays(old.start, board.shape), toDays(old.finish, board.shape));
  return row.kind === 'milestone' ? { x: place.x - DOT / 2, width: DOT } : place;
}

/** A folded summary still shows the milestones of its rows, on its own line. */
export function foldedOf({ plan, viewport, shape }: Board, row: RowModel): Folded | null {
  void plan?.stamp;
  const milestones = (plan?.under(row.id) ?? [])
    .filter((one) => one.kind === 'milestone')
    .slice(0, MOST_FOLDED);
  if (milestones.length === 0) return null;
  const placed = milestones.map((one) => {
    return { one, x: toX(viewport.layer, toDays(one.shown.start, shape)) };
  });
  placed.sort((a, b) => a.x - b.x);
  const folded: Folded = { critical: [], done: [], plain: [] };
  let last = -Infinity;
  for (const { one, x } of placed) {
    if (x - last < APART) continue;
    last = x;
    folded[one.done ? 'done' : one.standing.critical ? 'critical' : 'plain'].push(x);
  }
  return folded;
}

/** What the bar of a row looks like: everything it is painted from. */
import { box, DIAMOND, type Box } from '../../core/geometry';
import { dayOfDate, lastDayOf } from '../../core/time';
import { columnOf, toDays } from '../../core/workday';
import type { KindDto } from '../../ipc/bindings';
import { missesDeadline } from '../../model/constraint';
import type { RowKind, RowModel } from '../../model/row.svelte';
import { stopWord } from '../../model/stopped';
import { barAside, barSentence, riskWord } from './barWords';
import { deadlineOf, foldedOf, wasOf, type Deadline, type Folded } from './barSigns';
import type { Board } from './board.svelte';
import { markOf, type MarkKind } from './marks';

/** What pointer and choice do to a bar. */
export interface BarState {
  focused: boolean;
  selected: boolean;
  traced: boolean;
  /** The pointer is on it. */
  hovered: boolean;
  /** A link is being drawn to it; refused when it can't be. */
  target: boolean;
  refused: boolean;
  /** Its ends can be grabbed. */
  held: boolean;
}

/** A stretch of a split bar, from the left end of the whole, and how much of it is filled. */
interface Piece extends Box {
  filled: number;
}

/** It can't proceed: a blocker names the row itself, or something it waits for. */
type Stop = 'direct' | 'upstream';

export interface BarLook extends BarState {
  id: number;
  /** Its place among the lines of the view. */
  index: number;
  kind: RowKind;
  /** In pixels of the layer. */
  x: number;
  width: number;
  start: number;
  finish: number;
  /** What it is drawn as: neither for what is done or set aside. */
  critical: boolean;
  near: boolean;
  done: boolean;
  inactive: boolean;
  external: boolean;
  unplaced: boolean;
  /** The end the plan is read against does not wait for it. */
  apart: boolean;
  /** Its rows end later than what is insisted on for it. */
  exceeded: boolean;
  stop: Stop | null;
  risk: string | null;
  displaced: boolean;
  /** It in words: only worked out for those who are told. */
  sentence: () => string;
  /** How much of the body is filled. */
  percent: number;
  /** The shape of a milestone. */
  shape: KindDto | null;
  pieces: readonly Piece[] | null;
  mark: MarkKind | null;
  markInside: boolean;
  /** How far the bar would reach if it used all its float. */
  tail: number;
  /** The place it had before the preview, from its left end. */
  old: Box | null;
  /** Its promise from its left end, and the way from there. */
  promise: Promised | null;
  deadline: Deadline | null;
  /** Where it lay in what the plan is held against. */
  was: Box | null;
  /** Milestones of what is folded into it, in pixels of the layer. */
  folded: Folded | null;
  name: string;
  aside: string | null;
  riskWord: string | null;
  /** The name may be written into the bar, where its end is out of sight. */
  holdsName: boolean;
}

interface Promised extends Box {
  late: boolean;
}

/** With room for it the mark lies in the bar, where no arrow ends. */
const MARK_ROOM = 40;
const LONGEST_TAIL = 4000;

/** Where a row is drawn in the layer. */
function barBox(board: Board, row: RowModel): Box {
  return boxOf(board, row.kind, row.shown);
}

function boxOf(board: Board, kind: RowKind, dates: { start: number; finish: number }): Box {
  const { layer } = board.viewport;
  const from = toDays(dates.start, board.shape);
  if (kind !== 'milestone') return box(layer, from, toDays(dates.finish, board.shape));
  const { x } = box(layer, from, from);
  return { x: x - DIAMOND / 2 - 1, width: DIAMOND + 2 };
}

export function barLook(board: Board, row: RowModel, index: number, state: BarState): BarLook {
  const { task, shown, kind, standing, done, displaced } = row;
  const at = barBox(board, row);
  const mark = markOf(task);
  const inactive = task.more?.inactive ?? false;
  const open = !done && !inactive;
  const stopped = open ? board.session.tracking.stopped(row.id) : null;
  const stop = kind === 'summary' ? null : stopWord(stopped);
  const unplaced = shown.unplaced === true;
  const pieces = kind === 'work' && (shown.pieces?.length ?? 0) > 1 ? shown.pieces : null;
  const path = board.plan?.path ?? null;
  return {
    ...state,
    id: row.id,
    index,
    kind,
    x: at.x,
    width: at.width,
    start: shown.start,
    finish: shown.finish,
    critical: standing.critical && open,
    near: standing.near && open,
    done,
    inactive,
    external: task.external,
    unplaced,
    apart: path !== null && standing.float === null && !standing.critical,
    exceeded:
      kind === 'summary' &&
      ((shown.slip ?? 0) > 0 || missesDeadline(task, shown.finish) || shown.risk === 'overdue'),
    stop: stop === null ? null : stopped?.direct === true ? 'direct' : 'upstream',
    risk: shown.risk ?? null,
    displaced,
    sentence: () => barSentence(row, board.yearHere, stop),
    percent: shown.percent < 100 ? shown.percent : 0,
    shape: kind === 'milestone' ? row.milestone : null,
    pieces: pieces ? piecesOf(board, pieces, at.x, shown.percent) : null,
    mark,
    markInside: kind === 'work' && at.width >= MARK_ROOM,
    tail: tailOf(board, row, at),
    old: displaced ? oldBox(board, row, at) : null,
    promise: promiseOf(board, row, at),
    deadline: deadlineOf(board, row, at),
    was: wasOf(board, row),
    folded: kind === 'summary' && row.collapsed ? foldedOf(board, row) : null,
    name: task.name,
    aside: barAside(row, board.yearHere),
    riskWord: stop ?? riskWord(row),
    holdsName: kind === 'work' && pieces === null && !unplaced && !inactive,
  };
}

function oldBox(board: Board, row: RowModel, at: Box): Box {
  const { x, width } = boxOf(board, row.kind, row.dates);
  return { x: x - at.x, width };
}

function tailOf(board: Board, row: RowModel, at: Box): number {
  const { lateFinish } = row.shown;
  if (lateFinish === null || row.standing.critical || row.done || row.kind === 'summary') return 0;
  if (board.plan?.path) return 0;
  const { left, pxPerDay } = board.viewport.layer;
  const to = (toDays(lateFinish, board.shape) - left) * pxPerDay;
  return Math.min(LONGEST_TAIL, Math.max(0, to - at.x - at.width));
}

/** The promise, drawn where the milestone would be on that day. */
function promiseOf({ viewport, shape }: Board, row: RowModel, at: Box): Promised | null {
  const { promised } = row.task;
  const { slip, finish } = row.shown;
  if (promised === null || slip === null || slip === 0) return null;
  const end = row.kind === 'milestone' ? at.width / 2 : at.width;
  const { pxPerDay } = viewport.layer;
  const behind = (day: number): number => columnOf(day + 1, shape);
  const days = behind(dayOfDate(promised)) - behind(lastDayOf(finish));
  return { x: end + days * pxPerDay, width: Math.abs(days) * pxPerDay, late: slip > 0 };
}

/** What is done fills the pieces one after the other, by the length they are drawn with. */
function piecesOf(
  board: Board,
  pieces: readonly (readonly [number, number])[],
  left: number,
  percent: number,
): Piece[] {
  const boxes = pieces.map(([start, finish]) => {
    const { x, width } = boxOf(board, 'work', { start, finish });
    return { x: x - left, width };
  });
  const all = boxes.reduce((sum, { width }) => sum + width, 0);
  let done = percent < 100 ? (all * percent) / 100 : 0;
  return boxes.map((one) => {
    const filled = Math.min(one.width, done);
    done -= filled;
    return { ...one, filled };
  });
}

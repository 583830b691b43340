/** Draws one row of the grid, from its top. */
import { fieldOf } from '../../core/grid/fields';
import { pieces } from '../../core/grid/find';
import { ROW } from '../../core/windowing';
import { drawing, plain, rounded, type Brush } from './brush';
import type { CellLook } from './cellLook';
import { FOLD_LEFT, NAME_LEFT } from './cellView';
import type { ColumnId } from './columns.svelte';
import { MARK_PATHS } from './marks';
import { INDENT } from './pointing';
import type { RowLook } from './rowLook';

/** Where columns lie, as they are scrolled. */
export interface ColumnPlaces {
  places: ReadonlyMap<ColumnId, { x: number; width: number }>;
  /** Where those that scroll come into sight. */
  frozen: number;
}

const LINE = 18;
const AIR = 8;
const MIDDLE = 14;
/** Between a name and what it lies under. */
const GAP = 6;
const FOLD = 'M2 3.2 5 6.6 8 3.2';
const TICK = 'M2.5 6.5 5 9l4.5-6';
const STROKE = 1.5;
const DRAGGED = 0.5;

/** What is not the row itself, but about it. */
const QUIET: ReadonlySet<ColumnId> = new Set([
  'wbs',
  'kind',
  'predecessors',
  'successors',
  'owner',
  'people',
  'workstream',
  'state',
  'totalFloat',
  'freeFloat',
  'constraint',
  'confidence',
  'reference',
  'note',
  'wasStart',
  'wasFinish',
]);

export function paintRow(brush: Brush, row: RowLook, columns: ColumnPlaces, width: number): void {
  const { ctx, ink } = brush;
  const ground = row.shaded ? ink.selected : ink.bg;
  brush.rect(0, 0, width, ROW - 1, ground);
  brush.rect(0, ROW - 1, width, 1, ink.gridLine);
  if (row.dragged) ctx.globalAlpha = DRAGGED;
  // Some columns beside those in sight exist, too.
  const scrolled = row.cells.filter((cell) => {
    const at = columns.places.get(cell.column);
    return !isFrozen(cell) && at && at.x < width && at.x + at.width > columns.frozen;
  });
  if (scrolled.some((cell) => (columns.places.get(cell.column)?.x ?? 0) < columns.frozen)) {
    brush.within({ x: columns.frozen, y: 0, width, height: ROW }, () => {
      for (const cell of scrolled) paintCell(brush, row, cell, columns);
    });
  } else {
    for (const cell of scrolled) paintCell(brush, row, cell, columns);
  }
  for (const cell of row.cells) if (isFrozen(cell)) paintCell(brush, row, cell, columns);
  ctx.globalAlpha = 1;
}

function isFrozen({ column }: CellLook): boolean {
  return column === 'number' || column === 'name';
}

function paintCell(brush: Brush, row: RowLook, cell: CellLook, columns: ColumnPlaces): void {
  const at = columns.places.get(cell.column);
  if (!at) return;
  if (cell.inRange) brush.rect(at.x, 0, at.width, ROW - 1, brush.ink.selected);
  // What is in an open cell is its editor's.
  if (cell.open) return;
  const name = cell.column === 'name';
  const left = at.x + (name ? NAME_LEFT + cell.depth * INDENT : AIR);
  const room = at.x + at.width - AIR - left;
  if (cell.folded !== null) fold(brush, at.x + FOLD_LEFT + cell.depth * INDENT, cell.folded);
  if (cell.checked) tick(brush, at.x + at.width - AIR - 13);
  else if (cell.text !== '') text(brush, row, cell, left, room);
  if (cell.sign) sign(brush, cell.sign.mark, at.x + at.width - 13);
}

function text(brush: Brush, row: RowLook, cell: CellLook, left: number, room: number): void {
  const font = fontOf(brush, row, cell);
  const colour = colourOf(brush, row, cell);
  const words = cell.tight ? brush.fit(cell.text, room, font) : cell.text;
  const right = fieldOf(cell.column).right === true;
  const x = right ? left + room - brush.width(words, font) : left;
  if (cell.wanted !== '') found(brush, cell, x, x + brush.width(words, font), font);
  brush.write(words, x, LINE, font, colour);
  const beside = row.inactive && cell.column === 'name';
  if (!beside && cell.under === '') return;
  const end = x + brush.width(words, font);
  if (beside) brush.rect(x, MIDDLE, end - x, 1, colour);
  const free = left + room - end - GAP;
  if (cell.under === '' || free <= 0) return;
  const under = brush.fit(cell.under, free, brush.small);
  brush.write(under, end + GAP, LINE, brush.small, brush.ink.text3);
}

/** What is looked for, marked behind the text as far as that is written. */
function found(brush: Brush, cell: CellLook, left: number, end: number, font: string): void {
  let x = left;
  for (const piece of pieces(cell.text, cell.wanted)) {
    const wide = brush.width(piece.text, font);
    if (piece.hit && x < end) brush.block(x, 5, Math.min(wide, end - x), 17, 2, brush.ink.found);
    x += wide;
  }
}

function fontOf(brush: Brush, row: RowLook, { column }: CellLook): string {
  if (column === 'number') return brush.small;
  return row.summary && !row.context ? brush.mediumStrong : brush.medium;
}

function colourOf({ ink }: Brush, row: RowLook, cell: CellLook): string {
  if (cell.moved) return ink.accentText;
  if (row.context || row.inactive || cell.column === 'number') return ink.text3;
  if (cell.bad) return ink.bad;
  return row.done || QUIET.has(cell.column) ? ink.text2 : ink.text;
}

function fold(brush: Brush, left: number, folded: boolean): void {
  const { ctx } = brush;
  // Ten pixels in the middle of a button of 18 by 20, which turn when it is folded.
  const [x, y] = [left + 9, MIDDLE];
  ctx.save();
  ctx.translate(x, y);
  if (folded) ctx.rotate(-Math.PI / 2);
  ctx.translate(-5, -5);
  rounded(ctx);
  brush.stroke({ colour: brush.ink.text3, width: STROKE }, drawing(FOLD));
  ctx.restore();
}

function tick(brush: Brush, left: number): void {
  const { ctx } = brush;
  ctx.save();
  ctx.translate(left, MIDDLE - 6.5);
  ctx.scale(13 / 12, 13 / 12);
  rounded(ctx);
  brush.stroke({ colour: brush.ink.good, width: STROKE }, drawing(TICK));
  ctx.restore();
}

function sign(brush: Brush, mark: keyof typeof MARK_PATHS, left: number): void {
  const { ctx, ink } = brush;
  ctx.translate(left, 7);
  rounded(ctx);
  const colour = mark === 'deadline' ? ink.bad : ink.text3;
  brush.stroke({ colour, width: 1.4 }, drawing(MARK_PATHS[mark]));
  plain(ctx);
  ctx.translate(-left, -7);
}

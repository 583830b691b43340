/** Rectangles of cells: rows by their place among the lines, columns by their place in the order. */

export interface Spot {
  line: number;
  column: number;
}

export interface Rect {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The rectangle two corners span, whichever way round. */
export function rectOf(a: Spot, b: Spot): Rect {
  return {
    top: Math.min(a.line, b.line),
    bottom: Math.max(a.line, b.line),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

export function isSingle(rect: Rect): boolean {
  return rect.top === rect.bottom && rect.left === rect.right;
}

/** Where a fill handle dragged to a line fills: below the range, above it, or nowhere. */
export function fillTarget(rect: Rect, line: number): Rect | null {
  if (line > rect.bottom) return { ...rect, top: rect.bottom + 1, bottom: line };
  if (line < rect.top) return { ...rect, top: line, bottom: rect.top - 1 };
  return null;
}

export interface Fill {
  from: Spot;
  to: Spot;
}

/** Which cell takes the value of which, when the first row of a range fills what is below it. */
export function fillDown(rect: Rect): Fill[] {
  const fills: Fill[] = [];
  for (let line = rect.top + 1; line <= rect.bottom; line++) {
    for (let column = rect.left; column <= rect.right; column++) {
      fills.push({ from: { line: rect.top, column }, to: { line, column } });
    }
  }
  return fills;
}

/** The same for a handle: the rows of the range repeat, upwards from its last row. */
export function fillBy(rect: Rect, target: Rect): Fill[] {
  const height = rect.bottom - rect.top + 1;
  const fills: Fill[] = [];
  for (let line = target.top; line <= target.bottom; line++) {
    const into = (((line - rect.top) % height) + height) % height;
    for (let column = rect.left; column <= rect.right; column++) {
      fills.push({ from: { line: rect.top + into, column }, to: { line, column } });
    }
  }
  return fills;
}

/** How large what is pasted becomes: one cell fills a range, a table repeats where it fits whole. */
export function pasteSize(
  table: { rows: number; columns: number },
  rect: Rect,
): { rows: number; columns: number } {
  const rows = rect.bottom - rect.top + 1;
  const columns = rect.right - rect.left + 1;
  const fits = (want: number, have: number): number =>
    have > want && have % want === 0 ? have : want;
  return { rows: fits(table.rows, rows), columns: fits(table.columns, columns) };
}

/** Texts cut to a width. Measuring costs more than drawing, and the same names come back. */

export type Measure = (text: string) => number;

const REMEMBERED = 20_000;
/** Widths are asked for in steps, so that zooming finds what it asked for before. */
const STEP = 4;

export class Shortened {
  readonly #known = new Map<string, string>();
  readonly #widths = new Map<string, number>();

  /** The width of a text in a font. */
  width(text: string, font: string, measure: Measure): number {
    const key = `${font}\n${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      width = measure(text);
      if (this.#widths.size >= REMEMBERED) this.#widths.clear();
      this.#widths.set(key, width);
    }
    return width;
  }

  /** The text, or as much of its beginning as fits with an ellipsis; nothing when not even that. */
  fit(text: string, room: number, font: string, measure: Measure): string {
    const width = Math.floor(room / STEP) * STEP;
    const key = `${font}\n${width}\n${text}`;
    let found = this.#known.get(key);
    if (found === undefined) {
      found = cut(text, width, measure);
      if (this.#known.size >= REMEMBERED) this.#known.clear();
      this.#known.set(key, found);
    }
    return found;
  }
}

function cut(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(`${text.slice(0, middle).trimEnd()}…`) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : `${text.slice(0, low).trimEnd()}…`;
}

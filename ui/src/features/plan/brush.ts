/** What the pictures of the Plan view are painted with. */
import type { Shortened } from '../../core/shortened';
import type { Ink } from '../../widgets/ink';

/** As `--weight`, `--weight-strong`, `--text-s` and `--text-m` have it. */
const WEIGHT = 430;
const STRONG = 590;
const SMALL_PX = 12;
const MEDIUM_PX = 13;

export class Brush {
  readonly ctx: CanvasRenderingContext2D;
  readonly ink: Ink;
  readonly small: string;
  readonly smallStrong: string;
  readonly medium: string;
  readonly mediumStrong: string;
  readonly #texts: Shortened;
  readonly #density: number;
  #font = '';

  constructor(ctx: CanvasRenderingContext2D, density: number, ink: Ink, texts: Shortened) {
    this.ctx = ctx;
    this.ink = ink;
    this.small = `${WEIGHT} ${SMALL_PX}px ${ink.font}`;
    this.smallStrong = `${STRONG} ${SMALL_PX}px ${ink.font}`;
    this.medium = `${WEIGHT} ${MEDIUM_PX}px ${ink.font}`;
    this.mediumStrong = `${STRONG} ${MEDIUM_PX}px ${ink.font}`;
    this.#texts = texts;
    this.#density = density;
    ctx.textBaseline = 'alphabetic';
    ctx.textAlign = 'left';
  }

  /** The whole pixel of the screen next to a place, or every edge would be a blur. */
  snap(place: number): number {
    return Math.round(place * this.#density) / this.#density;
  }

  /** Places are counted from here on. */
  from(x: number, y: number): void {
    const { ctx } = this;
    ctx.setTransform(this.#density, 0, 0, this.#density, x * this.#density, y * this.#density);
  }

  /** How wide a text is. */
  width(text: string, font: string): number {
    return this.#texts.width(text, font, this.#measure(font));
  }

  /** As much of a text as fits. */
  fit(text: string, room: number, font: string): string {
    return this.#texts.fit(text, room, font, this.#measure(font));
  }

  /** Writes on a line. */
  write(text: string, x: number, line: number, font: string, colour: string): void {
    this.#take(font);
    this.ctx.fillStyle = colour;
    this.ctx.fillText(text, x, line);
  }

  rect(x: number, y: number, width: number, height: number, colour: string): void {
    this.ctx.fillStyle = colour;
    this.ctx.fillRect(x, y, width, height);
  }

  /** A filled box with round corners. */
  block(x: number, y: number, width: number, height: number, radius: number, colour: string): void {
    const { ctx } = this;
    ctx.fillStyle = colour;
    ctx.beginPath();
    ctx.roundRect(x, y, width, height, radius);
    ctx.fill();
  }

  /** A line around a box, `off` pixels outside of it. */
  frame(box: Framed, off: number, line: Line): void {
    const { ctx } = this;
    const out = off + line.width / 2;
    ctx.beginPath();
    const { x, y, width, height } = box;
    ctx.roundRect(
      x - out,
      y - out,
      width + 2 * out,
      height + 2 * out,
      box.radius + Math.max(0, out),
    );
    this.stroke(line);
  }

  /** Draws something within a box alone. */
  within(box: Omit<Framed, 'radius'>, draw: () => void): void {
    const { ctx } = this;
    ctx.save();
    ctx.beginPath();
    ctx.rect(box.x, box.y, box.width, box.height);
    ctx.clip();
    draw();
    ctx.restore();
    // The font of before is back, too.
    this.#font = '';
  }

  /** A level line. */
  level(from: number, to: number, y: number, line: Line): void {
    const { ctx } = this;
    ctx.beginPath();
    ctx.moveTo(from, y);
    ctx.lineTo(to, y);
    this.stroke(line);
  }

  /** Draws the current path, or the one given. */
  stroke({ colour, width, dash }: Line, path?: Path2D): void {
    const { ctx } = this;
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    if (dash) ctx.setLineDash(dash);
    if (path) ctx.stroke(path);
    else ctx.stroke();
    if (dash) ctx.setLineDash(SOLID);
  }

  #take(font: string): void {
    if (font === this.#font) return;
    this.#font = font;
    this.ctx.font = font;
  }

  #measure(font: string): (text: string) => number {
    return (text) => {
      this.#take(font);
      return this.ctx.measureText(text).width;
    };
  }
}

export interface Framed {
  x: number;
  y: number;
  width: number;
  height: number;
  radius: number;
}

export interface Line {
  colour: string;
  width: number;
  dash?: number[];
}

const SOLID: number[] = [];

/** Strokes of the small pictures. */
export function rounded(ctx: CanvasRenderingContext2D): void {
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
}

export function plain(ctx: CanvasRenderingContext2D): void {
  ctx.lineCap = 'butt';
  ctx.lineJoin = 'miter';
}

const paths = new Map<string, Path2D>();

/** The drawing of an SVG path, made once. */
export function drawing(path: string): Path2D {
  let known = paths.get(path);
  if (!known) {
    known = new Path2D(path);
    paths.set(path, known);
  }
  return known;
}

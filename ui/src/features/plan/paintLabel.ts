/** Writes the words of a bar: its name, its date or owner, and what is wrong with it. */
import { ROW } from '../../core/windowing';
import { labelPlace } from './barLabel';
import type { BarLook } from './barLook';
import type { Brush } from './brush';
import type { Pane, Spot } from './paintBar';

/** The line they are written on, in the row. */
const LINE = 18;
const GROUND = { top: 7, high: 15 };
const GAP = 6;

interface Word {
  text: string;
  font: string;
  colour: string;
}

export function paintLabel(brush: Brush, look: BarLook, at: Spot, pane: Pane): void {
  const place = labelPlace(look, pane.layerX, pane.width);
  if (!place) return;
  const words = wordsOf(brush, look, place.within);
  const x = brush.snap(at.x + place.x);
  const wide = words.map(({ text, font }) => brush.width(text, font));
  if (!place.within) {
    // On a ground of its own, so that arrows and lines pass behind the words.
    const all = wide.reduce((sum, one) => sum + one + GAP, -GAP);
    const ground = look.selected ? brush.ink.selected : brush.ink.bg;
    brush.rect(x, at.y + GROUND.top, Math.ceil(all), GROUND.high, ground);
  }
  if (place.within && look.critical && look.percent > 0) writeOver(brush, look, words, x, at);
  else write(brush, words, x, at);
  if (look.inactive) brush.rect(x, at.y + 14, wide[0] ?? 0, 1, brush.ink.text3);
}

/** The red of what is done is too dark for dark words. */
function writeOver(
  brush: Brush,
  look: BarLook,
  words: readonly Word[],
  left: number,
  { x, y, width }: Spot,
): void {
  const done = (width * look.percent) / 100;
  const colour = brush.ink.barTextFilled;
  const light = words.map((word) => ({ ...word, colour }));
  brush.within({ x, y, width: done, height: ROW }, () => {
    write(brush, light, left, { x, y, width });
  });
  brush.within({ x: x + done, y, width: width - done, height: ROW }, () => {
    write(brush, words, left, { x, y, width });
  });
}

function write(brush: Brush, words: readonly Word[], left: number, { y }: Spot): void {
  let x = left;
  for (const { text, font, colour } of words) {
    brush.write(text, x, y + LINE, font, colour);
    x += brush.width(text, font) + GAP;
  }
}

function wordsOf(brush: Brush, look: BarLook, within: boolean): Word[] {
  const { ink, small, smallStrong } = brush;
  const quiet = look.done || look.unplaced || look.inactive;
  const font = look.kind === 'summary' && !look.done ? smallStrong : small;
  const colour = within ? ink.barText : quiet ? ink.text3 : ink.text;
  const words: Word[] = [{ text: look.name, font, colour }];
  if (look.aside !== null) {
    words.push({ text: look.aside, font: small, colour: within ? ink.barText : ink.text3 });
  }
  if (look.riskWord !== null) {
    const bad = within ? ink.barText : ink.bad;
    words.push({ text: look.riskWord, font: smallStrong, colour: bad });
  }
  return words;
}

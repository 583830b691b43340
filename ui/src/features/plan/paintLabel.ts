/** Writes the words of a bar: its name, its date or owner, and what is wrong with it. */
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
  let x = brush.snap(at.x + place.x);
  const wide = words.map(({ text, font }) => brush.width(text, font));
  if (!place.within) {
    // On a ground of its own, so that arrows and lines pass behind the words.
    const all = wide.reduce((sum, one) => sum + one + GAP, -GAP);
    const ground = look.selected ? brush.ink.selected : brush.ink.bg;
    brush.rect(x, at.y + GROUND.top, Math.ceil(all), GROUND.high, ground);
  }
  for (const [nth, word] of words.entries()) {
    brush.write(word.text, x, at.y + LINE, word.font, word.colour);
    const end = x + (wide[nth] ?? 0);
    if (nth === 0 && look.inactive) brush.rect(x, at.y + 14, end - x, 1, word.colour);
    x = end + GAP;
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

/** Draws the arrows under the bars, what stands out over the rest. */
import type { Brush, Line } from './brush';
import type { Arrow } from './arrows';

/** An arrow, and what pointer and choice do to it. */
export interface ArrowLook {
  arrow: Arrow;
  traced: boolean;
  selected: boolean;
}

/** What steps back beside a path that stands out. */
const BESIDE = 0.18;
/** Links of folded rows, drawn to what they are folded into. */
const BUNDLE = [3, 2];

const paths = new WeakMap<Arrow, Path2D>();

export function paintArrows(brush: Brush, looks: readonly ArrowLook[], isolating: boolean): void {
  const { ctx } = brush;
  ctx.lineJoin = 'round';
  const over = looks.filter(({ traced, selected }) => traced || selected);
  ctx.globalAlpha = isolating ? BESIDE : 1;
  for (const look of looks) {
    if (!look.traced && !look.selected) brush.stroke(lineOf(brush, look), pathOf(look.arrow));
  }
  ctx.globalAlpha = 1;
  for (const look of over) brush.stroke(lineOf(brush, look), pathOf(look.arrow));
  ctx.lineJoin = 'miter';
}

/** The line of a link that is being drawn. */
export function paintLinkLine(brush: Brush, path: string, refused: boolean): void {
  const { ink } = brush;
  const colour = refused ? ink.bad : ink.linkActive;
  brush.stroke({ colour, width: 2, dash: [4, 3] }, new Path2D(path));
}

function lineOf({ ink }: Brush, { arrow, traced, selected }: ArrowLook): Line {
  const { critical } = arrow;
  const dash = arrow.id === null ? { dash: BUNDLE } : {};
  if (traced && critical) return { colour: ink.linkCritical, width: 2.2, ...dash };
  if (selected) return { colour: ink.linkActive, width: 2.6, ...dash };
  if (traced) return { colour: ink.linkActive, width: 1.6, ...dash };
  if (critical) return { colour: ink.linkCritical, width: 1.7, ...dash };
  return { colour: ink.link, width: arrow.id === null ? 1 : 1.2, ...dash };
}

/** An arrow is another object when it runs otherwise. */
function pathOf(arrow: Arrow): Path2D {
  let path = paths.get(arrow);
  if (!path) {
    path = new Path2D(arrow.path);
    paths.set(arrow, path);
  }
  return path;
}

/** Draws what lies in the rows of the chart: arrows, and bars over them. */
import type { Shortened } from '../../core/shortened';
import { ROW } from '../../core/windowing';
import type { Size } from '../../widgets/easel.svelte';
import type { Ink } from '../../widgets/ink';
import type { BarLook } from './barLook';
import { Brush } from './brush';
import { paintArrows, paintLinkLine, type ArrowLook } from './paintArrows';
import { inWindow, paintBar } from './paintBar';

export interface ChartScene {
  looks: readonly BarLook[];
  arrows: readonly ArrowLook[];
  /** The row arrows are counted from. */
  origin: number;
  /** The line of a link that is being drawn, counted as arrows are. */
  line: { path: string; refused: boolean } | null;
  /** The row the picture begins with. */
  first: number;
  size: Size;
  /** Where the layer lies in the window. */
  layerX: number;
  /** Whether a path stands out and all else steps back. */
  isolating: boolean;
  ink: Ink;
  texts: Shortened;
}

export function paintChart(
  ctx: CanvasRenderingContext2D,
  density: number,
  scene: ChartScene,
): void {
  const { size, first, origin, isolating } = scene;
  const brush = new Brush(ctx, density, scene.ink, scene.texts);
  const layerX = brush.snap(scene.layerX);
  brush.from(0, 0);
  ctx.globalAlpha = 1;
  ctx.clearRect(0, 0, size.width, size.height);
  brush.from(layerX, (origin - first) * ROW);
  paintArrows(brush, scene.arrows, isolating);
  if (scene.line) paintLinkLine(brush, scene.line.path, scene.line.refused);
  brush.from(layerX, -first * ROW);
  for (const look of scene.looks) {
    if (inWindow(look, layerX, size.width)) {
      paintBar(brush, look, { layerX, width: size.width, isolating });
    }
  }
}

/** Draws a network on a canvas: bands, edges, nodes, and the header of a picture by date. */
import { inView, type Camera, type Size } from '../../core/graph/camera';
import { detailAt, type Detail } from '../../core/graph/detail';
import type { GraphIndex } from '../../core/graph/graphIndex';
import type { Shortened } from '../../core/shortened';
import type { DayScale } from '../../core/graph/timeline';
import type { EdgeDto } from '../../ipc/bindings';
import type { Ink } from '../../widgets/ink';
import type { Look } from './look';
import { paintEdges } from './paintEdges';
import { paintBands, paintBandNames, paintDays, paintDayLines } from './paintGround';
import { paintNodes } from './paintNodes';

/** Everything that is on the picture at a moment. */
export interface Scene {
  index: GraphIndex;
  camera: Camera;
  size: Size;
  /** Pixels of the screen a pixel of the page. */
  density: number;
  ink: Ink;
  texts: Shortened;
  lookOf: (task: number) => Look | null;
  wordsOf: (edge: EdgeDto) => string;
  /** What stays bright; all of it when there is none. */
  lit: ReadonlySet<number> | null;
  selected: ReadonlySet<number>;
  link: number | null;
  /** What a search found. */
  found: ReadonlySet<number>;
  /** How far nodes would move, in words. */
  shifts: ReadonlyMap<number, string> | null;
  /** Whether where a node lies says when: a name that is too long then stands beside it. */
  timed: boolean;
  banded: boolean;
  /** Of a picture by date. */
  days: DayScale | null;
  today: number | null;
  statusDay: number | null;
}

/** A scene being drawn. */
export interface Pen {
  ctx: CanvasRenderingContext2D;
  scene: Scene;
  detail: Detail;
  /** What a pixel of the screen is in the graph. */
  px: number;
  /** The box of the graph that is in the window. */
  seen: { x: number; y: number; w: number; h: number };
  world: () => void;
  screen: () => void;
}

export function paint(ctx: CanvasRenderingContext2D, scene: Scene): void {
  const { camera, size, density, ink } = scene;
  const scale = camera.zoom * density;
  // Whole pixels of the screen, or every line of the graph would be a blur.
  const left = -Math.round(camera.x * scale);
  const top = -Math.round(camera.y * scale);
  const pen: Pen = {
    ctx,
    scene,
    detail: detailAt(camera.zoom),
    px: 1 / camera.zoom,
    seen: inView(camera, size, 24),
    world: () => {
      ctx.setTransform(scale, 0, 0, scale, left, top);
    },
    screen: () => {
      ctx.setTransform(density, 0, 0, density, 0, 0);
    },
  };
  pen.screen();
  ctx.globalAlpha = 1;
  ctx.fillStyle = ink.bg;
  ctx.fillRect(0, 0, size.width, size.height);
  pen.world();
  if (scene.banded) paintBands(pen);
  if (scene.days) paintDayLines(pen, scene.days);
  pen.world();
  paintEdges(pen);
  paintNodes(pen);
  pen.screen();
  if (scene.banded) paintBandNames(pen);
  if (scene.days) paintDays(pen, scene.days);
}

/** The window on the picture. */
import {
  ZOOM_STEP,
  centred,
  fit,
  held,
  inView,
  overlaps,
  pan,
  revealed,
  zoomAt,
  type Camera,
  type Point,
  type Rect,
  type Size,
} from '../../core/graph/camera';
import { READABLE } from '../../core/graph/detail';
import { HEADER } from './paintGround';

/** Smaller than this a fitted picture can't be read, so it begins larger. */
const FITTED_FROM = 0.5;

export class Sight {
  camera: Camera = $state.raw({ x: 0, y: 0, zoom: 1 });
  size: Size = $state.raw({ width: 0, height: 0 });
  graph: Size = $state.raw({ width: 0, height: 0 });

  show(camera: Camera): void {
    this.camera = held(camera, this.graph, this.size);
  }

  get middle(): Point {
    const seen = inView(this.camera, this.size);
    return { x: seen.x + seen.w / 2, y: seen.y + seen.h / 2 };
  }

  sees(box: Rect): boolean {
    return overlaps(inView(this.camera, this.size), box);
  }

  pan(dx: number, dy: number): void {
    this.show(pan(this.camera, dx, dy));
  }

  zoomAt(factor: number, at: Point): void {
    this.show(zoomAt(this.camera, factor, at));
  }

  /** Steps of the buttons, about the middle of the window. */
  zoomBy(steps: number): void {
    const { width, height } = this.size;
    this.zoomAt(ZOOM_STEP ** steps, { x: width / 2, y: height / 2 });
  }

  centre(box: Rect): void {
    const { camera } = this;
    const zoom = Math.max(camera.zoom, FITTED_FROM);
    this.show(centred({ ...camera, zoom }, box, this.size));
  }

  reveal(box: Rect): void {
    this.show(revealed(this.camera, box, this.size));
  }

  fit(timed: boolean): void {
    const { width, height } = this.graph;
    const top = timed ? HEADER : 0;
    const free = { width: this.size.width, height: this.size.height - top };
    const camera = fit({ x: 0, y: 0, w: width, h: height }, free, 16);
    this.camera = { ...camera, y: camera.y - top / camera.zoom };
  }

  /** The first look: all of it where that can be read, or else a beginning. */
  begin(first: Rect | null, whole: boolean, timed: boolean): void {
    this.fit(timed);
    if (whole || !first || this.camera.zoom >= FITTED_FROM) return;
    const camera = { ...this.camera, zoom: READABLE };
    const near = centred(camera, first, this.size);
    const high = this.size.height / READABLE;
    const y = this.graph.height < high ? (this.graph.height - high) / 2 : near.y;
    const wide = this.size.width / READABLE;
    const left = Math.max(-16, first.x - wide / 4);
    this.show({ ...near, x: this.graph.width < wide ? (this.graph.width - wide) / 2 : left, y });
  }

  /** A box that moved within the picture stays where it is in the window. */
  carry(before: Rect, after: Rect): void {
    const { camera } = this;
    this.show({ ...camera, x: camera.x + after.x - before.x, y: camera.y + after.y - before.y });
  }
}

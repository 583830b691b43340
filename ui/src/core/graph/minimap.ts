/** The whole graph in a small box, and the window on it. */
import { inView, type Camera, type Point, type Rect, type Size } from './camera';

export interface Miniature {
  /** Pixels of the small box a pixel of the graph. */
  scale: number;
  /** Where the graph begins in it. */
  left: number;
  top: number;
}

export function miniature(graph: Size, box: Size, margin = 4): Miniature {
  const wide = (box.width - 2 * margin) / Math.max(1, graph.width);
  const high = (box.height - 2 * margin) / Math.max(1, graph.height);
  const scale = Math.min(wide, high);
  return {
    scale,
    left: (box.width - graph.width * scale) / 2,
    top: (box.height - graph.height * scale) / 2,
  };
}

/** The window as drawn in the small box. */
export function frame(mini: Miniature, camera: Camera, size: Size): Rect {
  const seen = inView(camera, size);
  return {
    x: mini.left + seen.x * mini.scale,
    y: mini.top + seen.y * mini.scale,
    w: seen.w * mini.scale,
    h: seen.h * mini.scale,
  };
}

/** The camera that has the point under the pointer in the middle of the window. */
export function lookAt(mini: Miniature, at: Point, camera: Camera, size: Size): Camera {
  return {
    zoom: camera.zoom,
    x: (at.x - mini.left) / mini.scale - size.width / camera.zoom / 2,
    y: (at.y - mini.top) / mini.scale - size.height / camera.zoom / 2,
  };
}

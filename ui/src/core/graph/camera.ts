/** What of a graph is in the window: panning, zooming at a point, fitting. */

/** The point of the graph at the window's top left corner, and how large it is drawn. */
export interface Camera {
  x: number;
  y: number;
  zoom: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

export const MIN_ZOOM = 0.05;
export const MAX_ZOOM = 2.5;
/** One step of the zoom buttons. */
export const ZOOM_STEP = 1.25;
/** So much of the graph stays in the window however far it is panned. */
const HOLD = 80;

export function toScreen(camera: Camera, at: Point): Point {
  return { x: (at.x - camera.x) * camera.zoom, y: (at.y - camera.y) * camera.zoom };
}

export function toWorld(camera: Camera, at: Point): Point {
  return { x: camera.x + at.x / camera.zoom, y: camera.y + at.y / camera.zoom };
}

/** The stretch of the graph in the window, with a margin in pixels of the screen. */
export function inView(camera: Camera, size: Size, margin = 0): Rect {
  const edge = margin / camera.zoom;
  return {
    x: camera.x - edge,
    y: camera.y - edge,
    w: size.width / camera.zoom + 2 * edge,
    h: size.height / camera.zoom + 2 * edge,
  };
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** The rectangle between two points, whichever way round. */
export function between(a: Point, b: Point): Rect {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return { x, y, w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) };
}

/** Zooms by a factor; what lies under `at` (of the window) stays under it. */
export function zoomAt(camera: Camera, factor: number, at: Point): Camera {
  const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, camera.zoom * factor));
  const held = toWorld(camera, at);
  return { x: held.x - at.x / zoom, y: held.y - at.y / zoom, zoom };
}

/** Moves what is seen by pixels of the screen. */
export function pan(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x + dx / camera.zoom, y: camera.y + dy / camera.zoom };
}

/** All of a stretch of the graph in the window, never larger than life. */
export function fit(bounds: Rect, size: Size, margin = 32, largest = 1): Camera {
  const wide = Math.max(1, size.width - 2 * margin) / Math.max(1, bounds.w);
  const high = Math.max(1, size.height - 2 * margin) / Math.max(1, bounds.h);
  const zoom = Math.min(largest, Math.max(MIN_ZOOM, Math.min(wide, high)));
  return centred({ x: 0, y: 0, zoom }, bounds, size);
}

export function centred(camera: Camera, on: Rect, size: Size): Camera {
  return {
    zoom: camera.zoom,
    x: on.x + on.w / 2 - size.width / camera.zoom / 2,
    y: on.y + on.h / 2 - size.height / camera.zoom / 2,
  };
}

/** Moves no further than needed to see a box whole. */
export function revealed(camera: Camera, box: Rect, size: Size, margin = 40): Camera {
  const seen = inView(camera, size, -margin);
  const along = (at: number, long: number, from: number, room: number): number => {
    if (at < from || long > room) return at - from;
    return at + long > from + room ? at + long - from - room : 0;
  };
  return {
    zoom: camera.zoom,
    x: camera.x + along(box.x, box.w, seen.x, seen.w),
    y: camera.y + along(box.y, box.h, seen.y, seen.h),
  };
}

/** Nobody gets lost: some of the graph stays in the window. */
export function held(camera: Camera, graph: Size, size: Size): Camera {
  const keep = HOLD / camera.zoom;
  const along = (at: number, long: number, room: number): number =>
    Math.max(keep - room / camera.zoom, Math.min(long - keep, at));
  return {
    zoom: camera.zoom,
    x: along(camera.x, graph.width, size.width),
    y: along(camera.y, graph.height, size.height),
  };
}

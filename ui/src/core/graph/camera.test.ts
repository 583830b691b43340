import { describe, expect, test } from 'vitest';
import {
  MAX_ZOOM,
  MIN_ZOOM,
  centred,
  fit,
  held,
  inView,
  pan,
  revealed,
  toScreen,
  toWorld,
  zoomAt,
  type Camera,
} from './camera';

const size = { width: 1000, height: 600 };
const camera: Camera = { x: 100, y: 50, zoom: 0.5 };

describe('the window on a graph', () => {
  test('turns points of the graph to points of the window and back', () => {
    expect(toScreen(camera, { x: 300, y: 150 })).toEqual({ x: 100, y: 50 });
    expect(toWorld(camera, { x: 100, y: 50 })).toEqual({ x: 300, y: 150 });
    expect(inView(camera, size)).toEqual({ x: 100, y: 50, w: 2000, h: 1200 });
  });

  test.each([2, 0.4, 1e6, 1e-6])('zooms by %d and keeps what is under the pointer', (factor) => {
    const at = { x: 420, y: 77 };
    const before = toWorld(camera, at);
    const after = zoomAt(camera, factor, at);
    expect(toWorld(after, at).x).toBeCloseTo(before.x);
    expect(toWorld(after, at).y).toBeCloseTo(before.y);
    expect(after.zoom).toBeGreaterThanOrEqual(MIN_ZOOM);
    expect(after.zoom).toBeLessThanOrEqual(MAX_ZOOM);
  });

  test('fits a wide graph by its width and never draws it larger than life', () => {
    const wide = fit({ x: 0, y: 0, w: 4000, h: 100 }, size, 0);
    expect(wide.zoom).toBe(0.25);
    expect(toScreen(wide, { x: 0, y: 50 })).toEqual({ x: 0, y: 300 });
    expect(fit({ x: 0, y: 0, w: 100, h: 40 }, size).zoom).toBe(1);
  });

  test('centres a box', () => {
    const box = { x: 1000, y: 1000, w: 176, h: 44 };
    expect(toScreen(centred(camera, box, size), { x: 1088, y: 1022 })).toEqual({ x: 500, y: 300 });
  });

  test.each([
    ['inside', { x: 600, y: 300, w: 176, h: 44 }, 0, 0],
    ['right', { x: 2100, y: 300, w: 176, h: 44 }, 1, 0],
    ['left', { x: 20, y: 300, w: 176, h: 44 }, -1, 0],
    ['below', { x: 600, y: 1300, w: 176, h: 44 }, 0, 1],
  ] as const)('moves no further than needed for a box %s', (_, box, dx, dy) => {
    const after = revealed(camera, box, size, 0);
    expect(Math.sign(after.x - camera.x)).toBe(dx);
    expect(Math.sign(after.y - camera.y)).toBe(dy);
    const seen = inView(after, size);
    expect(box.x).toBeGreaterThanOrEqual(seen.x);
    expect(box.x + box.w).toBeLessThanOrEqual(seen.x + seen.w);
    expect(box.y + box.h).toBeLessThanOrEqual(seen.y + seen.h);
  });

  test('keeps some of the graph in sight however far it is panned', () => {
    const graph = { width: 2000, height: 800 };
    const away = held(pan(camera, 1e6, -1e6), graph, size);
    expect(toScreen(away, { x: 2000, y: 0 }).x).toBeCloseTo(80);
    expect(toScreen(away, { x: 0, y: 0 }).y).toBeCloseTo(520);
  });
});

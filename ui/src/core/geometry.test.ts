import { describe, expect, it } from 'vitest';
import { box, ends, handlesOutside, outside } from './geometry';

const scale = { left: 100, pxPerDay: 10 };

describe('boxes', () => {
  it('span their days, and stay visible however short', () => {
    expect(box(scale, 102, 107)).toEqual({ x: 20, width: 50 });
    expect(box(scale, 102, 102.1).width).toBe(4);
  });

  it('of a milestone lie around its moment', () => {
    expect(ends(scale, 102, 102, true)).toEqual({ x: 13, width: 14 });
  });

  it.each([
    [-60, 'left'],
    [-40, null],
    [799, null],
    [801, 'right'],
  ])('at %i have left by: %s', (x, side) => {
    expect(outside({ x, width: 50 }, 800)).toBe(side);
  });

  it('put the handles outside when there is no room for three zones', () => {
    expect(handlesOutside(20)).toBe(true);
    expect(handlesOutside(40)).toBe(false);
  });
});

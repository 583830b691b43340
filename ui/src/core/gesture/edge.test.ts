import { describe, expect, it } from 'vitest';
import { EdgePull } from './edge';

const FRAME = 1000 / 60;

/** What each frame scrolls while the pointer goes through these places, pressed in the middle. */
function scrolled(places: readonly number[], from = 500): number[] {
  const pull = new EdgePull();
  return places.map((at, frame) =>
    pull.step({ at, from, low: 0, high: 1000 }, 10_000 + frame * FRAME),
  );
}

const total = (steps: readonly number[]): number => steps.reduce((sum, one) => sum + one, 0);
const held = (at: number, frames: number): number[] => Array.from({ length: frames }, () => at);

describe('a drag near an edge', () => {
  it.each([
    ['stays in the middle', held(500, 120), 500],
    ['stays just outside the zone', held(975, 120), 500],
    ['is let go before it has rested', [900, 940, ...held(985, 8)], 500],
    ['comes back in', [990, 980, 970, 960, 950], 500],
    ['began nearer to the edge', held(985, 120), 990],
  ])('scrolls nothing when it %s', (_, places, from) => {
    expect(total(scrolled(places, from))).toBe(0);
  });

  it('scrolls gently when it rests there, and never more than six pixels a frame', () => {
    const steps = scrolled(held(1000, 120));
    expect(total(steps.slice(0, 20))).toBeLessThan(10);
    expect(Math.max(...steps)).toBeCloseTo(6);
    expect(steps.at(-1)).toBeCloseTo(6);
  });

  it('begins at once when it is pushed outward, towards either edge', () => {
    expect(total(scrolled([500, 978, 981, 984, 987, 990]))).toBeGreaterThan(0);
    expect(total(scrolled([500, 22, 19, 16, 13, 10]))).toBeLessThan(0);
  });

  it('is slower further from the edge', () => {
    const near = total(scrolled(held(998, 60)));
    expect(total(scrolled(held(982, 60)))).toBeLessThan(near / 4);
  });

  it('stops when it is drawn back, and waits again', () => {
    const steps = scrolled([...held(998, 60), 990, ...held(990, 8)]);
    expect(total(steps.slice(60))).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import {
  Dealer,
  poolSize,
  ROW,
  rowsInSight,
  rowSpan,
  scrollToMiddle,
  scrollToRow,
} from './windowing';

describe('the rows that exist', () => {
  it('cover what is in sight at every scroll, and never more than the pool', () => {
    const count = 10_000;
    const height = 900;
    for (let top = 0; top <= count * ROW - height; top += 977) {
      const { first, last } = rowSpan(top, height, count);
      expect(first).toBeLessThanOrEqual(Math.floor(top / ROW));
      expect(last).toBeGreaterThanOrEqual(Math.min(count, Math.ceil((top + height) / ROW)));
      expect(last - first).toBeLessThanOrEqual(poolSize(height));
    }
  });

  it('begin with those in sight', () => {
    for (const top of [0, 27, 977, 279_000, 999_999]) {
      const all = rowSpan(top, 900, 10_000);
      const { first, last } = rowsInSight(top, 900, 10_000);
      expect(first).toBeGreaterThanOrEqual(all.first);
      expect(first).toBeLessThanOrEqual(Math.max(all.first, Math.floor(top / ROW)));
      expect(last).toBe(Math.min(all.last, Math.ceil((top + 900) / ROW)));
    }
    expect(rowsInSight(0, 900, 0)).toEqual({ first: 0, last: 0 });
  });

  it('depend on the window and not on the plan', () => {
    expect(poolSize(900)).toBeLessThan(60);
    const spans = [100, 10_000, 1_000_000].map((count) => rowSpan(560, 900, count));
    expect(new Set(spans.map(({ first, last }) => last - first)).size).toBe(1);
  });

  it('are none of an empty plan', () => {
    expect(rowSpan(0, 900, 0)).toEqual({ first: 0, last: 0 });
  });
});

describe('elements', () => {
  const items = Array.from({ length: 500 }, (_, id) => ({ id }));

  it('stay with their row while it is in the span, and pass on when it leaves', () => {
    const dealer = new Dealer<{ id: number }>();
    const before = dealer.deal(items, { first: 10, last: 40 }, 32);
    const after = dealer.deal(items, { first: 14, last: 44 }, 32);
    const elementOf = new Map(before.map(({ item, slot }) => [item, slot]));
    for (const { item, slot } of after) {
      if (elementOf.has(item)) expect(slot).toBe(elementOf.get(item));
    }
    expect(new Set(after.map(({ slot }) => slot)).size).toBe(30);
  });

  it('that keep their row are told by the same object, and by another one otherwise', () => {
    const dealer = new Dealer<{ id: number }>();
    const before = dealer.deal(items, { first: 10, last: 40 }, 32);
    const after = dealer.deal(items, { first: 14, last: 44 }, 32);
    expect(after.filter((one) => before.includes(one))).toHaveLength(26);
    const others = items.map(({ id }) => ({ id }));
    const anew = dealer.deal(others, { first: 14, last: 44 }, 32);
    expect(anew.filter((one) => after.includes(one))).toHaveLength(0);
  });
});

describe('scrolling to a row', () => {
  it.each([
    [0, 280, 560, 0],
    [15, 280, 560, 280],
    [40, 280, 560, 41 * ROW - 560],
  ])('row %i from %i in %i pixels ends at %i', (index, top, height, expected) => {
    expect(scrollToRow(index, top, height)).toBe(expected);
  });

  it.each([
    ['stays when it is in the middle third', 20, 280, 280],
    ['goes there from an edge of the window', 28, 280, 28 * ROW + ROW / 2 - 280],
    ['goes there from far away', 400, 280, 400 * ROW + ROW / 2 - 280],
    ['stops at the first row', 2, 280, 0],
  ])('to its middle third %s', (_, index, top, expected) => {
    expect(scrollToMiddle(index, top, 560)).toBe(expected);
  });
});

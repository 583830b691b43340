import { describe, expect, it } from 'vitest';
import { Lanes } from './lanes';
import {
  APART,
  arrowPath,
  distance,
  kindOf,
  middleOf,
  route,
  sides,
  stillClear,
  type Point,
  type Stop,
} from './routing';

const KINDS = ['FS', 'SS', 'FF', 'SF'] as const;
const bar = (x1: number, x2: number, row: number): Stop => ({ x1, x2, y: row * 28 + 14, half: 7 });
const point = (x: number, row: number): Stop => ({
  x1: x - 7,
  x2: x + 7,
  y: row * 28 + 14,
  half: 7,
  point: true,
});

function crosses(points: readonly Point[], stop: Stop): boolean {
  return points.some((to, index) => {
    const from = points[index - 1];
    if (from?.x !== to.x) return false;
    const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
    return stop.y > top && stop.y < bottom && to.x > stop.x1 && to.x < stop.x2;
  });
}

function isOrthogonal(points: readonly Point[]): boolean {
  return points.every((to, index) => {
    const from = points[index - 1];
    return !from || from.x === to.x || from.y === to.y;
  });
}

describe('routes', () => {
  it('are right-angled and join the ends the kind names', () => {
    const from = bar(100, 160, 0);
    for (const to of [bar(220, 300, 3), bar(100, 160, 4), bar(20, 60, 2), bar(400, 420, -2)]) {
      for (const kind of KINDS) {
        const points = route(from, to, kind);
        expect(isOrthogonal(points)).toBe(true);
        const { out, into } = sides(kind);
        expect(points[0]?.x).toBe(out === 'right' ? from.x2 : from.x1);
        const tip = points.at(-1);
        // From above a finish-to-start arrow may come down on the near part of the bar instead.
        if (tip?.y === to.y) expect(tip.x).toBe(into === 'left' ? to.x1 : to.x2);
        else expect(Math.abs((tip?.y ?? 0) - to.y)).toBe(7);
      }
    }
  });

  it('pass beside the bars in between where there is a lane', () => {
    const between = [bar(150, 200, 1), bar(120, 210, 2)];
    const points = route(bar(40, 140, 0), bar(260, 300, 3), 'FS', between);
    expect(between.some((stop) => crosses(points, stop))).toBe(false);
  });

  it('take the lane nearest to where they leave, so that they run behind few words', () => {
    const points = route(bar(40, 140, 0), bar(400, 440, 2), 'FS', [bar(100, 180, 1)]);
    expect(points[1]?.x).toBe(187);
  });

  it('come straight down when a successor begins where its predecessor ends', () => {
    expect(route(bar(40, 140, 0), bar(140, 240, 1), 'FS')).toHaveLength(3);
    expect(route(bar(40, 140, 0), point(140, 1), 'FS')).toHaveLength(2);
    expect(route(point(140, 0), bar(140, 240, 1), 'FS')).toHaveLength(2);
  });

  it('step back between the rows when a successor begins before its predecessor ends', () => {
    const points = route(bar(200, 300, 0), bar(100, 220, 2), 'FS');
    expect(points.at(-1)).toEqual({ x: 100, y: 70 });
    expect(points.some(({ y }) => y === 28)).toBe(true);
  });

  it('of many successors of one row share a trunk', () => {
    const hub = point(140, 0);
    const after = [1, 2, 3, 4].map((row) => bar(140, 200, row));
    const trunks = after.slice(1).map((to, index) => {
      const points = route(hub, to, 'FS', after.slice(0, index + 1));
      expect(after.some((stop) => stop !== to && crosses(points, stop))).toBe(false);
      return points.find(({ x }) => x < 140)?.x;
    });
    expect(new Set(trunks).size).toBe(1);
  });

  it('mirror each other', () => {
    const right = route(bar(0, 50, 0), bar(100, 150, 1), 'FF');
    const left = route(bar(-50, 0, 0), bar(-150, -100, 1), 'SS');
    expect(left).toEqual(right.map(({ x, y }) => ({ x: -x, y })));
  });
});

describe('arrows', () => {
  it('are drawn with a head at their tip', () => {
    const path = arrowPath(route(bar(0, 50, 0), bar(100, 150, 1), 'FS'));
    expect(path).toMatch(/^M50 14L/);
    expect(path).toContain('L100 42');
    expect(path.match(/M/g)).toHaveLength(2);
    expect(arrowPath([])).toBe('');
  });

  it('are found by a pointer close by', () => {
    const points = route(bar(0, 50, 0), bar(100, 150, 3), 'FS');
    expect(distance(points, { x: 60, y: 50 })).toBeLessThan(5);
    expect(distance(points, { x: 200, y: 20 })).toBeGreaterThan(40);
  });

  it.each([
    ['finish', 'start', 'FS'],
    ['start', 'start', 'SS'],
    ['finish', 'finish', 'FF'],
    ['start', 'finish', 'SF'],
  ] as const)('from %s to %s is %s', (out, into, kind) => {
    expect(kindOf(out, into)).toBe(kind);
  });
});

/** The same numbers every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

interface Drawn {
  out: number;
  into: number;
  points: Point[];
}

/** Thirty rows of bars and milestones, and links of all kinds between them. */
function drawn(seed: number): { stops: Stop[]; arrows: Drawn[] } {
  const roll = dice(seed);
  const stops = Array.from({ length: 30 }, (_, row) => {
    const x = roll(60) * 10;
    return roll(6) === 0 ? point(x, row) : bar(x, x + 4 + roll(20) * 10, row);
  });
  const lanes = new Lanes();
  const arrows = Array.from({ length: 45 }, () => {
    const out = roll(30);
    const into = (out + 1 + roll(12)) % 30;
    const between = stops.slice(Math.min(out, into) + 1, Math.max(out, into));
    const kind = KINDS[roll(4)] ?? 'FS';
    const points = route(stops[out]!, stops[into]!, kind, between, lanes.seenBy(out, into));
    lanes.add(points, out, into);
    return { out, into, points };
  });
  return { stops, arrows };
}

function uprights(arrow: Drawn): { x: number; top: number; bottom: number }[] {
  return arrow.points.flatMap((to, index) => {
    const from = arrow.points[index - 1];
    if (from?.x !== to.x || from.y === to.y) return [];
    return [{ x: to.x, top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) }];
  });
}

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed + 1);

describe('thirty rows with forty-five links', () => {
  it.each(SEEDS)('of the deal %i run through no bar', (seed) => {
    const { stops, arrows } = drawn(seed);
    for (const arrow of arrows) {
      expect(isOrthogonal(arrow.points)).toBe(true);
      const others = stops.filter((_, row) => row !== arrow.out && row !== arrow.into);
      expect(others.filter((stop) => crosses(arrow.points, stop))).toEqual([]);
      expect(stillClear(arrow.points, others)).toBe(true);
    }
  });

  it('hardly ever run on top of each other', () => {
    let pairs = 0;
    let together = 0;
    for (const seed of SEEDS) {
      const { arrows } = drawn(seed);
      for (const [at, a] of arrows.entries()) {
        for (const b of arrows.slice(at + 1)) {
          if (a.out === b.out || a.into === b.into) continue;
          pairs++;
          const touch = uprights(a).some((one) =>
            uprights(b).some(
              (two) =>
                Math.abs(one.x - two.x) < APART &&
                Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 6,
            ),
          );
          if (touch) together++;
        }
      }
    }
    expect(together / pairs).toBeLessThan(0.01);
  });
});

describe('lanes', () => {
  const trunk = [
    { x: 10, y: 14 },
    { x: 20, y: 14 },
    { x: 20, y: 98 },
    { x: 40, y: 98 },
  ];

  it.each([
    ['another pair', 5, 6, 20, false],
    ['another pair, a little beside', 5, 6, 23, false],
    ['another pair, further away', 5, 6, 24, true],
    ['the same predecessor', 1, 6, 20, true],
    ['the same successor', 5, 2, 20, true],
  ])('for %s (%i to %i at %i) are free: %s', (_, out, into, x, free) => {
    const lanes = new Lanes();
    lanes.add(trunk, 1, 2);
    expect(lanes.seenBy(out, into).upright(x, 30, 80)).toBe(free);
  });

  it('are free beyond the ends of what is drawn', () => {
    const lanes = new Lanes();
    lanes.add(trunk, 1, 2);
    expect(lanes.seenBy(5, 6).upright(20, 98, 200)).toBe(true);
  });
});

describe('words about an arrow', () => {
  it('stand in the middle of its longest stretch', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 84 },
      { x: 30, y: 84 },
    ];
    expect(middleOf(points)).toEqual({ x: 10, y: 42 });
  });
});

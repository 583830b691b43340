import { describe, expect, test } from 'vitest';
import type { EdgeDto, NetworkDto, NodeDto } from '../../ipc/bindings';
import { detailAt } from './detail';
import { endAt, handleAt } from './ends';
import { GraphIndex } from './graphIndex';
import { frame, lookAt, miniature } from './minimap';
import { Shortened } from '../shortened';
import { dayScale } from './timeline';
import { Walk } from './walk';

const node = (task: number, x: number, y: number): NodeDto => ({
  ...{ task, x, y, w: 176, h: 44, lane: null, rows: 0 },
});

const edge = (from: number, to: number, points: number[], driving = false): EdgeDto => ({
  ...{ link: from * 10 + to, from, to, kind: 'FS', count: 1, critical: false, driving, points },
});

/** One leads to two and three, both lead to four; five stands alone. */
const network: NetworkDto = {
  nodes: [node(1, 0, 100), node(2, 260, 0), node(3, 260, 200), node(4, 520, 100), node(5, 0, 400)],
  edges: [
    edge(1, 2, [176, 122, 240, 122, 240, 22, 260, 22]),
    edge(1, 3, [176, 122, 240, 122, 240, 222, 260, 222], true),
    edge(2, 4, [436, 22, 500, 22, 500, 122, 520, 122]),
    edge(3, 4, [436, 222, 500, 222, 500, 122, 520, 122]),
  ],
  lanes: [],
  width: 720,
  height: 470,
  hidden: 0,
  crossings: 0,
};
const index = new GraphIndex(network);
const walk = new Walk(network);

describe('what is where', () => {
  test.each([
    [{ x: 300, y: 20 }, 0, 2],
    [{ x: 259, y: 20 }, 0, null],
    [{ x: 250, y: 20 }, 12, 2],
    [{ x: 60, y: 420 }, 0, 5],
  ])('at %j with slack %d lies node %s', (at, slack, task) => {
    expect(index.nodeAt(at, slack)?.task ?? null).toBe(task);
  });

  test.each([
    [{ x: 238, y: 60 }, '1 2'],
    [{ x: 200, y: 180 }, null],
    [{ x: 502, y: 180 }, '3 4'],
  ])('at %j runs edge %s', (at, which) => {
    const found = index.edgeAt(at, 5);
    expect(found ? `${found.from} ${found.to}` : null).toBe(which);
  });

  test('lists what is in a box and nothing else', () => {
    const tasks = (x: number, y: number, w: number, h: number): number[] =>
      index.nodesIn({ x, y, w, h }).map((at) => network.nodes[at]!.task);
    expect(tasks(-10, -10, 2000, 2000)).toEqual([1, 2, 3, 4, 5]);
    expect(tasks(200, -10, 100, 500)).toEqual([2, 3]);
    expect(tasks(5000, 5000, 10, 10)).toEqual([]);
  });

  test('finds an edge by any bucket it runs through', () => {
    const far: NetworkDto = {
      ...network,
      nodes: [node(1, 0, 0), node(2, 4000, 0)],
      edges: [edge(1, 2, [176, 22, 4000, 22])],
      width: 4200,
    };
    expect(new GraphIndex(far).edgesIn({ x: 2000, y: 0, w: 10, h: 50 })).toEqual([0]);
    expect(new GraphIndex(far).edgesIn({ x: 2000, y: 700, w: 10, h: 50 })).toEqual([]);
  });
});

describe('going along the links', () => {
  test.each([
    [1, 'right', 3],
    [4, 'left', 2],
    [2, 'down', 3],
    [3, 'up', 2],
    [1, 'left', null],
    [1, 'down', 5],
    [5, 'right', null],
  ] as const)('from %d to the %s is %s', (from, way, to) => {
    expect(walk.neighbour(from, way)).toBe(to);
  });

  test('knows what leads to a node and what follows', () => {
    expect([...walk.upstream(4)].sort()).toEqual([1, 2, 3]);
    expect([...walk.downstream(2)]).toEqual([4]);
    expect([...walk.path(2)].sort()).toEqual([1, 2, 4]);
    expect(walk.first()).toBe(1);
  });

  test('comes to an end in a loop of groups', () => {
    const loop = { ...network, edges: [edge(1, 2, []), edge(2, 1, [])] };
    expect([...new Walk(loop).path(1)].sort()).toEqual([1, 2]);
  });
});

describe('handles', () => {
  const box = node(1, 100, 100);

  test.each([
    [{ x: 95, y: 122 }, 'start'],
    [{ x: 280, y: 122 }, 'finish'],
    [{ x: 180, y: 122 }, null],
    [{ x: 95, y: 180 }, null],
  ] as const)('at %j: %s', (at, end) => {
    expect(handleAt(box, at, 1)).toBe(end);
  });

  test('a link dropped on a node joins the nearer end', () => {
    expect(endAt(box, { x: 120, y: 110 })).toBe('start');
    expect(endAt(box, { x: 260, y: 110 })).toBe('finish');
  });
});

test('draws less the further one goes away', () => {
  expect([1.5, 1, 0.6, 0.4, 0.2].map(detailAt)).toEqual([
    'full',
    'full',
    'names',
    'names',
    'blocks',
  ]);
});

describe('the small map', () => {
  const graph = { width: 2000, height: 500 };
  const box = { width: 200, height: 100 };
  const size = { width: 400, height: 300 };
  const mini = miniature(graph, box, 0);

  test('holds the whole graph and the window on it', () => {
    expect(mini).toEqual({ scale: 0.1, left: 0, top: 25 });
    expect(frame(mini, { x: 500, y: 100, zoom: 1 }, size)).toEqual({ x: 50, y: 35, w: 40, h: 30 });
  });

  test('shows the point one drags to in the middle', () => {
    const after = lookAt(mini, { x: 100, y: 50 }, { x: 0, y: 0, zoom: 2 }, size);
    expect(after).toEqual({ x: 1000 - 100, y: 250 - 75, zoom: 2 });
  });
});

describe('names', () => {
  const measure = (text: string): number => text.length * 6;

  test.each([
    ['Build', 60, 'Build'],
    ['In-place pod resize to beta', 60, 'In-place…'],
    ['In-place pod resize to beta', 6, '…'],
    ['Build', 2, ''],
  ])('%s in %d pixels is “%s”', (text, room, shown) => {
    const found = new Shortened().fit(text, room, '12px', measure);
    expect(found === '…' ? '' : found).toBe(shown === '…' ? '' : shown);
  });

  test('measures each once', () => {
    const texts = new Shortened();
    let asked = 0;
    const counting = (text: string): number => {
      asked += 1;
      return measure(text);
    };
    texts.fit('In-place pod resize', 60, '12px', counting);
    const first = asked;
    texts.fit('In-place pod resize', 61, '12px', counting);
    expect(asked).toBe(first);
  });
});

describe('days of a picture by date', () => {
  const starts = new Map([
    [1, 0],
    [2, 10 * 1440],
    [3, 10 * 1440],
  ]);

  test('are read off the nodes', () => {
    const scale = dayScale(network.nodes, (task) => {
      const moment = starts.get(task);
      return moment === undefined ? null : { moment, instant: false };
    });
    expect(scale).toEqual({ origin: 0, pxPerDay: 26 });
  });

  test('run through the middle of milestones', () => {
    const scale = dayScale(network.nodes, (task) =>
      task > 2 ? null : { moment: task === 1 ? 0 : 10 * 1440, instant: task === 2 },
    );
    expect(scale?.pxPerDay).toBeCloseTo((260 + 88) / 10);
  });

  test('are unknown when everything begins at once', () => {
    expect(dayScale(network.nodes, () => ({ moment: 1440, instant: false }))).toBeNull();
  });
});

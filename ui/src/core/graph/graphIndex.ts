/**
 * Where everything of a network lies, so that the window draws only what it shows and a pointer
 * finds what is under it. Buckets of a fixed size; built once for a picture.
 */
import type { EdgeDto, NetworkDto, NodeDto } from '../../ipc/bindings';
import { overlaps, type Point, type Rect } from './camera';

const BUCKET = 320;
const COLUMN = 1 << 16;

class Buckets {
  readonly #held = new Map<number, number[]>();
  readonly #seen: Uint32Array;
  #asked = 0;

  constructor(size: number) {
    this.#seen = new Uint32Array(size);
  }

  put(item: number, box: Rect): void {
    this.#each(box, (key) => {
      const list = this.#held.get(key);
      if (!list) this.#held.set(key, [item]);
      else if (list.at(-1) !== item) list.push(item);
    });
  }

  /** What may touch a box, each once and in order. */
  near(box: Rect): number[] {
    const found: number[] = [];
    const asked = ++this.#asked;
    this.#each(box, (key) => {
      for (const item of this.#held.get(key) ?? []) {
        if (this.#seen[item] === asked) continue;
        this.#seen[item] = asked;
        found.push(item);
      }
    });
    return found.sort((a, b) => a - b);
  }

  #each(box: Rect, visit: (key: number) => void): void {
    const left = Math.floor(box.x / BUCKET);
    const right = Math.floor((box.x + box.w) / BUCKET);
    const top = Math.floor(box.y / BUCKET);
    const bottom = Math.floor((box.y + box.h) / BUCKET);
    for (let column = left; column <= right; column++) {
      for (let row = top; row <= bottom; row++) visit(column * COLUMN + row);
    }
  }
}

export class GraphIndex {
  readonly network: NetworkDto;
  readonly #at: ReadonlyMap<number, number>;
  readonly #nodes: Buckets;
  readonly #edges: Buckets;

  constructor(network: NetworkDto) {
    this.network = network;
    this.#at = new Map(network.nodes.map((node, at) => [node.task, at]));
    this.#nodes = new Buckets(network.nodes.length);
    this.#edges = new Buckets(network.edges.length);
    network.nodes.forEach((node, at) => {
      this.#nodes.put(at, node);
    });
    network.edges.forEach((edge, at) => {
      for (let i = 2; i + 1 < edge.points.length; i += 2) {
        this.#edges.put(at, segment(edge, i));
      }
    });
  }

  get bounds(): Rect {
    return { x: 0, y: 0, w: this.network.width, h: this.network.height };
  }

  node(task: number): NodeDto | null {
    const at = this.#at.get(task);
    return at === undefined ? null : (this.network.nodes[at] ?? null);
  }

  place(task: number): number | null {
    return this.#at.get(task) ?? null;
  }

  /** The nodes in a box, by their places in the list. */
  nodesIn(box: Rect): number[] {
    const { nodes } = this.network;
    if (covers(box, this.bounds)) return nodes.map((_, at) => at);
    return this.#nodes.near(box).filter((at) => {
      const node = nodes[at];
      return node !== undefined && overlaps(node, box);
    });
  }

  /** The edges that may run through a box. */
  edgesIn(box: Rect): number[] {
    const { edges } = this.network;
    return covers(box, this.bounds) ? edges.map((_, at) => at) : this.#edges.near(box);
  }

  /** The node under a point; with slack also one beside it, the nearest first. */
  nodeAt(at: Point, slack = 0): NodeDto | null {
    const box = { x: at.x - slack, y: at.y - slack, w: 2 * slack, h: 2 * slack };
    let best: NodeDto | null = null;
    let least = Infinity;
    for (const place of this.#nodes.near(box)) {
      const node = this.network.nodes[place];
      if (!node) continue;
      const far = away(node, at);
      if (far <= slack && far <= least) {
        least = far;
        best = node;
      }
    }
    return best;
  }

  /** The edge nearest to a point, no further than the slack. */
  edgeAt(at: Point, slack: number): EdgeDto | null {
    const box = { x: at.x - slack, y: at.y - slack, w: 2 * slack, h: 2 * slack };
    let best: EdgeDto | null = null;
    let least = slack;
    for (const place of this.#edges.near(box)) {
      const edge = this.network.edges[place];
      if (!edge) continue;
      for (let i = 2; i + 1 < edge.points.length; i += 2) {
        // Where several share a way, the one that matters most is meant.
        const far = toSegment(edge.points, i, at) - weight(edge);
        if (far <= least) {
          least = far;
          best = edge;
        }
      }
    }
    return best;
  }
}

function covers(a: Rect, b: Rect): boolean {
  return a.x <= b.x && a.y <= b.y && a.x + a.w >= b.x + b.w && a.y + a.h >= b.y + b.h;
}

/** The box around the stretch of a polyline that ends at point `i`. */
function segment({ points }: EdgeDto, i: number): Rect {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points.slice(i - 2, i + 2);
  return { x: Math.min(x0, x1), y: Math.min(y0, y1), w: Math.abs(x1 - x0), h: Math.abs(y1 - y0) };
}

/** How far outside a box a point lies. */
function away(box: Rect, at: Point): number {
  const dx = Math.max(box.x - at.x, 0, at.x - box.x - box.w);
  const dy = Math.max(box.y - at.y, 0, at.y - box.y - box.h);
  return Math.hypot(dx, dy);
}

function weight(edge: EdgeDto): number {
  if (edge.critical) return 1;
  return edge.driving ? 0.5 : 0;
}

function toSegment(points: readonly number[], i: number, at: Point): number {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points.slice(i - 2, i + 2);
  const long = (x1 - x0) ** 2 + (y1 - y0) ** 2;
  const along = long === 0 ? 0 : ((at.x - x0) * (x1 - x0) + (at.y - y0) * (y1 - y0)) / long;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(at.x - x0 - t * (x1 - x0), at.y - y0 - t * (y1 - y0));
}

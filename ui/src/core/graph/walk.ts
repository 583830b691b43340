/** Going along the edges of a network: what leads to a node, what follows, and who is next to it. */
import type { EdgeDto, NetworkDto, NodeDto } from '../../ipc/bindings';

export type Direction = 'left' | 'right' | 'up' | 'down';

export class Walk {
  readonly #nodes: ReadonlyMap<number, NodeDto>;
  readonly #into = new Map<number, EdgeDto[]>();
  readonly #out = new Map<number, EdgeDto[]>();
  readonly #all: readonly NodeDto[];

  constructor(network: NetworkDto) {
    this.#all = network.nodes;
    this.#nodes = new Map(network.nodes.map((node) => [node.task, node]));
    for (const edge of network.edges) {
      put(this.#out, edge.from, edge);
      put(this.#into, edge.to, edge);
    }
  }

  into(task: number): readonly EdgeDto[] {
    return this.#into.get(task) ?? [];
  }

  out(task: number): readonly EdgeDto[] {
    return this.#out.get(task) ?? [];
  }

  /** A node with everything that leads to it and everything that follows from it. */
  path(task: number): Set<number> {
    const found = new Set([task]);
    for (const id of this.#reach(task, this.#into, 'from')) found.add(id);
    for (const id of this.#reach(task, this.#out, 'to')) found.add(id);
    return found;
  }

  upstream(task: number): Set<number> {
    return this.#reach(task, this.#into, 'from');
  }

  downstream(task: number): Set<number> {
    return this.#reach(task, this.#out, 'to');
  }

  /** The next node along the links, or above or below among those beside each other. */
  neighbour(task: number, way: Direction): number | null {
    const here = this.#nodes.get(task);
    if (!here) return null;
    if (way === 'left') return this.#nearest(here, this.into(task), 'from');
    if (way === 'right') return this.#nearest(here, this.out(task), 'to');
    return this.#beside(here, way === 'up' ? -1 : 1);
  }

  /** Where the keyboard begins: the leftmost node, of those the topmost. */
  first(): number | null {
    let best: NodeDto | null = null;
    for (const node of this.#all) {
      if (!best || node.x < best.x || (node.x === best.x && node.y < best.y)) best = node;
    }
    return best?.task ?? null;
  }

  /** Along the link that decides, then along the one that leads least up or down. */
  #nearest(here: NodeDto, edges: readonly EdgeDto[], end: 'from' | 'to'): number | null {
    let best: number | null = null;
    let least = Infinity;
    for (const edge of edges) {
      const node = this.#nodes.get(edge[end]);
      if (!node) continue;
      const far = Math.abs(middle(node) - middle(here)) - (edge.driving ? 1e6 : 0);
      if (far < least) {
        least = far;
        best = node.task;
      }
    }
    return best;
  }

  #beside(here: NodeDto, way: -1 | 1): number | null {
    let best: number | null = null;
    let least = Infinity;
    for (const node of this.#all) {
      const dy = (middle(node) - middle(here)) * way;
      if (node === here || dy <= 0) continue;
      const apart = Math.max(0, node.x - here.x - here.w, here.x - node.x - node.w);
      const far = apart * 4 + dy;
      if (far < least) {
        least = far;
        best = node.task;
      }
    }
    return best;
  }

  #reach(task: number, along: Map<number, EdgeDto[]>, end: 'from' | 'to'): Set<number> {
    const found = new Set<number>();
    const left = [task];
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      for (const edge of along.get(id) ?? []) {
        const next = edge[end];
        if (next === task || found.has(next)) continue;
        found.add(next);
        left.push(next);
      }
    }
    return found;
  }
}

function put(index: Map<number, EdgeDto[]>, key: number, edge: EdgeDto): void {
  const list = index.get(key);
  if (list) list.push(edge);
  else index.set(key, [edge]);
}

function middle(node: NodeDto): number {
  return node.y + node.h / 2;
}

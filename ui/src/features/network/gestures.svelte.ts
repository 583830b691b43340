/** The hand on the picture: choosing, panning, the rubber band, drawing links, zooming. */
import {
  between,
  inView,
  overlaps,
  toScreen,
  toWorld,
  type Point,
  type Rect,
} from '../../core/graph/camera';
import { detailAt } from '../../core/graph/detail';
import { endAt, endPoint, handleAt, type End } from '../../core/graph/ends';
import { kindOf } from '../../core/routing';
import type { EdgeDto, EditDto } from '../../ipc/bindings';
import type { Board } from './board.svelte';

/** A hand shakes; this much is no drag yet. */
const SHAKE = 4;
/** An edge can be met this far beside it. */
const EDGE_SLACK = 6;
const HANDLE_SLACK = 12;
/** How fast a wheel zooms. */
const WHEEL_ZOOM = 0.0022;
/** What a wheel calls a line, in pixels. */
const LINE = 18;

interface Pressed {
  kind: 'pressed';
  from: Point;
  also: boolean;
  task: number | null;
  edge: EdgeDto | null;
  end: End | null;
}

export interface Linking {
  kind: 'linking';
  task: number;
  end: End;
  at: Point;
  over: { task: number; end: End } | null;
}

type State =
  | { kind: 'idle' }
  | Pressed
  | { kind: 'panning'; last: Point }
  | { kind: 'band'; from: Point; to: Point }
  | Linking;

export class Gestures {
  state: State = $state.raw({ kind: 'idle' });
  readonly #board: Board;
  /** Fingers on a touch screen: two of them zoom. */
  readonly #fingers = new Map<number, Point>();

  constructor(board: Board) {
    this.#board = board;
  }

  /** The rubber band in the window, while there is one. */
  get band(): Rect | null {
    return this.state.kind === 'band' ? between(this.state.from, this.state.to) : null;
  }

  /** The link being drawn, in the window. */
  get draft(): { from: Point; to: Point } | null {
    if (this.state.kind !== 'linking') return null;
    const { task, end, at, over } = this.state;
    const { camera } = this.#board.sight;
    const from = this.#board.nodeOf(task);
    if (!from) return null;
    const into = over === null ? null : this.#board.nodeOf(over.task);
    const to = over && into ? toScreen(camera, endPoint(into, over.end)) : at;
    return { from: toScreen(camera, endPoint(from, end)), to };
  }

  get dragging(): boolean {
    return this.state.kind !== 'idle' && this.state.kind !== 'pressed';
  }

  down(event: PointerEvent): void {
    const board = this.#board;
    const at = this.#at(event);
    board.hover.leave();
    if (event.pointerType === 'touch') {
      this.#fingers.set(event.pointerId, at);
      if (this.#fingers.size > 1) {
        this.state = { kind: 'idle' };
        return;
      }
    }
    if (event.button === 1) {
      event.preventDefault();
      this.state = { kind: 'panning', last: at };
    } else if (event.button === 0) {
      this.state = {
        kind: 'pressed',
        from: at,
        also: event.ctrlKey || event.shiftKey || event.metaKey,
        ...this.#under(at),
      };
    } else return;
    // An event made by a script has no pointer that could be held.
    if (event.isTrusted) (event.currentTarget as Element).setPointerCapture(event.pointerId);
  }

  move(event: PointerEvent): void {
    const at = this.#at(event);
    if (this.#fingers.size > 1) {
      this.#pinch(event.pointerId, at);
      return;
    }
    const { state } = this;
    switch (state.kind) {
      case 'idle':
        this.#rest(at, event);
        return;
      case 'pressed':
        if (Math.hypot(at.x - state.from.x, at.y - state.from.y) >= SHAKE) this.#drag(state, at);
        return;
      case 'panning':
        this.#board.sight.pan(state.last.x - at.x, state.last.y - at.y);
        this.state = { kind: 'panning', last: at };
        return;
      case 'band':
        this.state = { ...state, to: at };
        return;
      case 'linking':
        this.#link(state, at);
    }
  }

  up(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    const { state } = this;
    this.state = { kind: 'idle' };
    if (state.kind === 'pressed') this.#click(state);
    else if (state.kind === 'band') this.#catch(between(state.from, state.to));
    else if (state.kind === 'linking') this.#drop(state);
    else if (state.kind === 'panning') this.#board.keepPlace();
  }

  /** Whatever was under way is taken back. */
  cancel(): void {
    this.#fingers.clear();
    if (this.state.kind === 'linking') this.#board.preview.clear();
    this.state = { kind: 'idle' };
  }

  leave(): void {
    if (this.state.kind === 'idle') this.#board.hover.leave();
  }

  wheel(event: WheelEvent): void {
    event.preventDefault();
    const { sight, hover } = this.#board;
    const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? sight.size.height : 1;
    hover.leave();
    if (event.ctrlKey || event.metaKey) {
      sight.zoomAt(Math.exp(-event.deltaY * unit * WHEEL_ZOOM), this.#at(event));
    } else if (event.shiftKey && event.deltaX === 0) {
      sight.pan(event.deltaY * unit, 0);
    } else {
      sight.pan(event.deltaX * unit, event.deltaY * unit);
    }
  }

  double(event: MouseEvent): void {
    const board = this.#board;
    const { task, edge } = this.#under(this.#at(event));
    const node = task === null ? null : board.drawn?.index.node(task);
    if (node && node.rows > 0) board.run('fold');
    else if (node) board.session.layout.inspect('network', true);
    else if (edge && edge.link !== null && !board.readOnly) {
      const { clientX: x, clientY: y } = event;
      board.floating = { kind: 'linkEditor', link: edge.link, x: x + 8, y: y + 8 };
    }
  }

  menu(event: MouseEvent): void {
    event.preventDefault();
    const board = this.#board;
    const { clientX: x, clientY: y } = event;
    const { task, edge } = this.#under(this.#at(event));
    board.hover.leave();
    if (task !== null) {
      if (!board.session.selection.has(task)) board.choose(task);
      board.floating = { kind: 'nodeMenu', x, y };
    } else if (edge) {
      board.chooseEdge(edge);
      board.floating = { kind: edge.link === null ? 'nodeMenu' : 'edgeMenu', x, y };
    } else {
      board.floating = { kind: 'groundMenu', x, y };
    }
  }

  #at(event: MouseEvent): Point {
    const box = this.#board.host?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  }

  /** What lies under a point of the window: a handle, a node, an edge. */
  #under(at: Point): { task: number | null; edge: EdgeDto | null; end: End | null } {
    const board = this.#board;
    const { drawn, sight } = board;
    if (!drawn) return { task: null, edge: null, end: null };
    const px = 1 / sight.camera.zoom;
    const point = toWorld(sight.camera, at);
    const near = drawn.index.nodeAt(point, HANDLE_SLACK * px);
    const handled = near !== null && this.#hasHandles(near.task);
    const end = handled ? handleAt(near, point, px) : null;
    if (near && end) return { task: near.task, edge: null, end };
    const node = drawn.index.nodeAt(point);
    if (node) return { task: node.task, edge: null, end: null };
    return { task: null, edge: drawn.index.edgeAt(point, EDGE_SLACK * px), end: null };
  }

  /** The node under the pointer has handles, and the chosen one. */
  #hasHandles(task: number): boolean {
    const board = this.#board;
    if (board.readOnly || detailAt(board.sight.camera.zoom) === 'blocks') return false;
    return board.hover.task === task || board.only === task || this.state.kind === 'idle';
  }

  #rest(at: Point, event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const { task, edge, end } = this.#under(at);
    this.over = end;
    this.#board.hover.over(task, edge, at);
  }

  /** The handle under the resting pointer. */
  over: End | null = $state(null);

  #drag(state: Pressed, at: Point): void {
    const board = this.#board;
    if (state.end !== null && state.task !== null && !board.readOnly) {
      this.#link({ kind: 'linking', task: state.task, end: state.end, at, over: null }, at);
    } else if (state.also && state.task === null) {
      this.state = { kind: 'band', from: state.from, to: at };
    } else {
      board.sight.pan(state.from.x - at.x, state.from.y - at.y);
      this.state = { kind: 'panning', last: at };
    }
  }

  #link(state: Linking, at: Point): void {
    const board = this.#board;
    const point = toWorld(board.sight.camera, at);
    const node = board.drawn?.index.nodeAt(point, 4 / board.sight.camera.zoom) ?? null;
    const over =
      node && node.task !== state.task ? { task: node.task, end: endAt(node, point) } : null;
    this.state = { ...state, at, over };
    if (over?.task === state.over?.task && over?.end === state.over?.end) return;
    if (over) board.preview.propose(linkEdit(state.task, state.end, over.task, over.end));
    else board.preview.clear();
  }

  #drop(state: Linking): void {
    const board = this.#board;
    board.preview.clear();
    if (!state.over) return;
    const edit = linkEdit(state.task, state.end, state.over.task, state.over.end);
    void board.session.act(edit).then((outcome) => {
      const link = outcome?.links[0];
      if (link) board.session.selection.onlyLink(link.id);
    });
  }

  #click(state: Pressed): void {
    const board = this.#board;
    if (state.task !== null) board.choose(state.task, state.also);
    else if (state.edge) board.chooseEdge(state.edge);
    else if (!state.also) board.session.selection.clear();
  }

  #catch(band: Rect): void {
    const board = this.#board;
    const { camera } = board.sight;
    const from = toWorld(camera, band);
    const box = { ...from, w: band.w / camera.zoom, h: band.h / camera.zoom };
    const { drawn } = board;
    if (!drawn || !overlaps(inView(camera, board.sight.size), box)) return;
    const caught = drawn.index.nodesIn(box).flatMap((at) => drawn.network.nodes[at]?.task ?? []);
    for (const task of caught) {
      if (!board.session.selection.has(task)) board.choose(task, true);
    }
  }

  /** Two fingers: what lies between them stays between them. */
  #pinch(finger: number, at: Point): void {
    const before = this.#fingers.get(finger);
    const other = [...this.#fingers].find(([id]) => id !== finger)?.[1];
    if (!before || !other) return;
    this.#fingers.set(finger, at);
    const was = Math.hypot(before.x - other.x, before.y - other.y);
    const is = Math.hypot(at.x - other.x, at.y - other.y);
    const { sight } = this.#board;
    sight.pan((before.x - at.x) / 2, (before.y - at.y) / 2);
    if (was > 0 && is > 0) {
      sight.zoomAt(is / was, { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 });
    }
  }
}

function linkEdit(from: number, out: End, to: number, into: End): EditDto {
  return { type: 'link', from, to, kind: kindOf(out, into) };
}

/** A picture of what waits for what, laid out crudely: longest paths, boxes in columns. */
import type {
  DatesDto,
  EdgeDto,
  LaneDto,
  LensDto,
  NetworkDto,
  NodeDto,
  NodeStateDto,
  PlanDto,
  TaskDto,
} from '../bindings';
import { DAY } from './time';

const LAYER = 260;
const ROW = 64;
const MARGIN = 24;
const HEAD = 30;
const PX_A_DAY = 14;

interface Box {
  task: TaskDto;
  dates: DatesDto;
  rows: number;
}

export function network(
  plan: PlanDto,
  people: { id: number; name: string }[],
  lens: LensDto,
): NetworkDto {
  const boxes = boxesOf(plan, lens);
  const ids = new Set(boxes.keys());
  const edges = edgesOf(plan, represent(plan, lens), ids);
  const shown = narrowed(lens, edges, ids);
  const kept = [...boxes.values()].filter((box) => shown.has(box.task.id));
  const drawn = edges.filter((edge) => shown.has(edge.from) && shown.has(edge.to));
  const { nodes, lanes } = laidOut(plan, people, lens, kept, drawn);
  const at = new Map(nodes.map((node) => [node.task, node]));
  for (const edge of drawn) edge.points = route(at.get(edge.from), at.get(edge.to), edge.kind);
  const stood = kept.reduce((sum, box) => sum + Math.max(1, box.rows), 0);
  const width = Math.max(0, ...nodes.map((node) => node.x + node.w)) + MARGIN;
  const height = Math.max(0, ...nodes.map((node) => node.y + node.h)) + MARGIN;
  for (const lane of lanes) lane.w = width;
  return {
    nodes,
    edges: drawn,
    lanes,
    width,
    height,
    hidden: Math.max(0, plan.tasks.length - stood),
    crossings: 0,
  };
}

/** Each row's node: itself, or the outermost folded summary above it. */
function represent(plan: PlanDto, lens: LensDto): Map<number, number> {
  const folded = new Set(lens.collapsed);
  const found = new Map<number, number>();
  for (const task of plan.tasks) {
    const above = task.parent === null ? null : (found.get(task.parent) ?? null);
    found.set(task.id, above !== null && folded.has(above) ? above : task.id);
  }
  return found;
}

function boxesOf(plan: PlanDto, lens: LensDto): Map<number, Box> {
  const dates = new Map(plan.dates.map((one) => [one.id, one]));
  const parents = new Set(plan.tasks.map((task) => task.parent));
  const linked = new Set(plan.links.flatMap((link) => [link.from, link.to]));
  const into = represent(plan, lens);
  const rows = new Map<number, number>();
  for (const [task, node] of into) if (task !== node) rows.set(node, (rows.get(node) ?? 0) + 1);
  const boxes = new Map<number, Box>();
  for (const task of plan.tasks) {
    const own = dates.get(task.id);
    const folded = rows.get(task.id) ?? 0;
    if (!own || into.get(task.id) !== task.id) continue;
    if (parents.has(task.id) && folded === 0 && !linked.has(task.id)) continue;
    if (passes(task, own, lens)) boxes.set(task.id, { task, dates: own, rows: folded });
  }
  return boxes;
}

function passes(task: TaskDto, dates: DatesDto, lens: LensDto): boolean {
  const state: NodeStateDto = dates.percent === 100 ? 'complete' : task.state;
  const states = [state, ...(dates.risk ? [dates.risk] : [])];
  const any = <T>(list: readonly T[], has: (one: T) => boolean): boolean =>
    list.length === 0 || list.some(has);
  return (
    (lens.done || state !== 'complete') &&
    any(lens.kinds, (kind) => kind === task.kind) &&
    any(lens.owners, (owner) => owner === task.owner) &&
    any(lens.workstreams, (stream) => stream === task.workstream) &&
    any(lens.states, (one) => states.includes(one))
  );
}

function edgesOf(plan: PlanDto, into: Map<number, number>, ids: Set<number>): EdgeDto[] {
  const dates = new Map(plan.dates.map((one) => [one.id, one]));
  const found = new Map<string, EdgeDto>();
  for (const { id, from: a, to: b, kind } of plan.links) {
    const [from, to] = [into.get(a) ?? a, into.get(b) ?? b];
    if (from === to || !ids.has(from) || !ids.has(to)) continue;
    const driver = dates.get(b)?.driver;
    const driving = driver?.type === 'link' && driver.link === id;
    const critical = driving && dates.get(a)?.critical === true && dates.get(b)?.critical === true;
    const known = found.get(`${from} ${to}`);
    if (known) {
      known.link = null;
      known.count += 1;
      known.critical ||= critical;
      known.driving ||= driving;
    } else {
      found.set(`${from} ${to}`, {
        ...{ link: id, from, to, kind, count: 1, critical, driving },
        points: [],
      });
    }
  }
  return [...found.values()];
}

function reach(start: number, levels: number, next: Map<number, number[]>): Set<number> {
  const seen = new Set([start]);
  let edge = [start];
  for (let level = 0; level < levels && edge.length > 0; level++) {
    edge = edge.flatMap((id) => next.get(id) ?? []).filter((id) => !seen.has(id));
    for (const id of edge) seen.add(id);
  }
  return seen;
}

/** What a focus, or a path, leaves. */
function narrowed(lens: LensDto, edges: EdgeDto[], ids: Set<number>): Set<number> {
  const after = new Map<number, number[]>();
  const before = new Map<number, number[]>();
  for (const { from, to } of edges) {
    after.set(from, [...(after.get(from) ?? []), to]);
    before.set(to, [...(before.get(to) ?? []), from]);
  }
  let shown = ids;
  if (lens.between) {
    const [from, to] = lens.between;
    const down = reach(from, Infinity, after);
    const up = reach(to, Infinity, before);
    shown = new Set([...ids].filter((id) => down.has(id) && up.has(id)));
    if (shown.size === 0) shown = new Set([from, to].filter((id) => ids.has(id)));
  }
  if (lens.focus && ids.has(lens.focus.task)) {
    const { task, up, down } = lens.focus;
    const near = new Set([...reach(task, up, before), ...reach(task, down, after)]);
    shown = new Set([...shown].filter((id) => near.has(id)));
  }
  return shown;
}

/** How many nodes lie before each on the longest way to it; loops between groups are cut. */
function layersOf(boxes: Box[], edges: EdgeDto[]): Map<number, number> {
  const after = new Map<number, number[]>();
  const waits = new Map(boxes.map((box) => [box.task.id, 0]));
  for (const { from, to } of edges) {
    after.set(from, [...(after.get(from) ?? []), to]);
    waits.set(to, (waits.get(to) ?? 0) + 1);
  }
  const layers = new Map(boxes.map((box) => [box.task.id, 0]));
  const ready = boxes.map((box) => box.task.id).filter((id) => waits.get(id) === 0);
  for (const id of ready) {
    for (const to of after.get(id) ?? []) {
      layers.set(to, Math.max(layers.get(to) ?? 0, (layers.get(id) ?? 0) + 1));
      waits.set(to, (waits.get(to) ?? 1) - 1);
      if (waits.get(to) === 0) ready.push(to);
    }
  }
  return layers;
}

function laidOut(
  plan: PlanDto,
  people: { id: number; name: string }[],
  lens: LensDto,
  boxes: Box[],
  edges: EdgeDto[],
): { nodes: NodeDto[]; lanes: LaneDto[] } {
  const banded = lens.arrange === 'team' || lens.lanes;
  const streams = new Map(plan.workstreams.map((one) => [one.id, one.name]));
  const names = new Map(people.map((one) => [one.id, one.name]));
  const bandOf = (box: Box): string => {
    if (!banded) return '';
    const { workstream, owner } = box.task;
    if (workstream !== null) return streams.get(workstream) ?? '';
    return lens.arrange === 'team' && owner !== null ? (names.get(owner) ?? '') : '';
  };
  const bands = new Map<string, Box[]>();
  for (const box of boxes) bands.set(bandOf(box), [...(bands.get(bandOf(box)) ?? []), box]);
  const layers = layersOf(boxes, edges);
  const first = Math.min(...boxes.map((box) => box.dates.start));
  const nodes: NodeDto[] = [];
  const lanes: LaneDto[] = [];
  let top = MARGIN;
  for (const [name, held] of bands) {
    const lane = banded ? lanes.length : null;
    const from = top + (banded ? HEAD : 0);
    /** How far each row of the picture, or each layer, is filled. */
    const filled: number[] = [];
    let bottom = from;
    for (const box of lens.arrange === 'time' ? byStart(held) : held) {
      const at = placed(box, lens, layers, first, filled);
      const node = { task: box.task.id, ...at, y: from + at.y, lane, rows: box.rows };
      bottom = Math.max(bottom, node.y + node.h);
      nodes.push(node);
    }
    const h = bottom + 16 - top;
    const stream = plan.workstreams.find((one) => one.name === name);
    if (banded)
      lanes.push({ id: stream?.id ?? null, name: name || 'No team', x: 0, y: top, w: 0, h });
    top += h + (banded ? 0 : MARGIN);
  }
  return { nodes, lanes };
}

function byStart(boxes: Box[]): Box[] {
  return [...boxes].sort((a, b) => a.dates.start - b.dates.start || a.task.id - b.task.id);
}

function placed(
  box: Box,
  lens: LensDto,
  layers: Map<number, number>,
  first: number,
  filled: number[],
): { x: number; y: number; w: number; h: number } {
  const work = box.task.kind === 'work' || box.rows > 0;
  const h = 44;
  if (lens.arrange === 'time') {
    const px = (minutes: number): number => Math.round((minutes / DAY) * PX_A_DAY);
    const w = work ? Math.max(28, px(box.dates.finish - box.dates.start)) : 28;
    const x = MARGIN + (work ? 14 : 0) + px(box.dates.start - first);
    const row = filled.findIndex((end) => end + 24 <= x);
    const at = row < 0 ? filled.length : row;
    filled[at] = x + w + 150;
    return { x, y: at * 56, w, h };
  }
  const layer = layers.get(box.task.id) ?? 0;
  const at = filled[layer] ?? 0;
  filled[layer] = at + 1;
  return { x: MARGIN + layer * LAYER, y: at * ROW, w: work ? 176 : 156, h };
}

/** From border to border: half way, across, and the rest. */
function route(
  from: NodeDto | undefined,
  to: NodeDto | undefined,
  kind: EdgeDto['kind'],
): number[] {
  if (!from || !to) return [];
  const out = kind === 'FS' || kind === 'FF';
  const into = kind === 'FS' || kind === 'SS';
  const x0 = out ? from.x + from.w : from.x;
  const x1 = into ? to.x : to.x + to.w;
  const y0 = Math.round(from.y + from.h / 2);
  const y1 = Math.round(to.y + to.h / 2);
  const leave = x0 + (out ? 20 : -20);
  const arrive = x1 + (into ? -20 : 20);
  if (out && into && arrive >= leave) {
    if (y0 === y1) return [x0, y0, x1, y1];
    return [x0, y0, arrive, y0, arrive, y1, x1, y1];
  }
  const across = Math.round(Math.max(from.y + from.h, to.y + to.h) + 10);
  return [x0, y0, leave, y0, leave, across, arrive, across, arrive, y1, x1, y1];
}

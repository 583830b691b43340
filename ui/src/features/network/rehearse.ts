/** A network of some rows, drawn where nobody sees it; see `rehearsal.svelte.ts`. */
import { flushSync, type Component } from 'svelte';
import { Shortened } from '../../core/shortened';
import { mountedFor } from '../../widgets/unseen';
import type { EdgeDto, NetworkDto, NodeDto } from '../../ipc/bindings';
import type { PlanModel } from '../../model/plan.svelte';
import type { Session } from '../../model/session.svelte';
import { Board } from './board.svelte';
import { readInk } from '../../widgets/ink';
import { paint } from './paint';
import { Looks, sceneOf } from './scene';
import Stage from './Stage.svelte';
import TopBar from './TopBar.svelte';

const ROWS = 60;
const HIGH = 8;
const NODE = { w: 200, h: 44 };
const STEP = { x: 260, y: 64 };
const SIZE = { width: 900, height: 600 };
/** Close, as it begins, and so far that nodes are boxes without words. */
const ZOOMS = [1, 1, 0.5, 0.2];

export function networkRehearsal(session: Session): (() => void)[] {
  return [
    () => {
      rehearse(session, TopBar, () => undefined);
    },
    () => {
      rehearse(session, Stage, draw);
    },
  ];
}

function rehearse(
  session: Session,
  part: Component<{ board: Board }>,
  act: (board: Board, plan: PlanModel) => void,
): void {
  const { plan } = session;
  if (!plan) return;
  const board = new Board(session);
  board.begin(plan);
  mountedFor(part, document.createElement('div'), { board }, () => {
    flushSync();
    act(board, plan);
  });
}

function draw(board: Board, plan: PlanModel): void {
  board.picture.take(plan.id, crude(plan));
  flushSync();
  board.sight.size = SIZE;
  const ctx = document.createElement('canvas').getContext('2d', { alpha: false });
  const texts = new Shortened();
  for (const zoom of ZOOMS) {
    board.sight.show({ x: 0, y: 0, zoom });
    const scene = sceneOf(board, new Looks(board.session.year), texts, readInk());
    if (scene && ctx) paint(ctx, scene);
  }
}

/** The first rows in columns: which code runs does not depend on where boxes lie. */
function crude(plan: PlanModel): NetworkDto {
  const nodes: NodeDto[] = plan.rows.slice(0, ROWS).map((row, nth) => ({
    task: row.id,
    x: Math.floor(nth / HIGH) * STEP.x,
    y: (nth % HIGH) * STEP.y,
    ...NODE,
    lane: null,
    rows: 0,
  }));
  const at = new Map(nodes.map((node) => [node.task, node]));
  const edges = nodes.flatMap((from) =>
    plan.linksOut(from.task).flatMap((link): EdgeDto[] => {
      const to = at.get(link.to);
      if (!to) return [];
      const { id, kind } = link;
      const points = [
        from.x + from.w,
        from.y + 22,
        to.x - 20,
        from.y + 22,
        to.x - 20,
        to.y + 22,
        to.x,
        to.y + 22,
      ];
      return [
        {
          link: id,
          from: from.task,
          to: to.task,
          kind,
          count: 1,
          critical: false,
          driving: true,
          points,
        },
      ];
    }),
  );
  const width = Math.ceil(nodes.length / HIGH) * STEP.x;
  return { nodes, edges, lanes: [], width, height: HIGH * STEP.y, hidden: 0, crossings: 0 };
}

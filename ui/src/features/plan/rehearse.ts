/** The rows of the open plan, drawn where nobody sees them; see `rehearsal.svelte.ts`. */
import { flushSync } from 'svelte';
import { mountedFor } from '../../widgets/unseen';
import { ROW } from '../../core/windowing';
import type { PlanModel } from '../../model/plan.svelte';
import type { Session } from '../../model/session.svelte';
import { Board } from './board.svelte';
import Chart from './Chart.svelte';
import { Gestures } from './gestures.svelte';
import Grid from './Grid.svelte';

/** A window in which some rows of each kind are likely to lie. */
const WIDTH = 800;
const HEIGHT = 10 * ROW;
/** What ran a few times is compiled. */
const TIMES = 5;
/** How often rows scroll through the window each time. */
const SCROLLS = 6;

const PARTS = [Grid, Chart];

/** The grid and the chart by turns: a job is no longer than somebody may be kept waiting. */
export function planRehearsal(session: Session): (() => void)[] {
  const parts = Array.from({ length: TIMES }, () => PARTS).flat();
  return parts.map((part) => () => {
    if (session.plan) rehearse(new Board(session), session.plan, part);
  });
}

function rehearse(board: Board, plan: PlanModel, part: (typeof PARTS)[number]): void {
  const { viewport } = board;
  // In the document words are measured and boxes laid out, but nothing hidden is painted.
  const target = document.createElement('div');
  target.style.cssText = `contain: strict; height: ${HEIGHT}px; position: fixed; visibility: hidden; width: ${WIDTH}px;`;
  document.body.append(target);
  try {
    const props = { board, gestures: new Gestures(board), width: WIDTH };
    mountedFor<typeof props>(part, target, props, () => {
      viewport.width = WIDTH;
      viewport.height = HEIGHT;
      viewport.rowCount = plan.visible.length;
      viewport.fitted = true;
      const extent = plan.extent();
      if (extent) board.center(board.daysFrom(extent).from);
      flushSync();
      draw(board);
      viewport.seen = true;
      flushSync();
      for (let nth = 1; nth <= SCROLLS; nth++) {
        viewport.scrollTop = (nth * HEIGHT) / 2;
        flushSync();
        draw(board);
      }
      target.getBoundingClientRect();
    });
  } finally {
    target.remove();
  }
}

/** One of the two is there. */
function draw(board: Board): void {
  board.grid.drawNow();
  board.chart.drawNow();
}

/** What actions may ask of the chart. */
import { tick } from 'svelte';
import { toX, ZOOM_STEP, ZOOMS, type Room } from '../../core/scale';
import { columnOf, dayAt, toDays } from '../../core/workday';
import type { ChartHandle } from '../../model/chart';
import type { Board } from './board.svelte';
import { beginDraft } from './draft';
import { HEADER } from './viewport.svelte';

/** Names stand to the right of bars. */
const ROOM: Room = { left: 28, right: 170 };

function fitPlan(board: Board): void {
  const { plan, viewport, shape, today } = board;
  const extent = plan?.extent() ?? null;
  if (extent) {
    const room = { left: ROOM.left, right: Math.min(ROOM.right, viewport.width / 4) };
    viewport.fit(toDays(extent.start, shape), toDays(extent.finish, shape), room);
  } else {
    // An empty plan begins with the weeks around today.
    const day = today ?? 0;
    viewport.fit(day - 14, day + 42, { left: 0, right: 0 });
  }
}

/** With narrower days a plan of years is a row of slivers: it is read from its beginning instead. */
const READABLE = 1.25;
const MONTHS = 2.6;

/** A plan that nobody has looked at yet: all of it, as long as its bars can be told apart. */
export function openPlan(board: Board): void {
  fitPlan(board);
  const { plan, viewport, shape } = board;
  const extent = plan?.extent() ?? null;
  if (!extent || viewport.pxPerDay >= READABLE) return;
  const left = toDays(extent.start, shape) - ROOM.left / MONTHS;
  viewport.show({ left, pxPerDay: MONTHS });
}

/** All selected rows, and their bars in full. */
function fitSelection(board: Board): void {
  const { plan, viewport, selection, shape } = board;
  const rows = selection.tasks.flatMap((task) => plan?.row(task) ?? []);
  if (rows.length === 0) return;
  const start = Math.min(...rows.map((row) => row.shown.start));
  const finish = Math.max(...rows.map((row) => row.shown.finish));
  const room = { left: 60, right: Math.min(ROOM.right, viewport.width / 3) };
  viewport.fit(toDays(start, shape), toDays(finish, shape), room);
  const first = rows.reduce((above, row) => (row.at >= 0 && row.at < above.at ? row : above));
  if (first.at >= 0) viewport.showRow(first.at);
}

/** Zooming by a key keeps what is selected where it is, if that is in sight. */
function anchor(board: Board): number {
  const { viewport, selection, plan } = board;
  const row = selection.focus === null ? null : plan?.row(selection.focus);
  if (row) {
    const { from, to } = board.daysOf(row);
    const x = toX(viewport.scale, (from + to) / 2);
    if (x >= 0 && x <= viewport.width) return x;
  }
  return viewport.width / 2;
}

export function chartHandle(board: Board): ChartHandle {
  const { viewport } = board;
  const end = (which: 'start' | 'finish'): void => {
    const extent = board.plan?.extent();
    if (extent) viewport.showDay(toDays(extent[which], board.shape), 120);
  };
  return {
    zoomIn: () => {
      viewport.zoom(ZOOM_STEP, anchor(board));
    },
    zoomOut: () => {
      viewport.zoom(1 / ZOOM_STEP, anchor(board));
    },
    fit: () => {
      fitPlan(board);
    },
    fitSelection: () => {
      fitSelection(board);
    },
    zoomTo: (level) => {
      const found = ZOOMS.find((one) => one.level === level);
      if (found) viewport.zoom(found.pxPerDay / viewport.pxPerDay, anchor(board));
    },
    get level() {
      return viewport.tiers.level;
    },
    draw: () => {
      beginDraft(board);
    },
    tray: () => {
      const { chartView } = board.session;
      chartView.trayOpen = !chartView.trayOpen;
      if (chartView.trayOpen)
        void tick().then(() => {
          board.focusTray();
        });
    },
    get unplaced() {
      return board.landmarks.unplaced.length;
    },
    goToDate: () => {
      const box = viewport.scroller?.getBoundingClientRect();
      const x = (box?.right ?? 0) - viewport.width / 2 - 132;
      board.floating = { kind: 'goToDate', id: 0, x, y: (box?.top ?? 0) + HEADER + 8 };
    },
    today: () => {
      const day = board.statusDay ?? board.today;
      if (day !== null) board.center(day);
    },
    reveal: (task) => {
      reveal(board, task);
    },
    goTo: (task) => {
      board.editing.onEmptyRow = false;
      board.editing.column = 'name';
      board.focusGrid();
      board.plan?.unfoldTo(task);
      // The rows are as tall as the unfolded ones only when they are drawn.
      void tick().then(() => {
        const row = board.plan?.row(task);
        if (row && row.at >= 0) viewport.showRowInMiddle(row.at);
        reveal(board, task);
      });
    },
    start: () => {
      end('start');
    },
    end: () => {
      end('finish');
    },
    editName: (task) => {
      reveal(board, task);
      void tick().then(() => {
        board.editing.begin(task, 'name');
      });
    },
    showDay: (day) => {
      board.center(day);
    },
    get time() {
      const { left, pxPerDay } = viewport.scale;
      return { left: dayAt(left, board.shape), pxPerDay };
    },
    showTime: ({ left, pxPerDay }) => {
      viewport.show({ left: columnOf(left, board.shape), pxPerDay });
    },
    get zoomLabel() {
      return viewport.label;
    },
  };
}

/** Scrolls rows and time no further than needed to see a row and its bar. */
export function reveal(board: Board, task: number): void {
  const { plan, viewport } = board;
  plan?.unfoldTo(task);
  const row = plan?.row(task);
  if (!row || row.at < 0) return;
  viewport.showRow(row.at);
  const { from, to } = board.daysOf(row);
  const wide = (to - from) * viewport.pxPerDay > viewport.width - 160;
  if (!wide) viewport.showDay(to, 140);
  viewport.showDay(from);
}

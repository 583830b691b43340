import type { Level } from '../core/scale';

/** What the actions ask of the chart while the Plan view is open; it registers as `session.chart`. */
export interface ChartHandle {
  zoomIn(): void;
  zoomOut(): void;
  /** The whole plan in the width there is. */
  fit(): void;
  /** The bars of the selected rows in the width there is. */
  fitSelection(): void;
  zoomTo(level: Level): void;
  readonly level: Level;
  /** Begins to draw a row by keyboard. */
  draw(): void;
  /** Opens or closes the tray of rows without a date. */
  tray(): void;
  /** How many rows it holds. */
  readonly unplaced: number;
  /** Asks for a date and shows it. */
  goToDate(): void;
  /** The status date, or today, in the middle. */
  today(): void;
  /** Scrolls grid and chart so that a row and its bar are in sight. */
  reveal(task: number): void;
  /** Brings a row to the middle of the window and gives it the keyboard. */
  goTo(task: number): void;
  /** The earliest and the latest date of the plan. */
  start(): void;
  end(): void;
  /** Opens the editor of a row's name, for instance of one just added. */
  editName(task: number): void;
  /** A day in the middle of the chart. */
  showDay(day: number): void;
  /** The stretch of time in sight, for saved views. */
  readonly time: { left: number; pxPerDay: number };
  showTime(time: { left: number; pxPerDay: number }): void;
  /** The zoom as the status line shows it, for instance `Weeks`. */
  readonly zoomLabel: string;
}

/** What the parts of the Plan view share: the plan, the window on it, the cursor, the gesture. */
import type { Ground, Stretch } from '../../core/gesture/types';
import { snapOf } from '../../core/scale';
import { Columns } from '../../core/columns';
import { civil, dayOfDate } from '../../core/time';
import { columnOf, dayShape, toDays, type DayShape } from '../../core/workday';
import type { FieldId } from '../../core/grid/fields';
import type { DatesDto, EditDto, OutcomeDto } from '../../ipc/bindings';
import type { Around } from '../../model/conditions';
import type { Spans } from '../../model/was.svelte';
import type { PlanModel } from '../../model/plan.svelte';
import { Preview } from '../../model/preview.svelte';
import type { RowModel } from '../../model/row.svelte';
import type { Selection } from '../../model/selection.svelte';
import type { Session } from '../../model/session.svelte';
import type { Context } from '../../model/cells';
import { Easel } from '../../widgets/easel.svelte';
import { Changing } from './changing.svelte';
import { Choices } from './choices.svelte';
import { Columns as GridColumns } from './columns.svelte';
import { Editing, type Desk } from './editing.svelte';
import { Hover } from './hover.svelte';
import { Finding } from './finding.svelte';
import { Landmarks } from './landmarks.svelte';
import { CellRange } from './range.svelte';
import { seenRows } from './seenRows';
import { Viewport } from './viewport.svelte';

/** An open context menu or link editor: where, and about what. */
export interface Floating {
  kind: 'row' | 'link' | 'linkEditor' | 'header' | 'ground' | 'goToDate';
  x: number;
  y: number;
  /** The link, or the row; of the ground, the row whose lane it is (none below the last). */
  id: number;
  /** The column under the pointer. */
  column?: number;
}

/** Where no row is. */
export const NO_ROW = 0;

/** A row being drawn by keyboard. */
export interface Draft {
  ground: Ground;
  stretch: Stretch;
}

export class Board implements Desk {
  readonly session: Session;
  readonly viewport = new Viewport();
  /** What the rows of the grid are drawn on, and those of the chart, over the calendar. */
  readonly grid: Easel;
  readonly chart: Easel;
  readonly columns: GridColumns;
  readonly editing: Editing;
  readonly range: CellRange;
  readonly changing: Changing;
  readonly finding: Finding;
  readonly choices: Choices;
  readonly hover: Hover;
  readonly preview: Preview;
  readonly landmarks: Landmarks;
  floating: Floating | null = $state.raw(null);
  /** The row a link is being drawn from by keyboard. */
  picking: number | null = $state(null);
  /** A row that is being drawn by keyboard. */
  draft: Draft | null = $state.raw(null);

  /** Gives the keyboard to the grid, or to the bars; set by whoever draws them. */
  focusGrid: () => void = () => undefined;
  focusChart: () => void = () => undefined;
  focusTray: () => void = () => undefined;
  /** Shows the conditions; set by the bar that holds them. */
  openFilter: () => void = () => undefined;

  constructor(session: Session) {
    this.session = session;
    const theme = (): unknown => session.theme.shown;
    this.grid = new Easel(true, theme);
    this.chart = new Easel(false, theme);
    this.columns = new GridColumns(session.arrangement);
    this.range = new CellRange(this);
    this.editing = new Editing(this);
    this.changing = new Changing(this);
    this.finding = new Finding(this);
    this.choices = new Choices(session);
    this.hover = new Hover(() => this.plan);
    this.landmarks = new Landmarks(() => this.plan);
    this.preview = new Preview(
      (edit, seen) => session.preview(edit, seen),
      (outcome) => session.plan?.preview(outcome),
      (edit) => seenRows(this.plan, this.viewport.span, this.landmarks.freezes, edit),
    );
    this.editing.onMoved = (index) => {
      this.viewport.showRow(index);
    };
  }

  get plan(): PlanModel | null {
    return this.session.plan;
  }

  get selection(): Selection {
    return this.session.selection;
  }

  get shown(): readonly FieldId[] {
    return this.session.arrangement.shown;
  }

  get cursor(): FieldId {
    return this.editing.at;
  }

  /** What cells have to know beside their row. */
  readonly context: Context = $derived.by(() => ({
    yearHere: this.yearHere,
    minutesPerDay: this.plan?.calendar.minutesPerDay ?? 480,
    was: this.was,
  }));

  /** What conditions have to know beside the rows. */
  around(plan: PlanModel): Around {
    return { ...this.context, plan, day: this.statusDay ?? this.today ?? 0 };
  }

  get readOnly(): boolean {
    return this.session.program?.readOnly ?? false;
  }

  perform(edit: EditDto): Promise<OutcomeDto> {
    return this.session.perform(edit);
  }

  /** The hours that fill a column of the chart, and which days have one. */
  readonly shape: DayShape = $derived.by(() => {
    if (!this.plan) return { from: 0, to: 1440 };
    const { calendar } = this.plan;
    const columns = this.session.chartView.hidesDaysOff ? Columns.of(calendar) : null;
    return columns ? { ...dayShape(calendar), columns } : dayShape(calendar);
  });

  /** What a drag snaps to, in columns. */
  readonly snap: number = $derived.by(() => snapOf(this.viewport.tiers, this.shape));

  readonly today: number | null = $derived.by(() => {
    const { program } = this.session;
    return program ? dayOfDate(program.today) : null;
  });

  readonly statusDay: number | null = $derived.by(() => {
    const date = this.plan?.head.statusDate ?? null;
    return date === null ? null : dayOfDate(date);
  });

  /** The year dates are written without. */
  readonly yearHere: number = $derived.by(() => {
    const day = this.statusDay ?? this.today;
    return day === null ? 1970 : civil(day).year;
  });

  /** Where the rows lay in the baseline or at the moment they are held against. */
  readonly was: Spans = $derived.by(() => this.session.was.of(this.session.plan));

  /** Whether a path stands out and all else steps back. */
  readonly isolating: boolean = $derived.by(() => (this.hover.trace?.links.size ?? 0) > 0);

  /** Where a row's bar begins and ends, in columns. */
  daysOf(row: RowModel): { from: number; to: number } {
    return this.daysFrom(row.shown);
  }

  daysFrom({ start, finish }: Pick<DatesDto, 'start' | 'finish'>): { from: number; to: number } {
    return { from: toDays(start, this.shape), to: toDays(finish, this.shape) };
  }

  /** Puts a place in a day into the middle. */
  center(place: number): void {
    this.viewport.center(columnOf(place, this.shape));
  }

  /** Ends picking: links the row it began on with this one. */
  pickLink(task: number): void {
    const from = this.picking;
    this.picking = null;
    if (from === null || from === task) return;
    void this.session.act({ type: 'link', from, to: task, kind: 'FS' });
  }

  openInspector(): void {
    this.session.layout.inspect('plan', true);
  }

  select(task: number): void {
    this.editing.onEmptyRow = false;
    this.editing.heading = null;
    this.selection.select(task);
  }
}

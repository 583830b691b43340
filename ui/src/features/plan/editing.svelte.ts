/**
 * The grid's cursor and its one open editor. What is typed goes to the engine as it was typed; a
 * refusal leaves the editor open with the text in it and says why.
 */
import type { Fault } from '../../ipc/bindings';
import { asFault } from '../../model/fault';
import type { Heading } from '../../model/lines';
import type { PlanModel } from '../../model/plan.svelte';
import type { Selection } from '../../model/selection.svelte';
import type { EditDto } from '../../ipc/bindings';
import { editText, type Context } from '../../model/cells';
import { editable, meant } from '../../model/cellEdit';
import type { ColumnId } from './columns.svelte';
import type { CellRange } from './range.svelte';

/** Where the cursor goes when an editor closes. */
export type Onward = 'stay' | 'down' | 'up' | 'right' | 'left';

export interface Desk {
  readonly plan: PlanModel | null;
  readonly selection: Selection;
  /** The columns shown, in order. */
  readonly shown: readonly ColumnId[];
  readonly range: CellRange;
  readonly context: Context;
  perform(edit: EditDto): Promise<unknown>;
}

interface Open {
  /** `null` is the empty row at the bottom. */
  task: number | null;
  column: ColumnId;
  /** The text it began with: unchanged, nothing is sent. */
  before: string;
}

export class Editing {
  column: ColumnId = $state('name');
  /** Whether the cursor is on the empty row at the bottom. */
  onEmptyRow = $state(false);
  /** The group whose heading the cursor is on. */
  heading: string | null = $state(null);
  open: Open | null = $state.raw(null);
  text = $state('');
  fault: Fault | null = $state.raw(null);
  /** Whether typing replaced what was there: then the cursor keys leave the cell. */
  replaced = $state(false);
  readonly #desk: Desk;
  /** Brings a row into sight. */
  onMoved: (index: number) => void = () => undefined;
  #busy = false;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The column the cursor is in: one that is not shown any more gives way to the name. */
  get at(): ColumnId {
    return this.#desk.shown.includes(this.column) ? this.column : 'name';
  }

  isOpen(task: number | null, column: ColumnId): boolean {
    return this.open !== null && this.open.task === task && this.open.column === column;
  }

  /** Opens the editor of a cell, with its text or with the character that was typed. */
  begin(task: number | null, column: ColumnId, typed: string | null = null): void {
    const plan = this.#desk.plan;
    const row = task === null ? null : (plan?.row(task) ?? null);
    if (!plan || (task !== null && !row) || !editable(row, column)) return;
    const before = row ? editText(row, column, this.#desk.context) : '';
    this.column = column;
    this.onEmptyRow = task === null;
    this.heading = null;
    if (task !== null && !this.#desk.selection.has(task)) this.#desk.selection.select(task);
    this.open = { task, column, before };
    this.text = typed ?? before;
    this.replaced = typed !== null;
    this.fault = null;
  }

  cancel(): void {
    this.open = null;
    this.fault = null;
  }

  /** Sends what was typed. The editor stays open when it is refused. */
  async commit(onward: Onward): Promise<void> {
    const { open, text } = this;
    const plan = this.#desk.plan;
    if (!open || !plan || this.#busy) return;
    if (text === open.before || (open.task === null && text.trim() === '')) {
      this.cancel();
      this.move(onward);
      return;
    }
    const wish =
      open.task === null ? { edit: addition(plan, text) } : meant(open.task, open.column, text);
    if ('refused' in wish) {
      this.fault = { code: 'text', message: wish.refused, subject: null, hint: wish.hint ?? null };
      return;
    }
    const { edit } = wish;
    this.#busy = true;
    try {
      await this.#desk.perform(edit);
      if (this.open === open) this.#closed(open, onward);
    } catch (thrown) {
      if (this.open === open) this.fault = asFault(thrown);
    } finally {
      this.#busy = false;
    }
  }

  #closed(open: Open, onward: Onward): void {
    this.cancel();
    if (open.task === null && onward === 'down') {
      // One task after the other: the empty row stays under the hands.
      this.toEmptyRow();
      this.begin(null, 'name');
      return;
    }
    this.move(onward);
  }

  toEmptyRow(): void {
    this.onEmptyRow = true;
    this.heading = null;
    this.column = 'name';
    this.#desk.selection.clear();
    this.#desk.selection.focus = null;
    this.onMoved(this.#desk.plan?.visible.length ?? 0);
  }

  /** Moves the cursor by one cell. */
  move(onward: Onward): void {
    switch (onward) {
      case 'stay':
        return;
      case 'down':
        this.toRow(this.index + 1);
        return;
      case 'up':
        this.toRow(this.index - 1);
        return;
      case 'right':
        this.#sideways(1);
        return;
      case 'left':
        this.#sideways(-1);
    }
  }

  /** The cursor's place among the rows in sight; the empty row is the one after the last. */
  get index(): number {
    const plan = this.#desk.plan;
    if (!plan) return -1;
    if (this.onEmptyRow) return plan.visible.length;
    if (this.heading !== null) return headingOf(plan, this.heading)?.at ?? -1;
    const { focus } = this.#desk.selection;
    return focus === null ? -1 : (plan.row(focus)?.at ?? -1);
  }

  toRow(index: number, extend = false): void {
    const { plan, selection, range } = this.#desk;
    if (!plan) return;
    let bounded = Math.max(0, Math.min(plan.visible.length, index));
    if (extend) bounded = pastHeadings(plan, bounded, this.index);
    const heading = plan.headings.get(bounded);
    if (heading) {
      this.toHeading(heading.key);
      return;
    }
    const row = plan.visible[bounded];
    if (!row) {
      if (!extend) this.toEmptyRow();
      return;
    }
    const cells = range.cells;
    this.onEmptyRow = false;
    this.heading = null;
    if (extend) selection.extendTo(row.id, plan.visible);
    else selection.select(row.id);
    if (!extend) range.begin();
    else if (cells) range.extended();
    this.onMoved(bounded);
  }

  toHeading(key: string): void {
    this.heading = key;
    this.onEmptyRow = false;
    this.#desk.selection.clear();
    this.#desk.selection.focus = null;
    const at = this.index;
    if (at >= 0) this.onMoved(at);
  }

  /** Puts the cursor on a cell of the same row, or of the range while `extend`. */
  toColumn(column: ColumnId, extend = false): void {
    const { range, selection } = this.#desk;
    if (!extend) {
      this.column = column;
      if (selection.focus !== null && (selection.size > 1 || !range.cells)) {
        selection.select(selection.focus);
      }
      range.begin();
      return;
    }
    if (!range.cells) range.begin();
    this.column = column;
  }

  #sideways(by: 1 | -1): void {
    const { shown, selection, range } = this.#desk;
    const at = shown.indexOf(this.at) + by;
    const next = shown[at];
    if (next !== undefined && at >= 1 && !this.onEmptyRow) {
      this.column = next;
      if (selection.focus !== null && selection.size > 1) selection.select(selection.focus);
      range.begin();
    } else if (by > 0) {
      this.column = 'name';
      this.toRow(this.index + 1);
    } else if (this.index > 0) {
      this.column = shown.at(-1) ?? 'name';
      this.toRow(this.index - 1);
    }
  }
}

function headingOf(plan: PlanModel, key: string): Heading | undefined {
  return [...plan.headings.values()].find((one) => one.key === key);
}

/** The next row in the direction of travel: a range of rows holds no headings. */
function pastHeadings(plan: PlanModel, index: number, from: number): number {
  const by = index < from ? -1 : 1;
  let at = index;
  while (plan.visible[at] === null) at += by;
  return at >= 0 ? at : from;
}

/** A new row after the last one, beside it in the outline. */
function addition(plan: PlanModel, name: string): EditDto {
  const last = plan.rows.at(-1);
  return {
    type: 'addTask',
    plan: plan.id,
    place: last ? { type: 'after', task: last.id } : { type: 'lastIn', parent: null },
    name,
    kind: 'work',
    duration: '',
  };
}

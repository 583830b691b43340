/**
 * How the rows of the open plan are looked at: which columns, how sorted, filtered and grouped.
 * Remembered on this computer for each plan, and never part of undo. Saved views belong to a
 * program and can be taken by any of its plans.
 */
import type { Wishes } from '../core/grid/arrange';
import {
  fieldOf,
  movedField,
  shownFields,
  toggledField,
  USUAL,
  type FieldId,
} from '../core/grid/fields';
import {
  BUILT_IN,
  PLAIN,
  readView,
  withCondition,
  without,
  type Condition,
  type ConditionType,
  type GridView,
  type Grouping,
  type SavedView,
  type Sort,
  type TimeRange,
} from '../core/grid/view';
import { cellKey } from './cells';
import { bucketOf, testOf, type Around } from './conditions';
import type { RowModel } from './row.svelte';

const gridKey = (path: string, plan: number): string => `gantry.grid:${path}:${plan}`;
const viewsKey = (path: string): string => `gantry.views:${path}`;

export class Arrangement {
  shown: readonly FieldId[] = $state.raw(USUAL);
  widths: Readonly<Partial<Record<FieldId, number>>> = $state.raw({});
  sort: Sort | null = $state.raw(null);
  flat = $state(false);
  filter: readonly Condition[] = $state.raw([]);
  group: Grouping = $state('none');
  /** Groups folded away, by key. */
  folded: ReadonlySet<string> = $state.raw(new Set<string>());
  /** The view last taken, built in or saved. */
  viewId = $state('all');
  saved: readonly SavedView[] = $state.raw([]);
  /** Asks for the rows to be arranged anew, though nothing else was chosen. */
  again = $state(0);
  /** The columns of every view that names none of its own. */
  #own: readonly FieldId[] = USUAL;
  #path = '';
  #plan = 0;

  /** Whether anything but the plain outline is asked for. */
  get plain(): boolean {
    return this.sort === null && !this.flat && this.filter.length === 0 && this.group === 'none';
  }

  /** Whether it matters which baseline is drawn. */
  get asksBaseline(): boolean {
    const { sort, filter } = this;
    const sorts = sort !== null && fieldOf(sort.field).part === 'Baseline';
    return sorts || filter.some((one) => one.type === 'changed');
  }

  // -- remembering ---------------------------------------------------------------------------

  /** Takes over what was left when this plan was last looked at. */
  open(path: string, plan: number): void {
    if (path !== this.#path) this.saved = readSaved(path);
    if (path === this.#path && plan === this.#plan) return;
    this.#path = path;
    this.#plan = plan;
    const kept = readJson(gridKey(path, plan));
    this.#take(readView(kept));
    const { viewId, folded, own } = (kept ?? {}) as Record<string, unknown>;
    this.viewId = typeof viewId === 'string' ? viewId : 'all';
    this.#own = Array.isArray(own) ? shownFields(own) : this.shown;
    const keys = Array.isArray(folded) ? folded.filter((key) => typeof key === 'string') : [];
    this.folded = new Set(keys);
  }

  keep(): void {
    if (this.#path === '') return;
    const { viewId } = this;
    const kept = { ...this.view, viewId, own: this.#own, folded: [...this.folded] };
    localStorage.setItem(gridKey(this.#path, this.#plan), JSON.stringify(kept));
  }

  /** Everything there is to save, without a stretch of time. */
  get view(): GridView {
    const { shown, widths, sort, flat, filter, group } = this;
    return { shown, widths, sort, flat, filter, group, time: null };
  }

  #take(view: GridView): void {
    this.shown = view.shown;
    this.widths = view.widths;
    this.sort = view.sort;
    this.flat = view.flat;
    this.filter = view.filter;
    this.group = view.group;
  }

  // -- columns -------------------------------------------------------------------------------

  toggle(field: FieldId): void {
    this.#show(toggledField(this.shown, field));
  }

  #show(shown: readonly FieldId[]): void {
    this.shown = shown;
    const view = BUILT_IN.find((one) => one.id === this.viewId)?.view;
    if (view && !view.shown) this.#own = shown;
    this.keep();
  }

  /** Puts a column before another; `null` puts it last. */
  move(field: FieldId, before: FieldId | null): void {
    this.#show(movedField(this.shown, field, before));
  }

  /** One place to the left or right. */
  shift(field: FieldId, by: -1 | 1): void {
    const at = this.shown.indexOf(field);
    const before = by < 0 ? this.shown[at - 1] : (this.shown[at + 2] ?? null);
    if (at < 0 || before === undefined || (by > 0 && at === this.shown.length - 1)) return;
    this.move(field, before);
  }

  resize(field: FieldId, width: number): void {
    const { min } = fieldOf(field);
    const bounded = Math.round(Math.max(min, Math.min(800, width)));
    this.widths = { ...this.widths, [field]: bounded };
  }

  usualColumns(): void {
    this.widths = {};
    this.#show(USUAL);
  }

  // -- order, conditions, groups -------------------------------------------------------------

  /** Smallest first, then largest first, then the outline again. */
  cycleSort(field: FieldId): void {
    const { sort } = this;
    if (sort?.field !== field) this.sort = { field, descending: false };
    else this.sort = sort.descending ? null : { field, descending: true };
    this.keep();
  }

  sortBy(sort: Sort | null): void {
    this.sort = sort;
    this.keep();
  }

  setFlat(flat: boolean): void {
    this.flat = flat;
    this.keep();
  }

  resetSort(): void {
    this.sort = null;
    this.flat = false;
    this.keep();
  }

  /** Why rows can't be moved in the outline just now. */
  get whyStill(): string {
    const { sort, group } = this;
    if (group !== 'none')
      return 'Rows in groups cannot be moved in the outline. Ungroup them first.';
    const by = sort ? ` by ${fieldOf(sort.field).title}` : '';
    return `Rows sorted${by} cannot be moved in the outline. Reset the sort first (Shift+F3).`;
  }

  condition<T extends ConditionType>(type: T): Extract<Condition, { type: T }> | null {
    const found = this.filter.find((one) => one.type === type);
    return (found as Extract<Condition, { type: T }> | undefined) ?? null;
  }

  set(condition: Condition): void {
    this.filter = withCondition(this.filter, condition);
    this.keep();
  }

  drop(type: ConditionType): void {
    this.filter = without(this.filter, type);
    this.keep();
  }

  clearFilter(): void {
    this.filter = [];
    this.keep();
  }

  reapply(): void {
    this.again++;
  }

  groupBy(group: Grouping): void {
    this.group = group;
    this.keep();
  }

  foldGroup(key: string, folded: boolean): void {
    const next = new Set(this.folded);
    if (folded) next.add(key);
    else next.delete(key);
    this.folded = next;
    this.keep();
  }

  /** What is wished for, in the words of the arithmetic; `null` for the plain outline. */
  wishes(around: Around): Wishes<RowModel> | null {
    const { sort, flat, filter, group } = this;
    if (this.plain) return null;
    return {
      keep: testOf(filter, around),
      key: sort && ((row) => cellKey(row, sort.field, around)),
      descending: sort?.descending ?? false,
      flat,
      bucket: bucketOf(group, around.plan),
    };
  }

  // -- views ---------------------------------------------------------------------------------

  nameOf(id: string): string {
    const all = [...BUILT_IN, ...this.saved];
    return all.find((one) => one.id === id)?.name ?? 'All rows';
  }

  /** Whether what is shown differs from the view it began with. */
  get differs(): boolean {
    const saved = this.saved.find((one) => one.id === this.viewId);
    const own = saved ? { ...saved.view, time: null } : this.#builtIn(this.viewId);
    return JSON.stringify(own) !== JSON.stringify(this.view);
  }

  #builtIn(id: string): GridView {
    const found = BUILT_IN.find((one) => one.id === id);
    // Built-in views leave the columns as somebody has arranged them, unless they need others.
    return { ...PLAIN, shown: this.#own, widths: this.widths, ...found?.view };
  }

  /** Shows a view; the answer is the stretch of time it was saved with. */
  apply(id: string): TimeRange | null {
    const saved = this.saved.find((one) => one.id === id);
    const view = saved?.view ?? this.#builtIn(id);
    this.#take(view);
    this.viewId = id;
    this.keep();
    return view.time;
  }

  /** Keeps what is shown under a name; a view of that name is replaced. */
  save(name: string, time: TimeRange | null): void {
    const known = this.saved.find((one) => one.name === name);
    const id = known?.id ?? `saved-${this.#freeNumber()}`;
    const view = { ...this.view, time };
    this.saved = known
      ? this.saved.map((one) => (one.id === id ? { id, name, view } : one))
      : [...this.saved, { id, name, view }];
    this.viewId = id;
    this.#keepSaved();
    this.keep();
  }

  rename(id: string, name: string): void {
    this.saved = this.saved.map((one) => (one.id === id ? { ...one, name } : one));
    this.#keepSaved();
  }

  remove(id: string): void {
    this.saved = this.saved.filter((one) => one.id !== id);
    if (this.viewId === id) this.viewId = 'all';
    this.#keepSaved();
    this.keep();
  }

  /** Brings a deleted view back. */
  restore(view: SavedView): void {
    if (this.saved.some((one) => one.id === view.id)) return;
    this.saved = [...this.saved, view];
    this.#keepSaved();
  }

  #freeNumber(): number {
    const taken = this.saved.map((one) => Number(one.id.replace('saved-', '')));
    return Math.max(0, ...taken.filter((one) => Number.isFinite(one))) + 1;
  }

  #keepSaved(): void {
    localStorage.setItem(viewsKey(this.#path), JSON.stringify(this.saved));
  }
}

function readSaved(path: string): SavedView[] {
  const kept = readJson(viewsKey(path));
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one: unknown) => {
    const { id, name, view } = (one ?? {}) as Record<string, unknown>;
    const known = typeof id === 'string' && typeof name === 'string';
    return known ? [{ id, name, view: readView(view) }] : [];
  });
}

function readJson(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    // A damaged note about a view is worth nothing; the plain outline is a fine start.
    return null;
  }
}

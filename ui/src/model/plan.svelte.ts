/**
 * The open plan as the window holds it. Built whole from a `PlanDto`, then kept by differences:
 * an outcome touches the rows it names and no other, a preview only lays ghosts over them.
 */
import { untrack } from 'svelte';
import { arrange, places, type Arranged, type Wishes } from '../core/grid/arrange';
import type {
  CalendarDto,
  DatesDto,
  LinkDto,
  OutcomeDto,
  PathDto,
  PersonDto,
  PlanDto,
  PlanHeadDto,
  TaskDto,
  WorkstreamDto,
} from '../ipc/bindings';
import { FoldedRows } from './folded';
import { inSight, linesOf, Settled, type Heading, type Line } from './lines';
import { LinkIndex } from './linkIndex';
import { layOut, Siblings } from './outline';
import { RowModel, type RowPlan, type Standing } from './row.svelte';

/** R-SCH-3: float within five working days is near-critical. */
const NEAR_DAYS = 5;
const NOWHERE = { at: 1, of: 1 };
const NO_HEADINGS: ReadonlyMap<number, Heading> = new Map();

interface Extent {
  start: number;
  finish: number;
}

export class PlanModel implements RowPlan {
  readonly id: number;
  head = $state.raw<PlanHeadDto>() as PlanHeadDto;
  calendar = $state.raw<CalendarDto>() as CalendarDto;
  workstreams: WorkstreamDto[] = $state.raw([]);
  people: PersonDto[] = $state.raw([]);
  /** Every row, in outline order. */
  rows: readonly RowModel[] = $state.raw([]);
  /** The lines of the view from top to bottom: rows, and `null` where a heading stands. */
  visible: readonly Line[] = $state.raw([]);
  /** The headings between the rows, by line. */
  headings: ReadonlyMap<number, Heading> = $state.raw(NO_HEADINGS);
  /** How the rows are arranged; none while the outline is shown as it is. */
  arranged: Arranged<RowModel> | null = $state.raw(null);
  /** Every link, in the order they came. */
  #linkList: readonly LinkDto[] = $state.raw([]);
  #links = new LinkIndex([]);
  readonly #linksById: ReadonlyMap<number, LinkDto> = $derived(
    new Map(this.#linkList.map((link) => [link.id, link])),
  );
  /** The path the plan is read against instead of its own end. */
  path: PathDto | null = $state.raw(null);
  /** Counts what was applied; what is derived from all dates depends on it. */
  stamp = $state(0);
  #rows = new Map<number, RowModel>();
  #ghosts = new Set<RowModel>();
  readonly #folded: FoldedRows;
  #wishes: Settled | null = null;
  #foldedGroups: ReadonlySet<string> = new Set();
  /** When the rows were arranged. */
  #arrangedAt = $state(0);
  /** Where arranged lines stand among their equals; the outline's rows know it themselves. */
  readonly #places = $derived.by(() => {
    const { visible, arranged } = this;
    if (!arranged) return null;
    const level = (row: Line): number => {
      if (row === null) return 0;
      return arranged.groups ? 1 : arranged.flat ? 0 : row.depth;
    };
    return untrack(() => places(visible.map(level)));
  });
  /** How many rows lie under a summary, or under none; counted when it is asked for. */
  readonly #siblings = $derived(new Siblings(this.rows));
  readonly #names: ReadonlyMap<number, string> = $derived(
    new Map(this.people.map((person) => [person.id, person.name])),
  );
  readonly #floats: ReadonlyMap<number, number> | null = $derived(
    this.path === null ? null : new Map(this.path.floats),
  );
  readonly #steps: ReadonlySet<number> = $derived(
    new Set(this.path?.steps.map((step) => step.task) ?? []),
  );

  readonly #extent: Extent | null = $derived.by(() => {
    // Looked up once after every change, not whenever one of all rows is looked at.
    void this.stamp;
    const { rows } = this;
    return untrack(() => extentOf(rows));
  });

  constructor(dto: PlanDto, people: PersonDto[] = []) {
    this.id = dto.head.id;
    this.head = dto.head;
    this.calendar = dto.calendar;
    this.workstreams = dto.workstreams;
    this.people = people;
    this.#folded = new FoldedRows(dto.head.id, dto.head.name);
    this.#linkList = dto.links;
    this.#links = new LinkIndex(dto.links);
    this.rows = this.#opened(dto);
    this.#see();
  }

  row(task: number): RowModel | null {
    return this.#rows.get(task) ?? null;
  }

  get links(): ReadonlyMap<number, LinkDto> {
    return this.#linksById;
  }

  linksInto(task: number): readonly LinkDto[] {
    return this.#links.into(task);
  }

  linksOut(task: number): readonly LinkDto[] {
    return this.#links.out(task);
  }

  numberOf(task: number): number | null {
    return this.#rows.get(task)?.number ?? null;
  }

  nameOf(person: number): string | null {
    return this.#names.get(person) ?? null;
  }

  streamOf(workstream: number): string | null {
    return this.workstreams.find((one) => one.id === workstream)?.name ?? null;
  }

  wbsOf(row: RowModel): string {
    // Ordinals change only when the rows do.
    void this.rows;
    const { parent } = row.task;
    const above = parent === null ? null : this.#rows.get(parent);
    return above ? `${this.wbsOf(above)}.${row.ordinal}` : String(row.ordinal);
  }

  /** Where a line stands among its equals, for those who cannot see the tree. */
  placeAt(line: number): { at: number; of: number } {
    const places = this.#places;
    if (places) return { at: places.at[line] ?? 1, of: places.of[line] ?? 1 };
    const row = this.visible[line];
    if (!row) return NOWHERE;
    const siblings = this.#siblings;
    return { at: row.ordinal, of: untrack(() => siblings.of(row)) };
  }

  /** The rows of a stretch of lines, without the headings. */
  rowsIn(first: number, last: number): RowModel[] {
    return this.visible.slice(first, last).filter((row) => row !== null);
  }

  /** Whether rows lie elsewhere than the outline has them: then nothing can be moved in it. */
  get reordered(): boolean {
    return this.arranged !== null && this.#wishes?.reorders === true;
  }

  /** Whether something was changed since the rows were sorted, filtered or grouped. */
  get stale(): boolean {
    return this.arranged !== null && this.stamp !== this.#arrangedAt;
  }

  /** Sorts, filters and groups the rows as they are now; `null` shows the outline. */
  arrange(wishes: Wishes<RowModel> | null, folded: ReadonlySet<string> = new Set()): void {
    const filtered = this.#wishes?.keep ?? null;
    this.#foldedGroups = folded;
    this.#wishes = wishes && new Settled(wishes);
    this.#arrangedAt = this.stamp;
    // What is looked for is shown, folded away or not; afterwards the folds are as they were.
    if (wishes?.keep) this.#foldMeanwhile(() => false);
    else if (filtered) this.#foldMeanwhile((row) => this.#folded.rows.has(row.id));
    this.#arrangeRows();
    this.#wishes?.settle();
    this.#see();
  }

  foldGroups(folded: ReadonlySet<string>): void {
    this.#foldedGroups = folded;
    this.#see();
  }

  #foldMeanwhile(folded: (row: RowModel) => boolean): void {
    for (const row of this.rows) if (row.summary) row.collapsed = folded(row);
  }

  #arrangeRows(): void {
    this.arranged = this.#wishes && arrange(this.rows, this.#wishes);
  }

  standing(row: RowModel): Standing {
    const dates = row.shown;
    if (this.#floats === null) {
      return { critical: dates.critical, near: dates.nearCritical, float: dates.totalFloat };
    }
    const float = this.#floats.get(row.id) ?? null;
    const critical = this.#steps.has(row.id) || (float !== null && float <= 0);
    const near = float !== null && float <= NEAR_DAYS * this.calendar.minutesPerDay;
    return { critical, near: near && !critical, float };
  }

  /** The rows under a summary, at every depth. */
  under(task: number): RowModel[] {
    const row = this.#rows.get(task);
    if (!row) return [];
    const found: RowModel[] = [];
    for (let at = row.number; at < this.rows.length; at++) {
      const next = this.rows[at];
      if (!next || next.depth <= row.depth) break;
      found.push(next);
    }
    return found;
  }

  /** First start and last finish of all rows, in minutes; none of an empty plan. */
  extent(): Extent | null {
    return this.#extent;
  }

  /** Takes over what an operation changed. */
  apply(outcome: OutcomeDto): void {
    this.preview(null);
    if (outcome.head?.id === this.id) this.head = outcome.head;
    if (outcome.calendar) this.calendar = outcome.calendar;
    if (outcome.workstreams) this.workstreams = outcome.workstreams;
    if (outcome.people) this.people = outcome.people;
    this.#applyRows(outcome);
    this.#applyLinks(outcome);
    this.stamp++;
  }

  /** Shows where a preview would put the rows; `null` puts them back. */
  preview(outcome: OutcomeDto | null): void {
    const kept = new Set<RowModel>();
    const durations = new Map(outcome?.tasks.map((task) => [task.id, task.durationText]));
    for (const dates of outcome?.dates ?? []) {
      const row = this.#rows.get(dates.id);
      if (!row) continue;
      row.haunt(dates, durations.get(dates.id) ?? null);
      kept.add(row);
    }
    for (const [task, duration] of durations) {
      const row = this.#rows.get(task);
      if (!row || kept.has(row)) continue;
      row.haunt(null, duration);
      kept.add(row);
    }
    for (const row of this.#ghosts) if (!kept.has(row)) row.haunt(null, null);
    this.#ghosts = kept;
  }

  /** Folds or unfolds a summary, and remembers it. */
  fold(task: number, collapsed: boolean): void {
    const row = this.#rows.get(task);
    if (!row?.summary || row.collapsed === collapsed) return;
    row.collapsed = collapsed;
    if (!this.#wishes?.keep) this.#folded.set(task, collapsed);
    this.#see();
  }

  foldAll(collapsed: boolean): void {
    for (const row of this.rows) {
      if (!row.summary) continue;
      row.collapsed = collapsed;
    }
    if (!this.#wishes?.keep)
      this.#folded.setAll(this.rows.flatMap((row) => (row.collapsed ? row.id : [])));
    this.#see();
  }

  /** Unfolds whatever hides a row; shows it even where the conditions leave it out. */
  unfoldTo(task: number): void {
    const hidden = this.#rows.get(task);
    if (hidden && this.arranged && !this.arranged.rows.includes(hidden)) {
      // A list without the outline has no room for a summary.
      if (this.arranged.flat && hidden.summary) return;
      this.#wishes?.admit(task);
      this.#arrangeRows();
      this.#see();
    }
    const group = this.arranged?.groups?.find((one) => hidden && one.rows.includes(hidden));
    if (group && this.#foldedGroups.has(group.key)) {
      this.foldGroups(new Set([...this.#foldedGroups].filter((key) => key !== group.key)));
    }
    let above = this.#rows.get(task)?.task.parent ?? null;
    let changed = false;
    while (above !== null) {
      const row: RowModel | undefined = this.#rows.get(above);
      if (row?.collapsed) {
        row.collapsed = false;
        if (!this.#wishes?.keep) this.#folded.set(row.id, false);
        changed = true;
      }
      above = row?.task.parent ?? null;
    }
    if (changed) this.#see();
  }

  #opened(dto: PlanDto): RowModel[] {
    const places = layOut(dto.tasks);
    const inOrder = dto.tasks.every((task, index) => dto.dates[index]?.id === task.id);
    const byId = inOrder ? null : new Map(dto.dates.map((one) => [one.id, one]));
    const rows: RowModel[] = [];
    for (const [index, task] of dto.tasks.entries()) {
      const dates = byId ? byId.get(task.id) : dto.dates[index];
      const place = places[index];
      if (!dates || !place) continue;
      const row = new RowModel(this, {
        task,
        dates,
        place,
        collapsed: place.summary && this.#folded.rows.has(task.id),
      });
      this.#rows.set(task.id, row);
      rows.push(row);
    }
    return rows;
  }

  #addRow(task: TaskDto, dates: DatesDto): void {
    const place = { number: 0, depth: 0, summary: false, ordinal: 0 };
    const parts = {
      task,
      dates,
      place,
      collapsed: false,
    };
    this.#rows.set(task.id, new RowModel(this, parts));
  }

  #applyRows(outcome: OutcomeDto): void {
    const dates = new Map(outcome.dates.map((one) => [one.id, one]));
    let structure = outcome.order !== null || outcome.removedTasks.length > 0;
    for (const task of outcome.tasks) {
      const row = this.#rows.get(task.id);
      const own = dates.get(task.id);
      if (row) {
        structure ||= row.task.parent !== task.parent;
        row.task = task;
      } else if (own) {
        this.#addRow(task, own);
        structure = true;
      }
    }
    for (const one of outcome.dates) {
      const row = this.#rows.get(one.id);
      if (row) row.dates = one;
    }
    for (const task of outcome.removedTasks) this.#rows.delete(task);
    if (!structure) return;
    const order = outcome.order ?? this.rows.map((row) => row.id);
    this.rows = order.flatMap((task) => this.#rows.get(task) ?? []);
    this.#layOut();
  }

  #applyLinks(outcome: OutcomeDto): void {
    if (outcome.links.length === 0 && outcome.removedLinks.length === 0) return;
    const links = new Map(this.links);
    const touched = new Set<number>();
    const touch = (link: LinkDto | undefined): void => {
      if (link) touched.add(link.from).add(link.to);
    };
    for (const id of outcome.removedLinks) {
      touch(links.get(id));
      links.delete(id);
    }
    for (const link of outcome.links) {
      touch(links.get(link.id));
      touch(link);
      links.set(link.id, link);
    }
    this.#linkList = [...links.values()];
    this.#links = new LinkIndex(this.#linkList);
    for (const task of touched) this.#rows.get(task)?.relink();
  }

  #layOut(): void {
    const folded = this.#folded.rows;
    const places = layOut(this.rows.map((row) => row.task));
    for (const [index, row] of this.rows.entries()) {
      const place = places[index];
      if (!place) continue;
      const fold = this.#wishes?.keep ? row.collapsed : folded.has(row.id);
      row.put(place, place.summary && fold);
    }
    this.#arrangeRows();
    this.#see();
  }

  #see(): void {
    if (!this.arranged) {
      this.headings = NO_HEADINGS;
      this.visible = inSight(this.rows);
      return;
    }
    for (const row of this.rows) row.at = -1;
    const { lines, headings } = linesOf(this.arranged, this.#foldedGroups);
    this.headings = headings;
    this.visible = lines;
  }
}

function extentOf(rows: readonly RowModel[]): Extent | null {
  let start = Infinity;
  let finish = -Infinity;
  for (const { dates } of rows) {
    if (dates.start < start) start = dates.start;
    if (dates.finish > finish) finish = dates.finish;
  }
  return start > finish ? null : { start, finish };
}

/** One row of the outline as the Plan view draws it: what people typed, and what followed. */
import type { DatesDto, KindDto, LinkDto, TaskDto } from '../ipc/bindings';
import type { Place } from './outline';

/** How a row is drawn. */
export type RowKind = 'work' | 'milestone' | 'summary';

/** What a row has to know of the plan around it. */
export interface RowPlan {
  numberOf(task: number): number | null;
  nameOf(person: number): string | null;
  streamOf(workstream: number): string | null;
  wbsOf(row: RowModel): string;
  standing(row: RowModel): Standing;
  linksInto(task: number): readonly LinkDto[];
  linksOut(task: number): readonly LinkDto[];
}

/** Where a row stands towards the end (or the milestone) the plan is read against. */
export interface Standing {
  critical: boolean;
  near: boolean;
  /** Working minutes of float to that end; none when it does not wait for the row. */
  float: number | null;
}

const UNCHANGED = {};

/** What those who look at a row are told by. */
class Watch {
  /** Another object after every change. */
  change: object = $state.raw(UNCHANGED);
}

/** Made so many at a time, and ahead of whoever looks: Svelte tells nobody of what he made himself. */
const AHEAD = 64;
const spare: Watch[] = [];

function watch(): Watch {
  if (spare.length === 0) {
    const stop = $effect.root(() => {
      while (spare.length < AHEAD) spare.push(new Watch());
    });
    stop();
  }
  return spare.pop() ?? new Watch();
}

/** What a row is made of when a plan is opened. */
interface Parts {
  task: TaskDto;
  dates: DatesDto;
  place: Place;
  collapsed: boolean;
}

/**
 * All of a row is watched by one signal, and that is made when somebody looks: a plan has tens of
 * thousands of rows, few of them are in sight, and a signal for each of them (let alone for each
 * property) would cost more than everything else of opening a plan.
 */
export class RowModel {
  readonly id: number;
  /** Its place among the lines of the view, or -1. Changes only together with `PlanModel.visible`. */
  at = -1;
  #watch: Watch | null = null;
  #task: TaskDto;
  #dates: DatesDto;
  #ghost: DatesDto | null = null;
  #ghostDuration: string | null = null;
  #incoming: readonly LinkDto[] | null = null;
  #outgoing: readonly LinkDto[] | null = null;
  #place: Place;
  #collapsed: boolean;
  readonly #plan: RowPlan;

  constructor(plan: RowPlan, parts: Parts) {
    this.#plan = plan;
    this.id = parts.task.id;
    this.#task = parts.task;
    this.#dates = parts.dates;
    this.#place = parts.place;
    this.#collapsed = parts.collapsed;
  }

  get task(): TaskDto {
    this.#look();
    return this.#task;
  }

  set task(task: TaskDto) {
    this.#task = task;
    this.#changed();
  }

  get dates(): DatesDto {
    this.#look();
    return this.#dates;
  }

  set dates(dates: DatesDto) {
    this.#dates = dates;
    this.#changed();
  }

  /** Where a preview would put it; none outside a gesture. */
  get ghost(): DatesDto | null {
    this.#look();
    return this.#ghost;
  }

  /** Its duration as a preview would write it. */
  get ghostDuration(): string | null {
    this.#look();
    return this.#ghostDuration;
  }

  /** Links that lead here, in the order they came. */
  get incoming(): readonly LinkDto[] {
    this.#look();
    return (this.#incoming ??= this.#plan.linksInto(this.id));
  }

  /** Links that leave from here. */
  get outgoing(): readonly LinkDto[] {
    this.#look();
    return (this.#outgoing ??= this.#plan.linksOut(this.id));
  }

  get depth(): number {
    this.#look();
    return this.#place.depth;
  }

  /** Its place in the outline, counted from 1: what people type as a predecessor. */
  get number(): number {
    this.#look();
    return this.#place.number;
  }

  /** Its place among its siblings, counted from 1. */
  get ordinal(): number {
    this.#look();
    return this.#place.ordinal;
  }

  get summary(): boolean {
    this.#look();
    return this.#place.summary;
  }

  get collapsed(): boolean {
    this.#look();
    return this.#collapsed;
  }

  set collapsed(collapsed: boolean) {
    if (collapsed === this.#collapsed) return;
    this.#collapsed = collapsed;
    this.#changed();
  }

  #look(): void {
    if ($effect.tracking()) void (this.#watch ??= watch()).change;
  }

  #changed(): void {
    if (this.#watch) this.#watch.change = {};
  }

  /** Shows where a preview would put it; nothing puts it back. */
  haunt(ghost: DatesDto | null, duration: string | null): void {
    if (this.#ghost === ghost && this.#ghostDuration === duration) return;
    this.#ghost = ghost;
    this.#ghostDuration = duration;
    this.#changed();
  }

  /** Its links are others now. */
  relink(): void {
    this.#incoming = null;
    this.#outgoing = null;
    this.#changed();
  }

  /** Gives it a place in the outline. */
  put(place: Place, collapsed: boolean): void {
    const { number, depth, summary, ordinal } = this.#place;
    const there = number === place.number && ordinal === place.ordinal;
    if (
      there &&
      depth === place.depth &&
      summary === place.summary &&
      collapsed === this.#collapsed
    )
      return;
    this.#place = place;
    this.#collapsed = collapsed;
    this.#changed();
  }

  /** The dates to draw: the preview's while there is one. */
  get shown(): DatesDto {
    return this.ghost ?? this.dates;
  }

  get displaced(): boolean {
    const { ghost, dates } = this;
    return ghost !== null && (ghost.start !== dates.start || ghost.finish !== dates.finish);
  }

  get kind(): RowKind {
    if (this.summary) return 'summary';
    return this.task.kind === 'work' ? 'work' : 'milestone';
  }

  get milestone(): KindDto {
    return this.task.kind;
  }

  get done(): boolean {
    return this.summary ? this.dates.percent === 100 : this.task.state === 'complete';
  }

  get owner(): string | null {
    return this.task.owner === null ? null : this.#plan.nameOf(this.task.owner);
  }

  get stream(): string | null {
    const { workstream } = this.task;
    return workstream === null ? null : this.#plan.streamOf(workstream);
  }

  /** Everybody assigned, by name. */
  get people(): string[] {
    return (this.task.more?.parts ?? []).flatMap((part) => this.#plan.nameOf(part.person) ?? []);
  }

  /** Its place in the outline: `1.2.3`. */
  get wbs(): string {
    return this.#plan.wbsOf(this);
  }

  get standing(): Standing {
    return this.#plan.standing(this);
  }

  /** Predecessors as people type them: `12; 14SS+2d`. */
  get predecessors(): string {
    return this.#linked(this.incoming, 'from');
  }

  /** What waits for it, written the same way. */
  get successors(): string {
    return this.#linked(this.outgoing, 'to');
  }

  #linked(links: readonly LinkDto[], end: 'from' | 'to'): string {
    const found: { number: number; text: string }[] = [];
    for (const link of links) {
      const number = this.#plan.numberOf(link[end]);
      if (number === null) continue;
      const plain = link.kind === 'FS' && link.lagText === '';
      const text = plain ? String(number) : `${number}${link.kind}${link.lagText}`;
      found.push({ number, text });
    }
    found.sort((a, b) => a.number - b.number);
    return found.map((one) => one.text).join('; ');
  }
}

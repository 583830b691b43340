/** One row of the outline as the Plan view draws it: what people typed, and what followed. */
import type { DatesDto, KindDto, LinkDto, TaskDto } from '../ipc/bindings';

/** How a row is drawn. */
export type RowKind = 'work' | 'milestone' | 'summary';

/** What a row has to know of the plan around it. */
export interface RowPlan {
  numberOf(task: number): number | null;
  nameOf(person: number): string | null;
  streamOf(workstream: number): string | null;
  wbsOf(row: RowModel): string;
  standing(row: RowModel): Standing;
}

/** Where a row stands towards the end (or the milestone) the plan is read against. */
export interface Standing {
  critical: boolean;
  near: boolean;
  /** Working minutes of float to that end; none when it does not wait for the row. */
  float: number | null;
}

export class RowModel {
  readonly id: number;
  task = $state.raw<TaskDto>() as TaskDto;
  dates = $state.raw<DatesDto>() as DatesDto;
  /** Where a preview would put it; none outside a gesture. */
  ghost: DatesDto | null = $state.raw(null);
  /** Its duration as a preview would write it. */
  ghostDuration: string | null = $state.raw(null);
  /** Links that lead here, in the order they came. */
  incoming: readonly LinkDto[] = $state.raw([]);
  /** Links that leave from here. */
  outgoing: readonly LinkDto[] = $state.raw([]);
  depth = $state(0);
  /** Its place in the outline, counted from 1: what people type as a predecessor. */
  number = $state(0);
  summary = $state(false);
  collapsed = $state(false);
  /** Its place among its siblings, counted from 1. Changes only together with `PlanModel.rows`. */
  ordinal = 1;
  /** Its place among the lines of the view, or -1. Changes only together with `PlanModel.visible`. */
  at = -1;
  readonly #plan: RowPlan;

  constructor(plan: RowPlan, task: TaskDto, dates: DatesDto) {
    this.#plan = plan;
    this.id = task.id;
    this.task = task;
    this.dates = dates;
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

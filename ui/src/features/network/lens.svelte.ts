/** What of the plan is shown, and how; remembered per plan between starts. */
import type { Camera } from '../../core/graph/camera';
import type { ArrangeDto, KindDto, LensDto, NodeStateDto } from '../../ipc/bindings';
import type { PlanModel } from '../../model/plan.svelte';
import { defaultFolds, LARGE } from './folds';

interface Kept {
  arrange: ArrangeDto;
  lanes: boolean;
  focus: LensDto['focus'];
  between: [number, number] | null;
  kinds: KindDto[];
  owners: number[];
  workstreams: number[];
  states: NodeStateDto[];
  collapsed: number[];
  done: boolean;
  minimap: boolean;
  legend: boolean;
  table: boolean;
  camera: Camera | null;
}

const FRESH: Kept = {
  arrange: 'layered',
  lanes: false,
  focus: null,
  between: null,
  kinds: [],
  owners: [],
  workstreams: [],
  states: [],
  collapsed: [],
  done: true,
  minimap: true,
  legend: false,
  table: false,
  camera: null,
};

const MOST_LEVELS = 12;

export class Lens {
  arrange: ArrangeDto = $state(FRESH.arrange);
  lanes = $state(FRESH.lanes);
  focus: LensDto['focus'] = $state.raw(FRESH.focus);
  between: [number, number] | null = $state.raw(FRESH.between);
  kinds: KindDto[] = $state.raw(FRESH.kinds);
  owners: number[] = $state.raw(FRESH.owners);
  workstreams: number[] = $state.raw(FRESH.workstreams);
  states: NodeStateDto[] = $state.raw(FRESH.states);
  collapsed: number[] = $state.raw(FRESH.collapsed);
  done = $state(FRESH.done);
  minimap = $state(FRESH.minimap);
  legend = $state(FRESH.legend);
  table = $state(FRESH.table);
  /** Where the window on the picture was left. */
  camera: Camera | null = FRESH.camera;
  readonly plan: number;
  readonly #key: string;

  constructor(path: string, plan: PlanModel, chosen: number | null) {
    this.plan = plan.id;
    this.#key = `gantry.network:${path}:${plan.id}`;
    const kept = read(this.#key);
    if (kept) Object.assign(this, kept);
    else this.#begin(plan, chosen);
  }

  /** A large plan begins folded, or around what is selected: all of it at once is rarely wanted. */
  #begin(plan: PlanModel, chosen: number | null): void {
    if (plan.rows.length <= LARGE) return;
    this.collapsed = defaultFolds(plan.rows);
    if (this.collapsed.length > 0) return;
    const task = chosen ?? plan.head.launch ?? plan.rows.find((row) => row.dates.critical)?.id;
    if (task !== undefined) this.focus = { task, up: 3, down: 3 };
  }

  /** The question to ask, without rows that are gone. */
  dto(plan: PlanModel): LensDto {
    const there = (task: number): boolean => plan.row(task) !== null;
    const { arrange, lanes, focus, between, kinds, owners, workstreams, states, done } = this;
    return {
      arrange,
      lanes,
      focus: focus && there(focus.task) ? focus : null,
      between: between?.every(there) === true ? between : null,
      kinds,
      owners,
      workstreams,
      states,
      collapsed: this.collapsed.filter((task) => plan.row(task)?.summary === true),
      done,
    };
  }

  /** How many filters are set. */
  get filters(): number {
    const lists = [this.kinds, this.owners, this.workstreams, this.states];
    return lists.filter((list) => list.length > 0).length + (this.done ? 0 : 1);
  }

  /** Whether everything there is may be in the picture. */
  get whole(): boolean {
    return this.filters === 0 && !this.focus && !this.between && this.collapsed.length === 0;
  }

  showWhole(): void {
    this.clearFilters();
    this.focus = null;
    this.between = null;
    this.collapsed = [];
  }

  clearFilters(): void {
    this.kinds = [];
    this.owners = [];
    this.workstreams = [];
    this.states = [];
    this.done = true;
  }

  focusOn(task: number): void {
    const { up, down } = this.focus ?? { up: 2, down: 2 };
    this.focus = { task, up, down };
    this.between = null;
  }

  /** More or fewer levels before, after, or on both sides. */
  levels(by: number, side: 'up' | 'down' | 'both' = 'both'): void {
    if (!this.focus) return;
    const { task, up, down } = this.focus;
    const step = (levels: number): number => Math.min(MOST_LEVELS, Math.max(0, levels + by));
    this.focus = {
      task,
      up: side === 'down' ? up : step(up),
      down: side === 'up' ? down : step(down),
    };
  }

  fold(task: number, folded: boolean): void {
    const others = this.collapsed.filter((one) => one !== task);
    this.collapsed = folded ? [...others, task] : others;
  }

  keep(): void {
    const kept: Kept = {
      arrange: this.arrange,
      lanes: this.lanes,
      focus: this.focus,
      between: this.between,
      kinds: this.kinds,
      owners: this.owners,
      workstreams: this.workstreams,
      states: this.states,
      collapsed: this.collapsed,
      done: this.done,
      minimap: this.minimap,
      legend: this.legend,
      table: this.table,
      camera: this.camera,
    };
    localStorage.setItem(this.#key, JSON.stringify(kept));
  }
}

function read(key: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...FRESH, ...kept } : null;
  } catch {
    return null;
  }
}

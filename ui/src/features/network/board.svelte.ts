/** What the Network view is about: the lens, the picture through it, the window on it, the hand. */
import { toScreen } from '../../core/graph/camera';
import type { EdgeDto, NodeDto } from '../../ipc/bindings';
import type { NetworkCommand, NetworkHandle } from '../../model/network';
import type { PlanModel } from '../../model/plan.svelte';
import { Preview } from '../../model/preview.svelte';
import type { Session } from '../../model/session.svelte';
import { COMMANDS } from './commands';
import { Find } from './find.svelte';
import { Hover } from './hover.svelte';
import { Impact } from './impact.svelte';
import { Lens } from './lens.svelte';
import { Picture, type Drawn } from './picture.svelte';
import { Sight } from './sight.svelte';

/** What floats over the picture. One at a time. */
export type Floating =
  | { kind: 'nodeMenu' | 'edgeMenu' | 'groundMenu'; x: number; y: number }
  | { kind: 'linkEditor'; link: number; x: number; y: number }
  | { kind: 'linkTo'; task: number; x: number; y: number }
  | { kind: 'filter'; x: number; y: number };

export class Board implements NetworkHandle {
  readonly session: Session;
  readonly sight = new Sight();
  readonly picture: Picture;
  readonly impact: Impact;
  readonly hover: Hover;
  readonly find: Find;
  /** What drawing a link, or choosing one, would do. */
  readonly preview: Preview;
  lens: Lens | null = $state.raw(null);
  floating: Floating | null = $state.raw(null);
  /** The node whose name is being edited. */
  naming: number | null = $state(null);
  /** The element with the keyboard. */
  host: HTMLElement | null = null;
  /** A row to bring into the middle as soon as it is in the picture. */
  #awaited: number | null = null;
  /** The next picture is another one altogether: it is fitted anew. */
  #anew: 'fit' | 'read' | null = null;

  constructor(session: Session) {
    this.session = session;
    this.picture = new Picture(session, (before, now) => {
      this.#arrived(before, now);
    });
    this.impact = new Impact(session);
    this.hover = new Hover(() => this.drawn?.walk ?? null);
    this.find = new Find(this);
    this.preview = new Preview(
      (edit) => session.preview(edit),
      () => undefined,
    );
  }

  get plan(): PlanModel | null {
    return this.session.plan;
  }

  get drawn(): Drawn | null {
    const { drawn } = this.picture;
    return drawn && drawn.plan === this.plan?.id ? drawn : null;
  }

  get readOnly(): boolean {
    return this.session.program?.readOnly ?? true;
  }

  // -- nodes -----------------------------------------------------------------------------------

  /** The node a row is shown by: its own, or that of a folded group above it. */
  nodeOf(task: number): NodeDto | null {
    const { drawn, plan } = this;
    let id: number | null = task;
    while (drawn && id !== null) {
      const node = drawn.index.node(id);
      if (node) return node;
      id = plan?.row(id)?.task.parent ?? null;
    }
    return this.#under(task)[0] ?? null;
  }

  /** An open group is shown by the nodes of its rows. */
  #under(task: number): NodeDto[] {
    const { drawn, plan } = this;
    if (!drawn || plan?.row(task)?.summary !== true) return [];
    return plan.under(task).flatMap((row) => drawn.index.node(row.id) ?? []);
  }

  /** The node the keyboard is on. */
  get here(): number | null {
    const { selection } = this.session;
    const task = selection.focus ?? selection.tasks.at(-1) ?? null;
    return task === null ? null : (this.nodeOf(task)?.task ?? null);
  }

  /** The only chosen node. */
  get only(): number | null {
    const { tasks } = this.session.selection;
    const [only] = tasks;
    return tasks.length === 1 && only !== undefined && this.plan?.row(only) ? only : null;
  }

  get chosenNodes(): ReadonlySet<number> {
    const found = new Set<number>();
    for (const task of this.session.selection.tasks) {
      const below = this.drawn?.index.node(task) ? [] : this.#under(task);
      for (const node of below) found.add(node.task);
      const node = below.length > 0 ? null : this.nodeOf(task);
      if (node) found.add(node.task);
    }
    return found;
  }

  /** The edge of the chosen link. */
  get chosenEdge(): EdgeDto | null {
    const { link } = this.session.selection;
    if (link === null) return null;
    return this.drawn?.network.edges.find((edge) => edge.link === link) ?? null;
  }

  choose(task: number, also = false): void {
    const { selection } = this.session;
    if (also) selection.toggle(task);
    else selection.select(task);
  }

  /** A bundle has no link of its own: both of its ends are chosen. */
  chooseEdge(edge: EdgeDto): void {
    const { selection } = this.session;
    if (edge.link !== null) selection.onlyLink(edge.link);
    else {
      selection.select(edge.from);
      selection.toggle(edge.to);
    }
  }

  // -- the picture -----------------------------------------------------------------------------

  /** Another plan is shown: its own lens, and the place it was left at. */
  begin(plan: PlanModel): void {
    this.keepPlace();
    const chosen = this.session.selection.tasks.at(-1) ?? null;
    this.lens = new Lens(this.session.program?.path ?? '', plan, chosen);
    this.impact.close();
    this.find.clear();
    this.floating = null;
    this.naming = null;
  }

  /** Looks at the plan in another way. Unless something chosen stays where it is, fits anew. */
  look(change: (lens: Lens) => void, anew: 'fit' | 'read' | null = null): void {
    if (!this.lens) return;
    change(this.lens);
    this.lens.keep();
    this.#anew = anew;
  }

  /** Remembers where the window was left. */
  keepPlace(): void {
    const { lens, sight } = this;
    if (!lens || this.picture.drawn?.plan !== lens.plan || sight.size.width === 0) return;
    lens.camera = sight.camera;
    lens.keep();
  }

  #arrived(before: Drawn | null, now: Drawn): void {
    const { sight, lens } = this;
    sight.graph = { width: now.network.width, height: now.network.height };
    const awaited = this.#awaited === null ? null : this.nodeOf(this.#awaited);
    const anew = this.#anew;
    this.#anew = null;
    if (awaited) {
      this.#awaited = null;
      sight.centre(awaited);
    } else if (!before && lens?.camera) {
      sight.show(lens.camera);
    } else if (!before || anew) {
      sight.begin(this.#first(now), anew === 'fit', lens?.arrange === 'time');
    } else {
      const anchor = this.#anchor(before, now);
      if (anchor) sight.carry(anchor[0], anchor[1]);
      else sight.begin(this.#first(now), false, lens?.arrange === 'time');
    }
  }

  /** The window has got its size: the picture may have come before it. */
  measured(): void {
    const { drawn } = this;
    if (drawn) this.#arrived(null, drawn);
  }

  /** The box to begin reading at. */
  #first(now: Drawn): NodeDto | null {
    const task = this.here ?? this.lens?.focus?.task ?? this.#next(now) ?? now.walk.first();
    return task === null ? null : now.index.node(task);
  }

  /**
   * What is to be done next: the earliest critical row that is open. Before anything was reported
   * a plan is read from its beginning.
   */
  #next(now: Drawn): number | null {
    if (this.plan?.head.statusDate === null) return null;
    let best: number | null = null;
    let least = Infinity;
    for (const node of now.network.nodes) {
      const row = this.plan?.row(node.task);
      if (!row || row.done || !row.standing.critical) continue;
      if (row.dates.start >= least) continue;
      least = row.dates.start;
      best = node.task;
    }
    return best;
  }

  /** What stays where it is while the rest makes room: the chosen node, or one in the middle. */
  #anchor(before: Drawn, now: Drawn): [NodeDto, NodeDto] | null {
    const here = this.here;
    const chosen = here === null ? null : before.index.node(here);
    const after = here === null ? null : now.index.node(here);
    if (chosen && after && this.sight.sees(chosen)) return [chosen, after];
    const middle = this.sight.middle;
    let best: [NodeDto, NodeDto] | null = null;
    let least = Infinity;
    for (const node of before.network.nodes) {
      const far = Math.abs(node.x - middle.x) + Math.abs(node.y - middle.y);
      if (far >= least) continue;
      const then = now.index.node(node.task);
      if (!then) continue;
      least = far;
      best = [node, then];
    }
    return best;
  }

  // -- what actions ask for --------------------------------------------------------------------

  can(command: NetworkCommand): boolean {
    return COMMANDS[command].can(this);
  }

  run(command: NetworkCommand): void {
    if (this.can(command)) COMMANDS[command].run(this);
  }

  on(command: NetworkCommand): boolean {
    return COMMANDS[command].on?.(this) ?? false;
  }

  zoomIn(): void {
    this.sight.zoomBy(1);
  }

  zoomOut(): void {
    this.sight.zoomBy(-1);
  }

  fit(): void {
    this.sight.fit(this.lens?.arrange === 'time');
  }

  get zoomLabel(): string {
    return `${Math.round(this.sight.camera.zoom * 100)} %`;
  }

  goTo(task: number): void {
    this.reach(task);
    this.choose(task);
    this.focus();
  }

  /** Brings a row into sight, taking away what hides it. */
  reach(task: number): void {
    const { lens, plan } = this;
    if (!lens || !plan?.row(task)) return;
    const node = this.drawn?.index.node(task) ?? this.#under(task)[0];
    if (node) {
      this.sight.centre(node);
      return;
    }
    this.#awaited = task;
    this.look((through) => {
      for (let up = plan.row(task); up; up = plan.row(up.task.parent ?? 0)) {
        if (up.id !== task) through.fold(up.id, false);
      }
      through.clearFilters();
      through.between = null;
      if (through.focus) through.focusOn(task);
    });
  }

  /** Scrolls no further than needed to see a node. */
  reveal(task: number): void {
    const node = this.nodeOf(task);
    if (node) this.sight.reveal(node);
  }

  editName(task: number): void {
    if (this.readOnly) return;
    this.naming = task;
    if (!this.drawn?.index.node(task)) this.reach(task);
    else this.reveal(task);
  }

  focus(): void {
    this.host?.focus({ preventScroll: true });
  }

  /** A point of the window beside a node, for what floats. */
  beside(task: number): { x: number; y: number } {
    const node = this.nodeOf(task);
    const box = this.host?.getBoundingClientRect();
    const at = node
      ? toScreen(this.sight.camera, { x: node.x, y: node.y + node.h })
      : { x: 40, y: 40 };
    return { x: (box?.left ?? 0) + at.x, y: (box?.top ?? 0) + at.y + 8 };
  }
}

/**
 * What the window is about: the open program, the plan and view shown, what is selected, and the
 * single way to change anything.
 *
 * `perform` is that way. Edits queue: one is in flight, each is decided on the revision the one
 * before it made. An outcome touches only the models it names. Whoever calls `perform` gets the
 * fault of a refusal and shows it where the person is looking; `act` is for callers that have no
 * such place and shows it as a toast.
 */
import type {
  BootDto,
  EditDto,
  Fault,
  OpenedDto,
  OutcomeDto,
  PersonDto,
  PlanDto,
  ProgramDto,
  RecentDto,
} from '../ipc/bindings';
import { mark } from '../core/marks';
import type { Engine } from '../ipc/engine';
import type { ChartHandle } from './chart';
import { ChartView } from './chartView.svelte';
import { Incoming } from './exchangeIn.svelte';
import { Outgoing } from './exchangeOut.svelte';
import { Arrangement } from './arrangement.svelte';
import { Announcer } from './announcer.svelte';
import { asFault } from './fault';
import type { GridHandle } from './grid';
import { Judging } from './judging';
import { KeyChoice } from './keyChoice.svelte';
import { Layout } from './layout.svelte';
import type { NetworkHandle } from './network';
import { outcomeWords, movedWords } from './moved';
import { Motion } from './motion.svelte';
import { noticeToast } from './notice';
import { LASTING_FAULTS, tellsNothing, withHead } from './outcome';
import { PlanModel } from './plan.svelte';
import { rememberPlace, rememberedPlace } from './place';
import { Selection } from './selection.svelte';
import { Theme } from './theme.svelte';
import { Toasts } from './toasts.svelte';
import { Tracking } from './tracking.svelte';
import { Was } from './was.svelte';
import type { View } from './view';

/** What floats over the window. One at a time. */
export type Panel =
  | 'palette'
  | 'shortcuts'
  | 'newPlan'
  | 'newProgram'
  | 'import'
  | 'export'
  | DatesPanel
  | OwnPanel
  | GridPanel
  | TrackingPanel;

/** Panels about how somebody works. */
type OwnPanel = 'keys' | 'preferences';

/** Panels of the Tracking view. */
type TrackingPanel =
  'newRecord' | 'paste' | 'policy' | 'escalate' | 'declare' | 'gonogo' | 'capacity';

/** Panels of the grid. */
type GridPanel = 'columns' | 'goTo' | 'views' | 'changes';

/** Panels about dates. */
type DatesPanel = 'takeBaseline' | 'baselines' | 'calendar';

export class Session {
  readonly engine: Engine;
  readonly theme = new Theme();
  readonly keys = new KeyChoice();
  readonly motion = new Motion();
  readonly layout = new Layout();
  readonly chartView = new ChartView();
  readonly toasts = new Toasts();
  readonly announcer = new Announcer();
  readonly selection = new Selection();
  readonly was: Was;
  /** What is tracked beside the rows. */
  readonly tracking: Tracking;
  /** How the rows of the plan are looked at. */
  readonly arrangement = new Arrangement();
  readonly incoming = new Incoming(this);
  readonly outgoing = new Outgoing(this);

  /** Nothing is known about the program of last time yet. */
  booting = $state(true);
  version = $state('');
  platform = $state('linux');
  recent: RecentDto[] = $state.raw([]);
  /** Why the last open failed; the welcome page shows it in place. */
  openFault: Fault | null = $state.raw(null);
  /** Something is being opened or made. */
  opening = $state(false);

  program: ProgramDto | null = $state.raw(null);
  plan: PlanModel | null = $state.raw(null);
  view: View = $state('overview');
  panel: Panel | null = $state(null);
  /** The row whose dates are being explained. */
  why: number | null = $state(null);
  /** The row the keyboard is on in a view that selects none. */
  pointed: number | null = $state(null);
  /** Whether the plan is being checked beside the chart. */
  checking = $state(false);
  /** Registered by the Plan view while it is shown. */
  chart: ChartHandle | null = $state.raw(null);
  /** Registered by the Network view while it is shown. */
  network: NetworkHandle | null = $state.raw(null);
  /** Registered beside it by the grid. */
  grid: GridHandle | null = $state.raw(null);
  /** A report is being written. */
  exporting = $state(false);
  paper: 'a4' | 'letter' = $state('a4');

  /** Edits on their way to the disk. */
  pending = $state(0);
  /** Why the last write failed, when it wasn't the person's doing. */
  saveFault: Fault | null = $state.raw(null);

  #tail: Promise<unknown> = Promise.resolve();
  readonly #judging: Judging;

  constructor(engine: Engine) {
    this.engine = engine;
    this.was = new Was(engine);
    this.tracking = new Tracking(engine);
    this.#judging = new Judging(this.tracking);
  }

  // -- programs ------------------------------------------------------------------------------

  /** Asks what to show first, and listens for what others change. The answer stops listening. */
  start(): () => void {
    const stopTheme = this.theme.attach();
    const stopChanges = this.engine.onChanged((opened) => {
      void this.#changedElsewhere(opened);
    });
    const stopFaults = this.engine.onFault((fault) => {
      if (this.program) this.#toastFault(fault);
      else this.openFault = fault;
    });
    void this.boot();
    const stopJudging = this.#judging.start(() => this.program !== null);
    return () => {
      stopJudging();
      stopTheme();
      stopChanges();
      stopFaults();
    };
  }

  async boot(): Promise<void> {
    try {
      await this.#booted(await this.engine.boot());
    } catch (thrown) {
      this.openFault = asFault(thrown);
    } finally {
      this.booting = false;
    }
  }

  newProgram(name: string): Promise<boolean> {
    return this.#open(() => this.engine.newProgram(name));
  }

  openSample(): Promise<boolean> {
    return this.#open(() => this.engine.openSample());
  }

  /** Opens a file; asks with the platform's dialog when no path is given. */
  openProgram(path: string | null): Promise<boolean> {
    return this.#open(() => this.engine.openProgram(path));
  }

  /** Shows what taking a file in made: a program, a plan, or the changed rows of plan `into`. */
  take(commit: () => Promise<OpenedDto>, into: number | null): Promise<void> {
    return this.#queue(async () => {
      const before = this.program;
      const opened = await commit();
      this.toasts.dropOffers();
      if (before?.path === opened.program.path) {
        this.program = opened.program;
        const known = new Set(before.plans.map((plan) => plan.id));
        const added = opened.program.plans.find((plan) => !known.has(plan.id));
        const shown = added?.id ?? into ?? this.plan?.head.id;
        if (shown !== undefined) await this.#load(shown);
      } else {
        await this.#opened(opened);
      }
      this.show('plan');
    });
  }

  async closeProgram(): Promise<void> {
    try {
      await this.#tail.catch(() => undefined);
      await this.#booted(await this.engine.closeProgram());
      if (this.layout.meeting) await this.meet(false);
    } catch (thrown) {
      this.#toastFault(asFault(thrown));
    }
  }

  async saveCopy(): Promise<void> {
    try {
      const path = await this.engine.saveCopy();
      if (path !== null) this.toasts.show(`Copied to ${path}.`, { tone: 'good' });
    } catch (thrown) {
      this.#toastFault(asFault(thrown));
    }
  }

  async exportReport(): Promise<void> {
    const plan = this.plan;
    if (!plan || this.exporting) return;
    this.exporting = true;
    try {
      const path = await this.engine.exportReport(plan.head.id, this.paper);
      if (path !== null) this.toasts.show(`Exported to ${path}.`, { tone: 'good' });
    } catch (thrown) {
      this.#toastFault(asFault(thrown));
    } finally {
      this.exporting = false;
    }
  }

  /** The year dates are read in: only other years are written out. */
  get year(): number {
    const date = this.plan?.head.statusDate ?? this.program?.today ?? '1970';
    return Number(date.slice(0, 4));
  }

  /** Shows the plan to a room, or comes back from that. */
  async meet(on: boolean): Promise<void> {
    try {
      await this.engine.meeting(on);
      this.layout.meet(on);
    } catch (thrown) {
      this.#toastFault(asFault(thrown));
    }
  }

  // -- where one is --------------------------------------------------------------------------

  async showPlan(id: number): Promise<void> {
    if (this.plan?.head.id === id) return;
    await this.#queue(() => this.#load(id));
    this.#remember();
  }

  show(view: View): void {
    this.view = view;
    this.#remember();
  }

  /**
   * Selects a row, brings it into sight and gives it the keyboard: on the network while that is
   * shown, or else in the Plan view.
   */
  goToTask(id: number): void {
    if (this.view === 'network' && this.network) {
      this.network.goTo(id);
      return;
    }
    this.show('plan');
    this.selection.select(id);
    // The view registers its chart when it is mounted, which is after this click is handled.
    setTimeout(() => this.chart?.goTo(id));
  }

  /** Shows a record in the Tracking view, by its name: `DEP-3`. */
  goToRecord(reference: string): void {
    const record = this.tracking.record(reference);
    if (!record) return;
    const { tracking } = this;
    if (tracking.tab !== 'attention') tracking.tab = record.kind;
    if (record.dto.plan !== this.plan?.head.id) tracking.everywhere = true;
    tracking.chosen = record.dto.reference;
    this.show('tracking');
    this.layout.inspect('tracking', true);
  }

  /** Selects a row in the Network view and brings its node into sight. */
  goToNode(id: number): void {
    this.show('network');
    this.selection.select(id);
    setTimeout(() => this.network?.goTo(id));
  }

  // -- changing things -----------------------------------------------------------------------

  /** Stores an edit and shows what followed. Rejects with a `Fault` when it is refused. */
  perform(edit: EditDto): Promise<OutcomeDto> {
    return this.#change(
      (plan) => this.engine.perform(plan, edit),
      (outcome) => outcomeWords(this.plan, edit, outcome, this.year),
    );
  }

  /** What an edit would change, of some rows or of all. Nothing is stored; no model is touched. */
  preview(edit: EditDto, seen: readonly number[] | null = null): Promise<OutcomeDto> {
    return this.engine.preview(this.plan?.head.id ?? 0, edit, seen);
  }

  /** `perform` for callers without a place to show a fault: it becomes a toast. */
  async act(edit: EditDto): Promise<OutcomeDto | null> {
    try {
      return await this.perform(edit);
    } catch (thrown) {
      this.#toastFault(asFault(thrown));
      return null;
    }
  }

  async undo(): Promise<void> {
    await this.#travel('Undone', this.program?.undo, (plan) => this.engine.undo(plan));
  }

  async redo(): Promise<void> {
    await this.#travel('Done again', this.program?.redo, (plan) => this.engine.redo(plan));
  }

  // -- inside --------------------------------------------------------------------------------

  async #open(ask: () => Promise<OpenedDto | null>): Promise<boolean> {
    if (this.opening) return false;
    this.opening = true;
    this.openFault = null;
    try {
      await this.#tail.catch(() => undefined);
      const opened = await ask();
      if (opened === null) return false;
      await this.#opened(opened);
      return true;
    } catch (thrown) {
      const fault = asFault(thrown);
      this.openFault = fault;
      if (this.program) this.#toastFault(fault);
      return false;
    } finally {
      this.opening = false;
    }
  }

  async #booted(boot: BootDto): Promise<void> {
    this.version = boot.version;
    this.platform = boot.platform;
    this.recent = boot.recent;
    this.openFault = boot.fault;
    if (boot.opened) {
      await this.#opened(boot.opened);
    } else {
      this.program = null;
      this.plan = null;
      this.selection.clear();
      this.tracking.forget();
      document.title = 'Gantry';
    }
  }

  async #opened(opened: OpenedDto): Promise<void> {
    const program = opened.program;
    const place = rememberedPlace(program.path);
    const first = program.plans.find((plan) => plan.id === place?.plan) ?? program.plans[0];
    const dto = first ? await this.engine.plan(first.id) : null;
    this.program = program;
    this.saveFault = null;
    this.panel = null;
    this.why = null;
    this.checking = false;
    this.was.hide();
    this.selection.clear();
    this.tracking.forget();
    this.plan = dto ? held(dto, program.people) : null;
    this.#arrange();
    this.view = place?.view ?? (dto && dto.tasks.length > 0 ? 'overview' : 'plan');
    document.title = `${program.name} – Gantry`;
    this.#judging.opened(this.view === 'tracking');
    if (opened.warning !== null) this.toasts.show(opened.warning);
  }

  #changedElsewhere(opened: OpenedDto): Promise<void> {
    return this.#queue(async () => {
      const known = this.program;
      if (known?.path === opened.program.path && opened.program.revision <= known.revision) return;
      if (known?.path !== opened.program.path) {
        await this.#opened(opened);
        return;
      }
      this.program = opened.program;
      this.#judging.expired();
      const id = this.plan?.head.id;
      const plan = opened.program.plans.find((p) => p.id === id) ?? opened.program.plans[0];
      if (plan) await this.#load(plan.id);
      else this.plan = null;
    }).catch((thrown: unknown) => {
      this.#toastFault(asFault(thrown));
    });
  }

  async #load(id: number): Promise<void> {
    this.#show(await this.engine.plan(id));
  }

  #show(dto: PlanDto): void {
    const same = this.plan?.head.id === dto.head.id;
    this.plan = held(dto, this.program?.people ?? []);
    this.#arrange();
    if (same) this.#forgetTheGone();
    else {
      this.selection.clear();
      this.why = null;
    }
  }

  #arrange(): void {
    const { program, plan } = this;
    if (program && plan) this.arrangement.open(program.path, plan.id);
  }

  #forgetTheGone(): void {
    const plan = this.plan;
    if (plan) this.selection.keep(plan);
  }

  async #travel(
    verb: string,
    label: string | null | undefined,
    step: (plan: number) => Promise<OutcomeDto>,
  ): Promise<void> {
    try {
      await this.#change(step, (outcome) => {
        const moved = this.plan ? movedWords(this.plan, [], outcome.dates, this.year) : '';
        return `${verb}: ${label ?? ''}. ${moved}`.trim();
      });
    } catch (thrown) {
      this.#toastFault(asFault(thrown));
    }
  }

  /** `tell` says what follows, for screen readers, before it is taken over. */
  async #change(
    send: (plan: number) => Promise<OutcomeDto>,
    tell: (outcome: OutcomeDto) => string,
  ): Promise<OutcomeDto> {
    this.pending += 1;
    try {
      const outcome = await this.#queue(async () => {
        // Without a plan there is still a program: the first plan is added this way.
        const plan = this.plan?.head.id ?? 0;
        const known = this.program?.revision ?? 0;
        const outcome = await send(plan);
        this.toasts.dropOffers();
        this.announcer.say(tell(outcome));
        await this.#apply(outcome);
        const own = tellsNothing(outcome) ? 0 : 1;
        if (outcome.revision > known + own) await this.#catchUp();
        return outcome;
      });
      this.saveFault = null;
      return outcome;
    } catch (thrown) {
      const fault = asFault(thrown);
      if (LASTING_FAULTS.has(fault.code)) this.saveFault = fault;
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a fault is what callers show
      throw fault;
    } finally {
      this.pending -= 1;
    }
  }

  /** Others wrote in between: the outcome tells only what this edit changed. */
  async #catchUp(): Promise<void> {
    const { opened } = await this.engine.boot();
    if (!opened) return;
    this.program = opened.program;
    this.#judging.expired();
    const id = this.plan?.head.id;
    if (id !== undefined && opened.program.plans.some((plan) => plan.id === id)) {
      await this.#load(id);
    }
  }

  async #apply(outcome: OutcomeDto): Promise<void> {
    const before = this.program;
    if (!before) return;
    const plans = outcome.plans ?? withHead(before.plans, outcome.head);
    const { revision, undo, redo } = outcome;
    this.program = {
      ...before,
      revision,
      undo,
      redo,
      plans,
      people: outcome.people ?? before.people,
      calendars: outcome.calendars ?? before.calendars ?? [],
    };
    this.tracking.apply(outcome.records);
    this.#judging.edited();
    const id = this.plan?.head.id;
    const added = plans.find((plan) => !before.plans.some((old) => old.id === plan.id));
    if (this.plan && plans.some((plan) => plan.id === id)) {
      this.plan.apply(outcome);
      if (outcome.removedTasks.length > 0 || outcome.removedLinks.length > 0) this.#forgetTheGone();
      if (added) await this.#load(added.id);
    } else if (plans[0]) {
      await this.#load(added?.id ?? plans[0].id);
    } else {
      this.plan = null;
      this.selection.clear();
    }
    if (outcome.notice) noticeToast(this, outcome.notice);
  }

  #queue<T>(job: () => Promise<T>): Promise<T> {
    const run = this.#tail.catch(() => undefined).then(job);
    this.#tail = run;
    return run;
  }

  #toastFault(fault: Fault): void {
    this.toasts.show(fault.message, { tone: 'bad', hint: fault.hint });
  }

  #remember(): void {
    const program = this.program;
    if (program) rememberPlace(program.path, { plan: this.plan?.head.id ?? 0, view: this.view });
  }
}

function held(dto: PlanDto, people: PersonDto[]): PlanModel {
  const plan = new PlanModel(dto, people);
  mark('gantry:plan-held');
  return plan;
}

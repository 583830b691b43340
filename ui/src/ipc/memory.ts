/**
 * An engine in memory for `vite dev` and component tests: a small believable plan, a crude
 * schedule, undo by whole copies. Never part of the shipped bundle.
 *
 * `?tasks=10000` opens a generated plan of that size, `?first` shows a first start, `?fault` makes
 * every open fail. `?import=jira` answers the dialog for files (project, jira, workbook, broken),
 * `?slow` lets reading them take a while. `?typed` opens the sample with all
 * kinds of nodes a network can hold, `?records` with something of everything tracked.
 */
import type {
  BootDto,
  CalendarDto,
  CalendarHeadDto,
  DatesDto,
  EditDto,
  Fault,
  OpenedDto,
  OperationDto,
  OutcomeDto,
  PlanDto,
  ProgramDto,
} from './bindings';
import type { Engine } from './engine';
import { apply, label } from './memory/edit';
import { FILES, Files, slowly } from './memory/exchange';
import { calendarsOf } from './memory/more';
import { overview, path, reportPage } from './memory/overview';
import { answerTo } from './memory/query';
import { denseState, galleryState } from './memory/gallery';
import { generatedState, sampleState } from './memory/sample';
import { picture } from './memory/solve';
import { trackedState } from './memory/tracked';
import { typedState } from './memory/typed';
import { fault, newHead, type PlanState, type State } from './memory/state';

/* eslint-disable @typescript-eslint/only-throw-error -- a Fault is the error of this boundary */

const NOW = '2025-02-19';

interface Operation extends OperationDto {
  before: State;
  after: State;
}

export class MemoryEngine implements Engine {
  #state: State = { plans: [], people: [], nextId: 1 };
  #name = '';
  #open = false;
  #revision = 0;
  #undo: Operation[] = [];
  #redo: Operation[] = [];
  #log: Operation[] = [];
  /** The program right after each revision. */
  readonly #moments = new Map<number, State>();
  readonly #listeners = new Set<(opened: OpenedDto) => void>();
  readonly #faults = new Set<(fault: Fault) => void>();
  readonly #menus = new Set<(action: string) => void>();
  /** Files of other programs. */
  readonly files = new Files();
  /** Set by tests and by `?fault`: the next opens are refused. */
  refuseOpen = false;

  constructor(start: State | null, name = 'Sample') {
    if (start) this.#load(start, name);
  }

  boot(): Promise<BootDto> {
    return answer(() => ({
      version: '0.1.0',
      platform: 'linux',
      opened: this.#open ? this.#opened() : null,
      fault: null,
      recent: [
        { name: 'Kubernetes 1.33', path: '/home/nina/Gantry/Kubernetes 1.33.gantry' },
        { name: 'Payments', path: '/home/nina/Documents/Payments.gantry' },
      ],
    }));
  }

  newProgram(name: string): Promise<OpenedDto> {
    return answer(() => {
      if (name.trim() === '') throw fault('name', 'A program needs a name.');
      const plan = { head: newHead(1, name.trim(), NOW), rows: [], links: [], workstreams: [] };
      this.#load({ plans: [plan], people: [], nextId: 2 }, name.trim());
      return this.#opened();
    });
  }

  openSample(): Promise<OpenedDto> {
    return answer(() => {
      this.#load(sampleState(), 'Kubernetes 1.33');
      return this.#opened();
    });
  }

  openProgram(path: string | null): Promise<OpenedDto | null> {
    return answer(() => {
      if (this.refuseOpen) {
        throw fault(
          'not-a-program',
          `“${path?.split('/').at(-1) ?? 'notes.txt'}” is not a Gantry program.`,
          'The file was not touched. Choose a file that ends in .gantry.',
        );
      }
      this.#load(sampleState(), 'Kubernetes 1.33');
      return this.#opened();
    });
  }

  saveCopy = (): Promise<string | null> => answer(() => `/home/nina/${this.#name} copy.gantry`);

  closeProgram(): Promise<BootDto> {
    this.#open = false;
    return this.boot();
  }

  plan(plan: number): Promise<PlanDto> {
    return answer(() => this.#picture(this.#find(this.#state, plan)));
  }

  preview(plan: number, edit: EditDto, seen?: readonly number[] | null): Promise<OutcomeDto> {
    return answer(() => {
      const outcome = this.#difference(plan, this.#decide(plan, edit), null);
      if (!seen) return outcome;
      const told = new Set([...seen, ...outcome.tasks.map((task) => task.id)]);
      return { ...outcome, dates: outcome.dates.filter((one) => told.has(one.id)) };
    });
  }

  perform(plan: number, edit: EditDto): Promise<OutcomeDto> {
    return answer(() => {
      const after = this.#decide(plan, edit);
      const shown = this.#state.plans.find((one) => one.head.id === plan);
      this.#note(shown ? label(edit, shown) : 'Add a plan', after, 'person');
      const still = after.plans.find((one) => one.head.id === plan);
      return this.#become(plan, after, still ? pinned(edit, this.#picture(still)) : null);
    });
  }

  undo(plan: number): Promise<OutcomeDto> {
    return answer(() => {
      const operation = this.#undo.pop();
      if (!operation) throw fault('nothing', 'There is nothing to undo.');
      operation.undone = true;
      this.#redo.push(operation);
      return this.#become(plan, operation.before, null);
    });
  }

  redo(plan: number): Promise<OutcomeDto> {
    return answer(() => {
      const operation = this.#redo.pop();
      if (!operation) throw fault('nothing', 'There is nothing to do again.');
      operation.undone = false;
      this.#undo.push(operation);
      return this.#become(plan, operation.after, null);
    });
  }

  path: Engine['path'] = (plan, to) =>
    answer(() => path(this.#picture(this.#find(this.#state, plan)), to));

  query: Engine['query'] = (query) =>
    answer(() =>
      answerTo(query, {
        state: this.#state,
        picture: (plan) => this.#picture(plan),
        decide: (plan, edit) => this.#decide(plan, edit),
        at: (revision) => this.#moments.get(revision) ?? null,
        after: (revision) => this.#told(this.#log.filter((one) => one.revision > revision)),
      }),
    );

  overview: Engine['overview'] = (plan) =>
    answer(() => overview(this.#picture(this.#find(this.#state, plan))));

  history: Engine['history'] = (before, limit) =>
    answer(() =>
      this.#told(
        this.#log.filter((one) => before === null || one.revision < before).slice(0, limit),
      ),
    );

  reportPages: Engine['reportPages'] = (plan, paper) =>
    answer(() => {
      const [width, height] = paper === 'a4' ? [595, 842] : [612, 792];
      return [reportPage(this.#picture(this.#find(this.#state, plan)), width, height)];
    });

  exportReport: Engine['exportReport'] = () => answer(() => `/home/nina/${this.#name}.pdf`);

  previewImport: Engine['previewImport'] = (path, options) =>
    this.files.preview(path, options, this.#state);

  commitImport: Engine['commitImport'] = async (path, options) => {
    const source = path.split('/').at(-1) ?? path;
    const fresh: State = { plans: [], people: [], nextId: 1 };
    const before = this.#open ? this.#state : fresh;
    const after = await this.files.taken(path, options, before);
    if (!this.#open) this.#load(after, source.replace(/\.\w+$/, ''));
    else {
      this.#note(`Import “${source}”`, after, 'import');
      this.#become(0, after, null);
    }
    return structuredClone(this.#opened());
  };

  exportPlan: Engine['exportPlan'] = (plan, format) =>
    this.files.export(this.#find(this.#state, plan).head.name, format);

  cancel(): Promise<void> {
    this.files.cancel();
    return Promise.resolve();
  }

  meeting(): Promise<void> {
    return Promise.resolve();
  }

  onProgress(listener: (percent: number) => void): () => void {
    return this.files.listen(listener);
  }

  onChanged(listener: (opened: OpenedDto) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onFault(listener: (fault: Fault) => void): () => void {
    this.#faults.add(listener);
    return () => this.#faults.delete(listener);
  }

  onMenu(listener: (action: string) => void): () => void {
    this.#menus.add(listener);
    return () => this.#menus.delete(listener);
  }

  /** For tests: somebody else performs an edit. */
  async elsewhere(plan: number, edit: EditDto): Promise<void> {
    await this.perform(plan, edit);
    for (const listener of this.#listeners) listener(this.#opened());
  }

  /** For tests: a file handed over by the system could not be opened. */
  failOutside(what: Fault): void {
    for (const listener of this.#faults) listener(what);
  }

  /** For tests: the native menu chose an action. */
  chooseMenu(action: string): void {
    for (const listener of this.#menus) listener(action);
  }

  #told(operations: Operation[]): OperationDto[] {
    return operations.map(({ revision, at, actor, door, label, undone }) => {
      return { revision, at, actor, door, label, undone };
    });
  }

  #note(label: string, after: State, door: string): void {
    const operation: Operation = {
      revision: this.#revision + 1,
      at: new Date().toISOString(),
      actor: 'Nina Polshakova',
      door,
      label,
      undone: false,
      before: this.#state,
      after,
    };
    this.#undo.push(operation);
    this.#redo = [];
    this.#log.unshift(operation);
  }

  #load(state: State, name: string): void {
    this.#state = state;
    this.#name = name;
    this.#open = true;
    this.#revision = 1;
    this.#undo = [];
    this.#redo = [];
    this.#log = [];
    this.#moments.clear();
    this.#moments.set(1, state);
  }

  #find(state: State, plan: number): PlanState {
    const found = state.plans.find((one) => one.head.id === plan) ?? state.plans[0];
    if (!found) throw fault('gone', 'There is no such plan.');
    return found;
  }

  #picture(plan: PlanState): PlanDto {
    const shown = picture(plan, this.#revision);
    return { ...shown, calendar: planCalendar(this.#state, plan) ?? shown.calendar };
  }

  #program(): ProgramDto {
    return {
      name: this.#name,
      path: `/home/nina/Gantry/${this.#name}.gantry`,
      revision: this.#revision,
      readOnly: false,
      today: NOW,
      undo: this.#undo.at(-1)?.label ?? null,
      redo: this.#redo.at(-1)?.label ?? null,
      plans: this.#state.plans.map((plan) => plan.head),
      people: this.#state.people,
      calendars: calendarHeads(this.#state),
    };
  }

  #opened(): OpenedDto {
    return { program: this.#program(), warning: null };
  }

  #decide(plan: number, edit: EditDto): State {
    const state = structuredClone(this.#state);
    const before = new Map<number, DatesDto>();
    const current = this.#state.plans.find((one) => one.head.id === plan);
    if (current) for (const one of this.#picture(current).dates) before.set(one.id, one);
    const blank = { head: newHead(0, '', NOW), rows: [], links: [], workstreams: [] };
    apply(state, state.plans.find((one) => one.head.id === plan) ?? blank, edit, {
      start: (task) => before.get(task)?.start ?? 0,
      finish: (task) => before.get(task)?.finish ?? 0,
    });
    for (const one of state.plans) this.#picture(one);
    return state;
  }

  #become(plan: number, state: State, notice: OutcomeDto['notice']): OutcomeDto {
    const outcome = this.#difference(plan, state, notice);
    this.#state = state;
    this.#revision += 1;
    this.#moments.set(this.#revision, state);
    const { revision, undo, redo } = this.#program();
    return { ...outcome, revision, undo, redo };
  }

  #difference(plan: number, to: State, notice: OutcomeDto['notice']): OutcomeDto {
    const from = this.#state;
    const had = from.plans.find((one) => one.head.id === plan);
    const has = to.plans.find((one) => one.head.id === plan);
    const empty = { tasks: [], dates: [], links: [], workstreams: [], head: null };
    const before = had ? this.#picture(had) : empty;
    const after = has ? this.#picture(has) : empty;
    const order = after.tasks.map((task) => task.id);
    const { undo, redo, revision } = this.#program();
    return {
      revision,
      undo,
      redo,
      head: same(before.head, after.head) ? null : after.head,
      plans: same(heads(from), heads(to)) ? null : heads(to),
      people: same(from.people, to.people) ? null : to.people,
      workstreams: same(before.workstreams, after.workstreams) ? null : after.workstreams,
      calendar:
        had && has && !same(planCalendar(from, had), planCalendar(to, has))
          ? planCalendar(to, has)
          : null,
      calendars: same(calendarHeads(from), calendarHeads(to)) ? null : calendarHeads(to),
      tasks: differing(before.tasks, after.tasks),
      removedTasks: missing(before.tasks, after.tasks),
      order: same(
        before.tasks.map((task) => [task.id, task.parent]),
        after.tasks.map((task) => [task.id, task.parent]),
      )
        ? null
        : order,
      links: differing(before.links, after.links),
      removedLinks: missing(before.links, after.links),
      dates: differing(before.dates, after.dates),
      notice,
    };
  }
}

function pinned(edit: EditDto, plan: PlanDto): OutcomeDto['notice'] {
  const move = edit.type === 'moveTasks' ? edit.moves[0] : undefined;
  const task = plan.tasks.find((one) => one.id === move?.task);
  const link = plan.links.find((one) => one.to === move?.task);
  if (!task || !link || task.pinned === null) return null;
  const text = `“${task.name}” is pinned to a date, although its links would let it start earlier.`;
  return { type: 'pinned', task: task.id, start: task.pinned, link: link.id, lag: 480, text };
}

function calendarHeads(state: State): CalendarHeadDto[] {
  return calendarsOf(state).map(({ id, name, base }) => ({ id, name, base: base ?? null }));
}

function planCalendar(state: State, plan: PlanState): CalendarDto | null {
  return calendarsOf(state).find((one) => one.id === plan.head.calendar) ?? null;
}

function heads(state: State): ProgramDto['plans'] {
  return state.plans.map((plan) => plan.head);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function differing<T extends { id: number }>(before: T[], after: T[]): T[] {
  const old = new Map(before.map((one) => [one.id, one]));
  return after.filter((one) => !same(old.get(one.id), one));
}

function missing(before: { id: number }[], after: { id: number }[]): number[] {
  const left = new Set(after.map((one) => one.id));
  return before.filter((one) => !left.has(one.id)).map((one) => one.id);
}

/** Answers like a process next door: later, and with a copy. */
async function answer<T>(work: () => T): Promise<T> {
  await Promise.resolve();
  return structuredClone(work());
}

export function memoryEngine(query: URLSearchParams): MemoryEngine {
  const tasks = Number(query.get('tasks') ?? 0);
  const state = stateFor(query, tasks);
  const engine = query.has('first')
    ? new MemoryEngine(null)
    : new MemoryEngine(state, tasks > 0 ? 'Generated' : 'Kubernetes 1.33');
  engine.refuseOpen = query.has('fault');
  const named = Object.entries(FILES).find(([name]) => name === query.get('import'));
  if (named) engine.files.pick = named[1];
  if (query.has('slow')) engine.files.pace = slowly;
  return engine;
}

function stateFor(query: URLSearchParams, tasks: number): State {
  if (query.has('signs')) return galleryState();
  if (query.has('dense')) return denseState();
  if (query.has('typed')) return typedState();
  if (query.has('records')) return trackedState();
  return tasks > 0 ? generatedState(tasks) : sampleState();
}

/**
 * What is tracked beside the rows: the registers as people wrote them, and what the rules say of
 * them at this minute. Both come whole once; then edits touch what they touched, and what the rules
 * say is asked for again after each of them and when minutes have passed.
 */
import type {
  AnswerDto,
  BlockerToldDto,
  CapacityToldDto,
  DecisionToldDto,
  DependencyToldDto,
  DueToldDto,
  EscalationToldDto,
  Fault,
  GoNoGoToldDto,
  HealthSubjectDto,
  ProposalDto,
  RecordChangesDto,
  RegistersDto,
  RiskToldDto,
  StoppedDto,
  TrackingDto,
  TriggerDto,
} from '../ipc/bindings';
import type { Engine } from '../ipc/engine';
import { asFault } from './fault';
import {
  recordsOf,
  referenceOf,
  RECORD_KINDS,
  type RecordKind,
  type TrackedRecord,
} from './records';

/** What the Tracking view shows: a register, or something over all of them. */
export type TrackingTab = 'attention' | RecordKind | 'health';

export const TRACKING_TABS: readonly TrackingTab[] = ['attention', ...RECORD_KINDS, 'health'];

/** A record to be made, and the rows it is about where somebody has chosen some. */
export interface Making {
  kind: RecordKind;
  rows: readonly number[];
}

/** An escalation to be written. */
export interface Escalating {
  /** The record it is about, by name; empty for the open plan. */
  subject: string;
  /** What proposed it, where a rule did. */
  trigger: TriggerDto | null;
  /** The draft that is rewritten; none for a new one. */
  revise: number | null;
}

/** A record that has a dialog of its own: the one that is rewritten; none for a new one. */
interface Written {
  revise: number | null;
}

/** What is known about the records of a program. */
interface Known {
  registers: RegistersDto;
  told: TrackingDto;
}

export class Tracking {
  /** Nothing until it has been asked for. */
  known: Known | null = $state.raw(null);
  fault: Fault | null = $state.raw(null);
  /** The record somebody looks at, by name: `BLOCKER-2`. */
  chosen: string | null = $state(null);
  tab: TrackingTab = $state('attention');
  /** What the dialog for a new record is about. */
  making: Making = $state.raw({ kind: 'blocker', rows: [] });
  /** What the dialog of an escalation is about: a record by name, or a draft to be revised. */
  escalating: Escalating = $state.raw({ subject: '', trigger: null, revise: null });
  /** What the dialog of a release meeting is about. */
  meeting: Written = $state.raw({ revise: null });
  /** What the dialog of a capacity assessment is about. */
  assessing: Written = $state.raw({ revise: null });
  /** What a colour is being declared of. */
  declaring: HealthSubjectDto | null = $state.raw(null);
  /** Whether records of all plans are shown, or those of the open one. */
  everywhere = $state(false);

  readonly registers = $derived(this.known?.registers ?? null);
  readonly told = $derived(this.known?.told ?? null);

  /** Those of each kind, and those of each kind by id. */
  readonly #lists = $derived.by(() => {
    const { registers } = this;
    if (!registers) return null;
    return new Map(RECORD_KINDS.map((kind) => [kind, recordsOf(registers, kind)]));
  });
  readonly #records = $derived(
    new Map(
      [...(this.#lists ?? [])].map(([kind, list]) => [
        kind,
        new Map(list.map((record) => [record.dto.id, record])),
      ]),
    ),
  );
  readonly #dependencies = $derived(byId(this.told?.dependencies));
  readonly #blockers = $derived(byId(this.told?.blockers));
  readonly #risks = $derived(byId(this.told?.risks));
  readonly #decisions = $derived(byId(this.told?.decisions));
  readonly #escalations = $derived(byId(this.told?.escalations));
  readonly #gonogos = $derived(byId(this.told?.gonogos));
  readonly #capacities = $derived(byId(this.told?.capacities));
  readonly #due = $derived(new Map(this.told?.due.map((one) => [one.record, one])));
  readonly #proposals = $derived.by(() => {
    const about = new Map<string, ProposalDto[]>();
    for (const one of this.told?.proposals ?? []) {
      const others = about.get(one.subject);
      if (others) others.push(one);
      else about.set(one.subject, [one]);
    }
    return about;
  });
  readonly #dependencyOf = $derived(
    new Map(this.registers?.dependencies.map((one) => [one.task, one.reference])),
  );

  /** Changed only when it differs: every bar in sight looks at it. */
  #stopped: ReadonlyMap<number, StoppedDto> = $state.raw(new Map());

  readonly #engine: Engine;
  #asked = 0;
  /** The registers are of another state: what the rules say of them is no use without them. */
  #expired = false;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  // -- asking --------------------------------------------------------------------------------

  /** Another program, or another state of it: everything is asked for. */
  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const [registers, told] = await Promise.all([this.#registers(), this.#tracking()]);
      if (asked !== this.#asked) return;
      this.#expired = false;
      this.#take({ registers, told });
      this.fault = null;
    } catch (thrown) {
      if (asked === this.#asked) this.fault = asFault(thrown);
    }
  }

  /** Somebody else wrote: the next look asks for the registers, too. */
  expire(): void {
    this.#expired = true;
  }

  /** What the rules say now; everything, where the registers are not known or not of now. */
  async judge(): Promise<void> {
    if (!this.known || this.#expired) {
      await this.load();
      return;
    }
    const asked = ++this.#asked;
    try {
      const told = await this.#tracking();
      if (asked !== this.#asked) return;
      this.#take({ registers: this.known.registers, told });
      this.fault = null;
    } catch (thrown) {
      if (asked === this.#asked) this.fault = asFault(thrown);
    }
  }

  forget(): void {
    this.#asked++;
    this.known = null;
    this.#stopped = new Map();
    this.fault = null;
    this.chosen = null;
  }

  /** What an edit did to the records. */
  apply(changes: RecordChangesDto | null | undefined): void {
    if (!this.known || !changes) return;
    this.known = { ...this.known, registers: changed(this.known.registers, changes) };
    if (this.chosen !== null && !this.record(this.chosen)) this.chosen = null;
  }

  // -- looking up ----------------------------------------------------------------------------

  /** A record by its name, `DEP-3`; none where there is none of that name. */
  record(reference: string): TrackedRecord | null {
    const found = referenceOf(reference);
    return found ? (this.#records.get(found.kind)?.get(found.id) ?? null) : null;
  }

  /** All records of a kind, by id. */
  of(kind: RecordKind): readonly TrackedRecord[] {
    return this.#lists?.get(kind) ?? [];
  }

  dependency(id: number): DependencyToldDto | null {
    return this.#dependencies.get(id) ?? null;
  }

  blocker(id: number): BlockerToldDto | null {
    return this.#blockers.get(id) ?? null;
  }

  risk(id: number): RiskToldDto | null {
    return this.#risks.get(id) ?? null;
  }

  decision(id: number): DecisionToldDto | null {
    return this.#decisions.get(id) ?? null;
  }

  escalation(id: number): EscalationToldDto | null {
    return this.#escalations.get(id) ?? null;
  }

  gonogo(id: number): GoNoGoToldDto | null {
    return this.#gonogos.get(id) ?? null;
  }

  capacity(id: number): CapacityToldDto | null {
    return this.#capacities.get(id) ?? null;
  }

  /** What ought to be escalated about a record, a row or a plan. */
  proposalsOf(subject: string): readonly ProposalDto[] {
    return this.#proposals.get(subject) ?? [];
  }

  /** How an open action or assumption stands, by its name. */
  due(reference: string): DueToldDto | null {
    return this.#due.get(reference) ?? null;
  }

  /** Changes when other rows can't proceed: for those who keep what they drew. */
  get stops(): ReadonlyMap<number, StoppedDto> {
    return this.#stopped;
  }

  /** What holds a row that can't proceed. */
  stopped(task: number): StoppedDto | null {
    return this.#stopped.get(task) ?? null;
  }

  /** The name of the dependency that lies beside an awaited row. */
  dependencyOf(task: number): string | null {
    return this.#dependencyOf.get(task) ?? null;
  }

  /** The sentence of a record, as the rules tell it. */
  sentence(record: TrackedRecord): string {
    const { kind, dto } = record;
    switch (kind) {
      case 'dependency':
        return this.dependency(dto.id)?.sentence ?? '';
      case 'blocker':
        return this.blocker(dto.id)?.sentence ?? '';
      case 'risk':
        return this.risk(dto.id)?.sentence ?? '';
      case 'decision':
        return this.decision(dto.id)?.sentence ?? '';
      case 'escalation':
        return this.escalation(dto.id)?.sentence ?? '';
      case 'gonogo':
        return this.gonogo(dto.id)?.sentence ?? '';
      case 'capacity':
        return this.capacity(dto.id)?.sentence ?? '';
      case 'action':
      case 'assumption':
        return this.due(dto.reference)?.sentence ?? '';
    }
  }

  // -- inside --------------------------------------------------------------------------------

  #take(known: Known): void {
    this.known = known;
    const { stopped } = known.told;
    const same =
      stopped.length === this.#stopped.size &&
      stopped.every((one) => {
        const before = this.#stopped.get(one.task);
        return before?.root === one.root && before.at === one.at && before.direct === one.direct;
      });
    if (!same) this.#stopped = new Map(stopped.map((one) => [one.task, one]));
  }

  async #registers(): Promise<RegistersDto> {
    const answer = await this.#engine.query({ type: 'registers' });
    if (answer.type !== 'registers') throw wrong(answer);
    return answer.registers;
  }

  async #tracking(): Promise<TrackingDto> {
    const answer = await this.#engine.query({ type: 'tracking' });
    if (answer.type !== 'tracking') throw wrong(answer);
    return answer.tracking;
  }
}

function wrong(answer: AnswerDto): Error {
  return new Error(`Asked about records, got an answer of the kind ${answer.type}.`);
}

function byId<T extends { id: number }>(list: readonly T[] | undefined): Map<number, T> {
  return new Map(list?.map((one) => [one.id, one]));
}

interface Changed<T> {
  changed: T[];
  removed: number[];
}

function merged<T extends { id: number }>(list: T[], changes: Changed<T> | null | undefined): T[] {
  if (!changes) return list;
  const all = byId(list);
  for (const id of changes.removed) all.delete(id);
  for (const one of changes.changed) all.set(one.id, one);
  return [...all.values()].sort((a, b) => a.id - b.id);
}

function changed(registers: RegistersDto, changes: RecordChangesDto): RegistersDto {
  return {
    ...registers,
    dependencies: merged(registers.dependencies, changes.dependencies),
    blockers: merged(registers.blockers, changes.blockers),
    risks: merged(registers.risks, changes.risks),
    assumptions: merged(registers.assumptions, changes.assumptions),
    actions: merged(registers.actions, changes.actions),
    decisions: merged(registers.decisions, changes.decisions),
    escalations: merged(registers.escalations, changes.escalations),
    gonogos: merged(registers.gonogos, changes.gonogos),
    capacities: merged(registers.capacities, changes.capacities),
    declarations: merged(registers.declarations, changes.declarations),
    health: merged(registers.health, changes.health),
    comments: merged(registers.comments, changes.comments),
    outsideLinks: merged(registers.outsideLinks, changes.outsideLinks),
    policy: changes.policy ?? registers.policy,
  };
}

/** An assessment while it is written: its texts, what they come to, and keeping it. */
import { untrack } from 'svelte';
import type { CapacityAdviceDto, CapacityDraftDto, Fault } from '../../../ipc/bindings';
import { asFault } from '../../../model/fault';
import type { Session } from '../../../model/session.svelte';
import type { Told } from '../../../widgets/told';
import { keptRow } from '../sheet/steps.svelte';
import { peopleColumns, WORK_COLUMNS, type PeopleColumn, type WorkColumn } from './columns';
import { placeOf, type Place } from './places';
import { Reckoning } from './reckoning.svelte';
import { Sheet, type Line } from './sheet.svelte';
import { chosenConfidence, chosenPriority, readPercent } from './words';

/** What is wrong with a cell, in a sentence. */
export interface CellFault {
  column: string;
  message: string;
}

type Field = 'name' | 'from' | 'until' | 'focus';

export class Assessing {
  name = $state('');
  from = $state('');
  until = $state('');
  focus = $state('');
  advice: CapacityAdviceDto | '' = $state('');
  reason = $state('');
  readonly people: Sheet<PeopleColumn>;
  readonly work: Sheet<WorkColumn>;
  readonly reckoning: Reckoning;
  busy = $state(false);
  /** Why it could not be kept, and what was typed then: it says nothing of what is typed later. */
  #refused: { fault: Fault; typed: string } | null = $state.raw(null);
  /** It was pressed for already: only then is a missing name a fault. */
  #pressed = $state(false);
  #kept = $state('');

  readonly session: Session;
  /** The assessment that is rewritten, by id; none for a new one. */
  readonly id: number | null;
  readonly #plan: number;

  /** As it would be kept now; without what stands in rows that have no name. */
  readonly written: CapacityDraftDto = $derived.by(() => ({
    plan: this.#plan,
    name: this.name,
    from: this.from,
    until: this.until,
    people: this.people.filled.filter(named).map(({ texts }) => ({
      name: texts.name,
      role: texts.role,
      days: texts.days,
      percent: readPercent(texts.percent, 0) ?? 100,
    })),
    focus: readPercent(this.focus, 1) ?? 1,
    demand: this.work.filled.filter(named).map(({ texts }) => ({
      name: texts.name,
      days: texts.days,
      confidence: chosenConfidence(texts.confidence),
      priority: chosenPriority(texts.priority),
      notes: texts.notes,
    })),
    advice: this.advice === '' ? null : this.advice,
    reason: this.reason,
  }));
  /** Everything that is typed, whether it could be kept or not. */
  readonly #typed = $derived.by(() => {
    const { name, from, until, focus, advice, reason } = this;
    const rows = [...this.people.filled, ...this.work.filled].map((row) => ({ ...row.texts }));
    return JSON.stringify([name, from, until, focus, advice, reason, rows]);
  });
  readonly dirty = $derived(this.#typed !== this.#kept);

  /** What the engine says against what is written: when it was kept last, or as it is typed. */
  readonly #fault: Fault | null = $derived.by(() => this.#refusal() ?? this.reckoning.fault);
  /** Found once: what is typed goes on until the next answer, and the sentence stays in place. */
  readonly #place: Place | null = $derived.by(() => {
    const fault = this.#fault;
    const found = (): Place | null =>
      fault && placeOf(fault, this.written, this.people.filled, this.work.filled);
    return untrack(found);
  });
  /** What no field can be blamed for. */
  readonly atFoot: Fault | null = $derived(this.#place === null ? this.#fault : null);
  /** Whether every percentage is a number: others could not even be asked about. */
  readonly readable = $derived.by(
    () =>
      readPercent(this.focus, 1) !== null &&
      this.people.filled.every(({ texts }) => percentFits(texts.percent)),
  );

  constructor(session: Session, draft: CapacityDraftDto, id: number | null) {
    this.session = session;
    this.id = id;
    this.#plan = draft.plan;
    this.reckoning = new Reckoning(session.engine);
    const { name, from, until, advice, reason } = draft;
    Object.assign(this, { name, from, until, reason, advice: advice ?? '' });
    this.focus = String(draft.focus);
    const people = draft.people.map((one) => ({ ...one, percent: String(one.percent) }));
    this.people = new Sheet(peopleColumns(session), people);
    const work = draft.demand.map((one) => ({
      ...one,
      confidence: one.confidence ?? '',
      priority: one.priority ?? '',
    }));
    this.work = new Sheet(WORK_COLUMNS, work);
    this.#kept = this.#typed;
  }

  /** Asks what it comes to once somebody rests. */
  reckonSoon(): () => void {
    const { written, readable } = this;
    return readable ? this.reckoning.soon(written) : () => undefined;
  }

  /** What is said beside a field. */
  told = (field: Field): Told => {
    if (field === 'focus' && readPercent(this.focus, 1) === null) {
      return { error: 'From 1 to 100.' };
    }
    if (field === 'name' && this.#pressed && this.name.trim() === '') {
      return { error: 'Say what is assessed.' };
    }
    const here = this.#place && 'field' in this.#place && this.#place.field === field;
    return here && this.#fault ? { error: sentences(this.#fault) } : {};
  };

  /** What is wrong with a row, and in which of its cells. */
  wrong = (row: Line): CellFault | null => {
    if (row.blank) return null;
    if (!named(row)) return { column: 'name', message: 'Without a name this row does not count.' };
    if (!percentFits(row.texts['percent'] ?? '')) {
      return { column: 'percent', message: 'An allocation is a whole number from 0 to 100.' };
    }
    const here = this.#place && 'row' in this.#place && this.#place.row === row.key;
    return here && this.#fault ? { column: 'days', message: sentences(this.#fault) } : null;
  };

  /** Keeps it. Tells what it is called then; nothing where something stands in the way. */
  async keep(): Promise<string | null> {
    if (this.busy) return null;
    this.#pressed = true;
    this.#refused = null;
    const rows = [...this.people.filled, ...this.work.filled];
    if (this.name.trim() === '' || !this.readable || !rows.every(named)) return null;
    this.busy = true;
    try {
      return await this.#perform(this.written);
    } catch (thrown) {
      this.#refused = { fault: asFault(thrown), typed: this.#typed };
      return null;
    } finally {
      this.busy = false;
    }
  }

  #refusal(): Fault | null {
    return this.#refused?.typed === this.#typed ? this.#refused.fault : null;
  }

  async #perform(draft: CapacityDraftDto): Promise<string> {
    const { session, id } = this;
    const edit =
      id === null
        ? ({ type: 'assess', draft } as const)
        : ({ type: 'revise', capacity: id, draft } as const);
    const outcome = await session.perform({ type: 'capacity', edit });
    this.#kept = this.#typed;
    const rows = outcome.records?.capacities?.changed ?? [];
    return keptRow(rows, id)?.reference ?? '';
  }
}

function named(row: Line): boolean {
  return (row.texts['name'] ?? '').trim() !== '';
}

/** Nothing is all of somebody. */
function percentFits(text: string): boolean {
  return text.trim() === '' || readPercent(text, 0) !== null;
}

function sentences(fault: Fault): string {
  return [fault.message, fault.hint ?? ''].join(' ').trim();
}

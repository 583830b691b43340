/** A text while it is pasted and mended: what it stands for, and what can't be read. */
import type { Fault } from '../../../ipc/bindings';
import { asFault } from '../../../model/fault';
import type { PlanModel } from '../../../model/plan.svelte';
import type { Session } from '../../../model/session.svelte';
import { namesNow, newNames } from './made';
import { recordsIn, type ReadRecord } from './readWords';

/** Milliseconds somebody rests before what they typed is read. */
const READ_AFTER = 250;

interface Read {
  /** The text that was read: what is typed since then is not shown as read. */
  text: string;
  records: ReadRecord[];
  notes: string[];
  fault: Fault | null;
}

export class Reading {
  text = $state('');
  read: Read | null = $state.raw(null);
  busy = $state(false);
  /** Why taking it was refused. */
  refused: Fault | null = $state.raw(null);

  readonly #session: Session;
  readonly #plan: PlanModel;
  #asked = 0;

  /** Whether what is shown is what is written. */
  readonly settled = $derived(this.read?.text === this.text);
  /** Whether there is anything to take. */
  readonly ready = $derived(this.settled && (this.read?.records.length ?? 0) > 0);

  constructor(session: Session, plan: PlanModel) {
    this.#session = session;
    this.#plan = plan;
  }

  /** Reads the text once somebody rests. The answer forgets about it. */
  soon(): () => void {
    const { text } = this;
    this.refused = null;
    if (text.trim() === '') {
      this.#asked++;
      this.read = null;
      return () => undefined;
    }
    const timer = setTimeout(() => void this.#ask(text), READ_AFTER);
    return () => {
      clearTimeout(timer);
    };
  }

  /** Makes what the text stands for. Tells what the first of them is called. */
  async take(): Promise<string | null> {
    const session = this.#session;
    const [first] = this.read?.records ?? [];
    if (!this.ready || !first || this.busy) return null;
    this.busy = true;
    this.refused = null;
    try {
      const known = namesNow(session.tracking);
      const { text } = this;
      // Read anew by the engine: others may have written since, and ids are given in order.
      const outcome = await session.perform({ type: 'paste', plan: this.#plan.id, text });
      return newNames(outcome, known, first.kind)[0] ?? '';
    } catch (thrown) {
      this.refused = asFault(thrown);
      return null;
    } finally {
      this.busy = false;
    }
  }

  async #ask(text: string): Promise<void> {
    const asked = ++this.#asked;
    const read = await this.#answer(text);
    if (asked === this.#asked) this.read = read;
  }

  async #answer(text: string): Promise<Read> {
    const session = this.#session;
    const plan = this.#plan;
    const nothing = { text, records: [], notes: [] };
    try {
      const answer = await session.engine.query({ type: 'readText', plan: plan.id, text });
      if (answer.type !== 'readText') return { ...nothing, fault: null };
      const people = new Map(session.program?.people.map((one) => [one.id, one.name]));
      const names = {
        row: (task: number): string => {
          const row = plan.row(task);
          return row ? `${row.number} ${row.task.name}` : 'a row of another plan';
        },
        person: (id: number): string => people.get(id) ?? '',
      };
      return { text, records: recordsIn(answer.edit, names), notes: answer.notes, fault: null };
    } catch (thrown) {
      return { ...nothing, fault: asFault(thrown) };
    }
  }
}

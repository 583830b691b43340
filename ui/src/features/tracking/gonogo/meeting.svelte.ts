/** A release meeting while it is written: the draft, what the rules say of it, keeping and holding it. */
import type { Fault, GoNoGoDraftDto, GoNoGoEditDto, GoNoGoToldDto } from '../../../ipc/bindings';
import { asFault } from '../../../model/fault';
import type { Session } from '../../../model/session.svelte';
import { linesOf, stepsOf } from '../escalation/written';
import { keptRow, Steps } from '../sheet/steps.svelte';
import { allAreas, withoutBlanks } from './drafts';

/** Milliseconds somebody rests before the rules are asked again. */
const JUDGE_AFTER = 250;

export class Meeting {
  draft: GoNoGoDraftDto = $state() as GoNoGoDraftDto;
  /** When it is rolled back, one a line. */
  rollback = $state('');
  /** What the rules say of it; of what was written before, while that is asked anew. */
  told: GoNoGoToldDto | null = $state.raw(null);
  /** Why the rules can't be asked, such as a date nobody understands. */
  unread: Fault | null = $state.raw(null);
  /** The draft that is rewritten, by id; none while there is none. */
  id: number | null = $state(null);
  /** What it is called once it is kept. */
  reference = $state('');
  #kept = $state('');
  #asked = 0;
  readonly #steps = new Steps<'saving' | 'holding'>();

  readonly session: Session;
  /** As it would be kept now. */
  readonly written: GoNoGoDraftDto = $derived.by(() => ({
    ...withoutBlanks($state.snapshot(this.draft)),
    rollback: stepsOf(this.rollback),
  }));
  readonly #text = $derived(JSON.stringify(this.written));
  readonly dirty = $derived(this.#kept !== this.#text);
  /** Whether an area is red, or nobody has looked at it. */
  readonly unready = $derived(
    this.draft.areas.some(({ colour }) => colour === 'red' || colour === null),
  );

  constructor(session: Session, draft: GoNoGoDraftDto, id: number | null, reference = '') {
    this.session = session;
    this.draft = { ...draft, areas: allAreas(draft.areas) };
    this.rollback = linesOf(draft.rollback);
    this.id = id;
    this.reference = reference;
    this.#kept = this.#text;
  }

  get busy(): 'saving' | 'holding' | null {
    return this.#steps.busy;
  }

  /** Why the engine refused to keep or to hold it. */
  get fault(): Fault | null {
    return this.#steps.fault;
  }

  /** Asks the rules once somebody rests. The answer forgets about it. */
  judgeSoon(): () => void {
    // What is asked about is read here, so that another question follows when it changes.
    const { written, told } = this;
    void this.#text;
    const timer = setTimeout(() => void this.#judge(written), told ? JUDGE_AFTER : 0);
    return () => {
      clearTimeout(timer);
    };
  }

  async #judge(draft: GoNoGoDraftDto): Promise<void> {
    const asked = ++this.#asked;
    try {
      const answer = await this.session.engine.query({ type: 'goNoGoJudged', draft });
      if (asked !== this.#asked || answer.type !== 'goNoGoJudged') return;
      this.told = answer.told;
      this.unread = null;
    } catch (thrown) {
      if (asked === this.#asked) this.unread = asFault(thrown);
    }
  }

  /** Keeps it as a draft. Tells whether it is kept. */
  save(): Promise<boolean> {
    return this.#steps.take('saving', () => this.#keep());
  }

  /** Keeps it, then holds it. One that can't be held stays a draft. */
  hold(): Promise<boolean> {
    return this.#steps.take('holding', async () => {
      if (this.id === null || this.dirty) await this.#keep();
      if (this.id === null) return;
      await this.session.perform({ type: 'goNoGo', edit: { type: 'hold', record: this.id } });
    });
  }

  async #keep(): Promise<void> {
    const { session, id, written } = this;
    const text = this.#text;
    const edit: GoNoGoEditDto =
      id === null
        ? { type: 'draft', draft: written }
        : { type: 'revise', record: id, draft: written };
    const outcome = await session.perform({ type: 'goNoGo', edit });
    this.#kept = text;
    const rows = outcome.records?.gonogos?.changed ?? [];
    const kept = keptRow(rows, id);
    if (!kept) return;
    this.id = kept.id;
    this.reference = kept.reference;
  }
}

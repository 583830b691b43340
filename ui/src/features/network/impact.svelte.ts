/** What would come of a row being late, asked while the slider moves. Nothing is stored. */
import { finishDate } from '../../core/format';
import type { EditDto, Fault, WhatIfDto } from '../../ipc/bindings';
import { asFault } from '../../model/fault';
import type { Session } from '../../model/session.svelte';

/** As far as the slider goes; more can be typed. */
export const MOST_DAYS = 30;

export class Impact {
  /** The row that would be late; none while nobody asks. */
  task: number | null = $state(null);
  /** How late, as typed. */
  late = $state('');
  told: WhatIfDto | null = $state.raw(null);
  fault: Fault | null = $state.raw(null);
  readonly #session: Session;
  #wish: string | null = null;
  #asking = false;

  constructor(session: Session) {
    this.#session = session;
  }

  /** How far every node would move: `+3d`. */
  readonly shifts: ReadonlyMap<number, string> | null = $derived.by(() => {
    if (this.task === null || !this.told) return null;
    const found = new Map<number, string>();
    const put = (task: number, text: string): void => {
      found.set(task, text.startsWith('-') ? text.replace('-', '−') : `+${text}`);
    };
    for (const row of this.told.rows ?? []) put(row.task, row.workText);
    for (const slip of this.told.milestones) if (slip.work !== 0) put(slip.task, slip.workText);
    return found;
  });

  /** The place of the slider; what was typed may lie beyond it. */
  get days(): number {
    const days = Number(/^(\d+(?:\.\d+)?)d$/.exec(this.late)?.[1] ?? 0);
    return Math.min(MOST_DAYS, days);
  }

  open(task: number): void {
    if (this.task === task) return;
    this.task = task;
    this.told = null;
    this.wonder(this.late === '' ? '5d' : this.late);
  }

  close(): void {
    this.task = null;
    this.told = null;
    this.fault = null;
    this.#wish = null;
  }

  /** One question is under way at a time; the latest wins. */
  wonder(late: string): void {
    this.late = late.trim();
    this.#wish = this.late === '' ? '0d' : this.late;
    if (!this.#asking) void this.#drain();
  }

  /** The plan has changed: what was told may not hold any more. */
  again(): void {
    if (this.task !== null && this.late !== '') this.wonder(this.late);
  }

  async #drain(): Promise<void> {
    this.#asking = true;
    while (this.#wish !== null && this.task !== null) {
      const { task } = this;
      const late = this.#wish;
      this.#wish = null;
      try {
        const answer = await this.#session.engine.query({ type: 'late', task, late });
        if (this.task !== task || answer.type !== 'whatIf') continue;
        this.told = answer.whatIf;
        this.fault = null;
      } catch (thrown) {
        if (this.task !== task) continue;
        this.told = null;
        this.fault = asFault(thrown);
      }
    }
    this.#asking = false;
  }

  /** What came of it, in a sentence for the row's notes. */
  sentence(here: number): string {
    const slipped = (this.told?.milestones ?? []).filter((slip) => slip.work !== 0);
    const parts = slipped.map(
      ({ name, before, after, workText }) =>
        `${name} from ${finishDate(before, here)} to ${finishDate(after, here)} (${workText.startsWith('-') ? workText.replace('-', '−') : `+${workText}`})`,
    );
    return parts.length === 0
      ? `If it is ${this.late} late, no milestone slips.`
      : `If it is ${this.late} late, these slip: ${parts.join('; ')}.`;
  }

  /**
   * The edit that puts the sentence where such a thing is kept: into the record of something
   * awaited, else into the notes of the row. None while there is nothing to tell.
   */
  record(here: number): EditDto | null {
    const { task } = this;
    const row = task === null ? null : this.#session.plan?.row(task);
    if (task === null || !row || !this.told) return null;
    const { tracking } = this.#session;
    const known = tracking.record(tracking.dependencyOf(task) ?? '');
    if (known?.kind === 'dependency') {
      const change = {
        type: 'impact' as const,
        text: after(known.dto.impact, this.sentence(here)),
      };
      const edit = { type: 'set' as const, dependency: known.dto.id, change };
      return { type: 'dependency', edit };
    }
    const { note } = row.task;
    return { type: 'setNote', task, text: after(note, this.sentence(here)) };
  }
}

/** A sentence on a line of its own after what is there. */
function after(text: string, sentence: string): string {
  const before = text.trimEnd();
  return before === '' ? sentence : `${before}\n${sentence}`;
}

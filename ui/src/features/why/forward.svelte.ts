/**
 * Which single change would bring a row forward. One is looked at by pointing at it: the chart
 * shows where everything would lie, and nothing is stored until it is done.
 */
import type { Fault, ForwardDto } from '../../ipc/bindings';
import { asFault } from '../../model/fault';
import { Preview } from '../../model/preview.svelte';
import type { Session } from '../../model/session.svelte';

export class Forward {
  /** None before the first answer. */
  options: ForwardDto[] | null = $state.raw(null);
  fault: Fault | null = $state.raw(null);
  /** The one the chart shows. */
  shown: ForwardDto | null = $state.raw(null);
  busy = $state(false);
  readonly #session: Session;
  readonly #task: number;
  readonly #preview: Preview;
  #asked = 0;

  constructor(session: Session, task: number) {
    this.#session = session;
    this.#task = task;
    this.#preview = new Preview(
      (edit) => session.preview(edit),
      (outcome) => session.plan?.preview(outcome),
    );
  }

  async ask(): Promise<void> {
    const asked = ++this.#asked;
    this.leave();
    try {
      const answer = await this.#session.engine.query({ type: 'forward', task: this.#task });
      if (asked !== this.#asked || answer.type !== 'forward') return;
      this.options = answer.options;
      this.fault = null;
    } catch (thrown) {
      if (asked !== this.#asked) return;
      this.options = null;
      this.fault = asFault(thrown);
    }
  }

  show(option: ForwardDto): void {
    if (this.shown === option || this.busy) return;
    this.shown = option;
    this.#preview.propose(option.edit);
  }

  leave(): void {
    if (this.shown === null) return;
    this.shown = null;
    this.#preview.clear();
  }

  /** One step of undo, like every edit. */
  async perform(option: ForwardDto): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.#preview.settle();
    await this.#session.act(option.edit);
    this.shown = null;
    this.#preview.clear();
    this.busy = false;
  }
}

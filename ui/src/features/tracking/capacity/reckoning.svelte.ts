/** What an assessment comes to while it is typed: asked for once somebody rests, the latest wins. */
import type { CapacityDraftDto, CapacityToldDto, Fault } from '../../../ipc/bindings';
import type { Engine } from '../../../ipc/engine';
import { asFault } from '../../../model/fault';

/** Milliseconds somebody rests before what they typed is reckoned. */
const RECKON_AFTER = 250;

interface Answer {
  /** What was asked about. */
  draft: CapacityDraftDto;
  told: CapacityToldDto;
}

export class Reckoning {
  /** The last answer; what is typed may have gone on since. */
  answer: Answer | null = $state.raw(null);
  /** Why what is written can't be reckoned. */
  fault: Fault | null = $state.raw(null);
  /** Whether the answer, or the fault, is about what is written now. */
  settled = $state(false);
  readonly #engine: Engine;
  #asked = 0;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Asks once somebody rests. The answer forgets about it. */
  soon(draft: CapacityDraftDto): () => void {
    this.settled = false;
    const timer = setTimeout(() => void this.#ask(draft), RECKON_AFTER);
    return () => {
      clearTimeout(timer);
      this.#asked++;
    };
  }

  async #ask(draft: CapacityDraftDto): Promise<void> {
    const asked = ++this.#asked;
    let answer: Answer | null = null;
    let fault: Fault | null = null;
    try {
      const found = await this.#engine.query({ type: 'capacityReckoned', draft });
      if (found.type !== 'capacityReckoned') throw new Error('The engine answered otherwise.');
      answer = { draft, told: found.told };
    } catch (thrown) {
      fault = asFault(thrown);
    }
    if (asked !== this.#asked) return;
    // What was reckoned last stays, fainter, beside what is wrong now.
    if (answer) this.answer = answer;
    this.fault = fault;
    this.settled = true;
  }
}

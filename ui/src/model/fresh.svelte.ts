/**
 * What a view asks the engine for, asked again whenever the plan or its revision changes. Late
 * answers to earlier questions are dropped; the last good answer stays on screen meanwhile.
 */
import type { Fault } from '../ipc/bindings';
import { asFault } from './fault';

export class Fresh<T> {
  value: T | null = $state.raw(null);
  fault: Fault | null = $state.raw(null);
  #asked = 0;

  async ask(question: () => Promise<T>): Promise<void> {
    const asked = ++this.#asked;
    try {
      const value = await question();
      if (asked !== this.#asked) return;
      this.value = value;
      this.fault = null;
    } catch (thrown) {
      if (asked !== this.#asked) return;
      this.fault = asFault(thrown);
    }
  }

  /** Another plan: what is on screen is no longer about it. */
  forget(): void {
    this.#asked++;
    this.value = null;
    this.fault = null;
  }
}

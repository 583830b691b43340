/**
 * A plan shown to a room: the screen is filled, everything is larger, and what only concerns the
 * person at the keyboard is gone. It ends with the window and is not remembered.
 */
import type { Engine } from '../ipc/engine';

export class Meeting {
  on = $state(false);
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async hold(on: boolean): Promise<void> {
    await this.#engine.meeting(on);
    this.on = on;
  }
}

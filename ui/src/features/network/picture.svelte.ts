/**
 * The picture the engine draws of the plan through the lens. One question is under way at a time
 * and the latest one wins; the picture before stays until the next one is there.
 */
import { GraphIndex } from '../../core/graph/graphIndex';
import { Walk } from '../../core/graph/walk';
import type { Fault, LensDto, NetworkDto, QueryDto } from '../../ipc/bindings';
import { asFault } from '../../model/fault';
import type { Session } from '../../model/session.svelte';

export interface Drawn {
  plan: number;
  network: NetworkDto;
  index: GraphIndex;
  walk: Walk;
}

interface Wish {
  plan: number;
  lens: LensDto;
}

export class Picture {
  drawn: Drawn | null = $state.raw(null);
  fault: Fault | null = $state.raw(null);
  /** The first answer has not come yet. */
  waiting = $state(false);
  readonly #session: Session;
  readonly #arrived: (before: Drawn | null, now: Drawn) => void;
  #wish: Wish | null = null;
  #asking = false;

  constructor(session: Session, arrived: (before: Drawn | null, now: Drawn) => void) {
    this.#session = session;
    this.#arrived = arrived;
  }

  ask(plan: number, lens: LensDto): void {
    this.#wish = { plan, lens };
    this.waiting = true;
    if (!this.#asking) void this.#drain();
  }

  async #drain(): Promise<void> {
    this.#asking = true;
    while (this.#wish !== null) {
      const wish = this.#wish;
      this.#wish = null;
      try {
        const answer = await this.#session.engine.query(this.#question(wish));
        if (answer.type === 'network') this.take(wish.plan, answer.network);
      } catch (thrown) {
        this.fault = asFault(thrown);
      }
    }
    this.#asking = false;
    this.waiting = false;
  }

  /** What was there before stays about where it lay. */
  #question({ plan, lens }: Wish): QueryDto {
    const before = this.drawn?.plan === plan ? this.drawn.network.nodes : [];
    const kept = before.map((node): [number, number, number] => [node.task, node.x, node.y]);
    return { type: 'network', plan, lens, kept };
  }

  /** Takes a picture over. */
  take(plan: number, network: NetworkDto): void {
    const before = this.drawn?.plan === plan ? this.drawn : null;
    const now: Drawn = { plan, network, index: new GraphIndex(network), walk: new Walk(network) };
    this.drawn = now;
    this.fault = null;
    this.#arrived(before, now);
  }
}

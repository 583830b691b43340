/** The baseline drawn behind the bars. What it holds never changes, so it is asked for once. */
import type { FiguresDto } from '../ipc/bindings';
import type { Engine } from '../ipc/engine';
import { asFault } from './fault';
import type { PlanModel } from './plan.svelte';

export type Spans = ReadonlyMap<number, Pick<FiguresDto, 'start' | 'finish'>>;

const NOTHING: Spans = new Map();

export class ShownBaseline {
  /** Its id; none while no baseline is drawn. */
  id: number | null = $state(null);
  #spans: Spans = $state.raw(NOTHING);
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Where each row lay, if the baseline drawn is one of this plan. */
  of(plan: PlanModel | null): Spans {
    const own = (plan?.head.baselines ?? []).some((one) => one.id === this.id);
    return own ? this.#spans : NOTHING;
  }

  hide(): void {
    this.id = null;
    this.#spans = NOTHING;
  }

  async show(plan: PlanModel, id: number): Promise<void> {
    this.id = id;
    try {
      const query = { type: 'variance', plan: plan.head.id, from: id, to: null } as const;
      const answer = await this.#engine.query(query);
      if (this.id !== id || answer.type !== 'variance') return;
      this.#spans = new Map(
        answer.rows.flatMap((row) => (row.from ? [[row.task, row.from] as const] : [])),
      );
    } catch (thrown) {
      this.hide();
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a fault is what callers show
      throw asFault(thrown);
    }
  }
}

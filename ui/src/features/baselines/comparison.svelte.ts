/** Two states of a plan held against each other: baselines, or the present. */
import type { Fault, VarianceDto } from '../../ipc/bindings';
import { asFault } from '../../model/fault';
import type { PlanModel } from '../../model/plan.svelte';
import type { Session } from '../../model/session.svelte';
import { changedRows, varianceWords } from '../../model/variance';

export class Comparison {
  /** The earlier one; none stands for the present. */
  from: number | null = $state(null);
  to: number | null = $state(null);
  rows: VarianceDto[] = $state.raw([]);
  fault: Fault | null = $state.raw(null);
  ready = $state(false);
  /** Rows that did not move are left out. */
  onlyChanged = $state(true);
  readonly #session: Session;
  #asked = 0;

  constructor(session: Session, plan: PlanModel) {
    this.#session = session;
    const kept = plan.head.baselines ?? [];
    this.from = kept.find((one) => one.id === session.was.id)?.id ?? kept.at(-1)?.id ?? null;
  }

  readonly shown: VarianceDto[] = $derived.by(() =>
    this.onlyChanged ? changedRows(this.rows) : this.rows,
  );

  readonly words: string = $derived.by(() => varianceWords(this.rows));

  async ask(plan: PlanModel): Promise<void> {
    const asked = ++this.#asked;
    const { from, to } = this;
    const known = (id: number | null): boolean =>
      id === null || (plan.head.baselines ?? []).some((one) => one.id === id);
    if (from === null || !known(from) || !known(to)) {
      this.rows = [];
      this.ready = false;
      return;
    }
    try {
      const query = { type: 'variance', plan: plan.head.id, from, to } as const;
      const answer = await this.#session.engine.query(query);
      if (asked !== this.#asked || answer.type !== 'variance') return;
      this.rows = answer.rows;
      this.ready = true;
      this.fault = null;
    } catch (thrown) {
      if (asked === this.#asked) this.fault = asFault(thrown);
    }
  }

  async remove(plan: PlanModel, baseline: number): Promise<void> {
    const outcome = await this.#session.act({ type: 'removeBaseline', baseline });
    if (!outcome) return;
    if (this.#session.was.id === baseline) this.#session.was.hide();
    if (this.from === baseline) this.from = plan.head.baselines?.at(-1)?.id ?? null;
    if (this.to === baseline) this.to = null;
  }
}

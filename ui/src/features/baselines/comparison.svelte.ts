/** Two states of a plan held against each other: baselines, or the present. */
import type { Fault, VarianceDto } from '../../ipc/bindings';
import { asFault } from '../../model/fault';
import type { PlanModel } from '../../model/plan.svelte';
import type { Session } from '../../model/session.svelte';

/** What became of a row between the two. */
export type Fate = 'moved' | 'kept' | 'added' | 'dropped';

export function fateOf(row: VarianceDto): Fate {
  if (!row.from) return 'added';
  if (!row.to) return 'dropped';
  return row.start === 0 && row.finish === 0 ? 'kept' : 'moved';
}

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
    this.from = kept.find((one) => one.id === session.baseline.id)?.id ?? kept.at(-1)?.id ?? null;
  }

  readonly shown: VarianceDto[] = $derived.by(() =>
    this.onlyChanged ? this.rows.filter((row) => fateOf(row) !== 'kept') : this.rows,
  );

  /** `12 rows moved, 1 added, 2 dropped.` Summaries follow their rows and are not counted. */
  readonly words: string = $derived.by(() => {
    const count = (fate: Fate): number =>
      this.rows.filter((row) => !row.summary && fateOf(row) === fate).length;
    const [moved, added, dropped] = [count('moved'), count('added'), count('dropped')];
    if (moved + added + dropped === 0) return 'Nothing has moved.';
    const parts = [
      moved > 0 ? `${moved} ${moved === 1 ? 'row' : 'rows'} moved` : '',
      added > 0 ? `${added} added` : '',
      dropped > 0 ? `${dropped} dropped` : '',
    ];
    return `${parts.filter((part) => part !== '').join(', ')}.`;
  });

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
    if (this.#session.baseline.id === baseline) this.#session.baseline.hide();
    if (this.from === baseline) this.from = plan.head.baselines?.at(-1)?.id ?? null;
    if (this.to === baseline) this.to = null;
  }
}

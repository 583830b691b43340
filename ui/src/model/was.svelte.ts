/**
 * How the plan was, drawn behind the bars as they are: a baseline, or an earlier moment of its
 * history. Neither ever changes; what is different now is asked again after every edit.
 */
import type { AnswerDto, FiguresDto, OperationDto, QueryDto, VarianceDto } from '../ipc/bindings';
import type { Engine } from '../ipc/engine';
import { asFault } from './fault';
import type { PlanModel } from './plan.svelte';

export type Spans = ReadonlyMap<number, Pick<FiguresDto, 'start' | 'finish'>>;

/** What the present is held against. */
export type Then =
  | { kind: 'baseline'; plan: number; id: number }
  /** Right before an operation. */
  | { kind: 'moment'; plan: number; before: OperationDto };

const NOTHING: Spans = new Map();

export class Was {
  then: Then | null = $state.raw(null);
  /** Row by row, then and now. */
  rows: VarianceDto[] = $state.raw([]);
  /** What was done since, newest first; only known of a moment. */
  operations: OperationDto[] = $state.raw([]);
  /** Whether the list of what changed lies beside the chart. */
  listed = $state(false);
  /** Somebody is to choose a moment in the history. */
  choosing = $state(false);
  #spans: Spans = $state.raw(NOTHING);
  readonly #engine: Engine;
  #asked = 0;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** The baseline that is drawn; none while a moment is, or nothing. */
  get id(): number | null {
    return this.then?.kind === 'baseline' ? this.then.id : null;
  }

  /** What a plan is held against; a baseline may have been deleted meanwhile. */
  thenOf(plan: PlanModel | null): Then | null {
    const { then } = this;
    if (!plan || then?.plan !== plan.head.id) return null;
    if (then.kind === 'moment') return then;
    return (plan.head.baselines ?? []).some((one) => one.id === then.id) ? then : null;
  }

  /** Where each row of a plan lay then. */
  of(plan: PlanModel | null): Spans {
    return this.thenOf(plan) ? this.#spans : NOTHING;
  }

  hide(): void {
    this.#asked++;
    this.then = null;
    this.rows = [];
    this.operations = [];
    this.listed = false;
    this.#spans = NOTHING;
  }

  /** Draws a baseline. Rejects with a `Fault`. */
  show(plan: PlanModel, id: number): Promise<void> {
    return this.#begin({ kind: 'baseline', plan: plan.head.id, id });
  }

  /** Draws how the plan was right before an operation. Rejects with a `Fault`. */
  showBefore(plan: PlanModel, before: OperationDto): Promise<void> {
    return this.#begin({ kind: 'moment', plan: plan.head.id, before });
  }

  /** The plan has changed: what is different is told anew. */
  async again(): Promise<void> {
    const { then } = this;
    if (!then) return;
    const asked = ++this.#asked;
    try {
      const answer = await this.#engine.query(question(then));
      if (asked === this.#asked) this.#take(answer);
    } catch {
      // Deleted meanwhile, or the file is gone: there is nothing to be held against any more.
      if (asked === this.#asked) this.hide();
    }
  }

  async #begin(then: Then): Promise<void> {
    const asked = ++this.#asked;
    try {
      const answer = await this.#engine.query(question(then));
      if (asked !== this.#asked) return;
      this.then = then;
      this.#take(answer);
    } catch (thrown) {
      if (asked === this.#asked) this.hide();
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a fault is what callers show
      throw asFault(thrown);
    }
  }

  #take(answer: AnswerDto): void {
    if (answer.type !== 'variance' && answer.type !== 'since') return;
    this.rows = answer.rows;
    this.operations = answer.type === 'since' ? answer.operations : [];
    this.#spans = new Map(
      answer.rows.flatMap((row) => (row.from ? [[row.task, row.from] as const] : [])),
    );
  }
}

function question(then: Then): QueryDto {
  return then.kind === 'baseline'
    ? { type: 'variance', plan: then.plan, from: then.id, to: null }
    : { type: 'since', plan: then.plan, revision: then.before.revision - 1 };
}

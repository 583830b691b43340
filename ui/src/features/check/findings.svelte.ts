/** What a careful planner would find wrong with the plan, asked again whenever it changes. */
import type { CheckDto, Fault, FindingDto } from '../../ipc/bindings';
import { asFault } from '../../model/fault';
import type { PlanModel } from '../../model/plan.svelte';
import type { Session } from '../../model/session.svelte';

export class Findings {
  checks: CheckDto[] = $state.raw([]);
  fault: Fault | null = $state.raw(null);
  ready = $state(false);
  readonly #session: Session;
  #asked = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  readonly failed: CheckDto[] = $derived.by(() =>
    this.checks.filter((check) => check.verdict === 'failed'),
  );
  readonly passed: CheckDto[] = $derived.by(() =>
    this.checks.filter((check) => check.verdict === 'passed'),
  );
  readonly idle: CheckDto[] = $derived.by(() =>
    this.checks.filter((check) => check.verdict === 'notApplicable'),
  );

  readonly words: string = $derived.by(() => {
    const [bad, measured] = [this.failed.length, this.failed.length + this.passed.length];
    if (measured === 0) return 'There is nothing to check yet.';
    if (bad === 0) return `All ${measured} checks passed.`;
    return `${bad} of ${measured} checks ${bad === 1 ? 'needs' : 'need'} a look.`;
  });

  async ask(plan: PlanModel): Promise<void> {
    const asked = ++this.#asked;
    try {
      const answer = await this.#session.engine.query({ type: 'lint', plan: plan.head.id });
      if (asked !== this.#asked || answer.type !== 'lint') return;
      this.checks = answer.checks;
      this.ready = true;
      this.fault = null;
    } catch (thrown) {
      if (asked === this.#asked) this.fault = asFault(thrown);
    }
  }

  async fix(plan: PlanModel, check: CheckDto, finding: FindingDto): Promise<void> {
    if (finding.fix === null) return;
    const { code } = check;
    await this.#session.act({ type: 'fix', plan: plan.head.id, check: code, text: finding.fix });
  }
}

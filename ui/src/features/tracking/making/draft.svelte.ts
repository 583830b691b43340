/**
 * A record while it is written. What means the same in several kinds is one field, so that the kind
 * can be changed without losing it; what another kind has no place for waits here until it is back.
 */
import type {
  BlockerCategoryDto,
  ImpactDto,
  KindDto,
  ProbabilityDto,
  RiskResponseDto,
  SeverityDto,
  UrgencyDto,
} from '../../../ipc/bindings';

export class RecordDraft {
  /** Its name, title, statement, text or question. */
  text = $state('');
  owner = $state('');
  rows: readonly number[] = $state.raw([]);
  /** A blocker's description, a decision's context. */
  background = $state('');
  /** A dependency's and a risk's. */
  mitigation = $state('');
  /** A dependency's and a decision's: a date, a week or a milestone. */
  neededBy = $state('');
  /** An assumption's and an action's: a date. */
  due = $state('');

  type: KindDto = $state('technical');
  provider = $state('');
  forecast = $state('');
  promised = $state('');
  promisedBy = $state('');

  severity: SeverityDto = $state('p2');
  category: BlockerCategoryDto | '' = $state('');
  raised = $state('');
  workaround = $state('');

  riskCategory = $state('');
  probability: ProbabilityDto = $state('medium');
  impact: ImpactDto = $state('medium');
  response: RiskResponseDto | '' = $state('');
  trigger = $state('');

  ifFalse = $state('');
  /** The risk or blocker an action is about, by name. */
  about = $state('');

  deciders: readonly string[] = $state.raw([]);
  urgency: UrgencyDto = $state('normal');
  defaultIfNone = $state('');
  /** The awaited row that holds back what waits for the answer. */
  row: number | null = $state(null);

  constructor(rows: readonly number[] = []) {
    this.rows = rows;
  }

  /** For another one of its kind: who and how stay, what was said goes. */
  next(): RecordDraft {
    const next = new RecordDraft();
    const { owner, type, provider, severity, category, deciders, urgency } = this;
    return Object.assign(next, { owner, type, provider, severity, category, deciders, urgency });
  }
}

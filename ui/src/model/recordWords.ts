/** What the choices of records are called on screen, and how pressing each is. */
import type {
  ActionStatusDto,
  AreaColourDto,
  AssumptionStatusDto,
  BlockerCategoryDto,
  BlockerStatusDto,
  CapacityAdviceDto,
  DependencyStateDto,
  DependencyStatusDto,
  EscalationSeverityDto,
  EscalationStatusDto,
  GoNoGoDecisionDto,
  GoNoGoStatusDto,
  HealthDto,
  ImpactDto,
  KindDto,
  LevelDto,
  MoscowDto,
  NeededByDto,
  ProbabilityDto,
  ReadinessAreaDto,
  ReversibilityDto,
  RiskLevelDto,
  RiskResponseDto,
  RiskStatusDto,
  RoamDto,
  RouteDto,
  SeverityDto,
  TriggerDto,
  UrgencyDto,
  VoteDto,
  WantDto,
} from '../ipc/bindings';

/** Colour is spent on state only. */
export type Tone = 'good' | 'warn' | 'bad' | 'idle';

type Words<T extends string> = Record<T, string>;

/** The choices of a list, in order. */
export function choicesOf<T extends string>(words: Words<T>): { value: T; label: string }[] {
  return (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }));
}

export const SEVERITIES: Words<SeverityDto> = {
  p0: 'P0 – stopped, no way around',
  p1: 'P1 – degraded, costly way around',
  p2: 'P2 – slowed, manageable',
  p3: 'P3 – inconvenience',
};

export const SEVERITY_MARKS: Words<SeverityDto> = { p0: 'P0', p1: 'P1', p2: 'P2', p3: 'P3' };

export const SEVERITY_TONES: Record<SeverityDto, Tone> = {
  p0: 'bad',
  p1: 'warn',
  p2: 'idle',
  p3: 'idle',
};

export const BLOCKER_STATUSES: Words<BlockerStatusDto> = {
  new: 'New',
  investigating: 'Investigating',
  escalated: 'Escalated',
  resolved: 'Resolved',
  closed: 'Closed',
  wontFix: 'Won’t fix',
};

export const BLOCKER_CATEGORIES: Words<BlockerCategoryDto> = {
  resource: 'Resource',
  technical: 'Technical',
  dependency: 'Dependency',
  decision: 'Decision',
  access: 'Access',
  external: 'External',
  process: 'Process',
};

export const LEVELS: Words<LevelDto> = {
  l0: 'L0 – team',
  l1: 'L1 – lead',
  l2: 'L2 – manager',
  l3: 'L3 – director',
  l4: 'L4 – executive',
};

export const DEPENDENCY_KINDS: Partial<Record<KindDto, string>> = {
  technical: 'Technical',
  data: 'Data',
  team: 'Team',
  external: 'External',
  decision: 'Decision',
  documentation: 'Documentation',
};

export const DEPENDENCY_STATUSES: Words<DependencyStatusDto> = {
  notStarted: 'Not started',
  inProgress: 'In progress',
  atRisk: 'At risk',
  blocked: 'Blocked',
  complete: 'Complete',
};

export const DEPENDENCY_STATES: Words<DependencyStateDto> = {
  complete: 'Complete',
  inTime: 'In time',
  unknown: 'Unknown',
  atRisk: 'At risk',
  late: 'Late',
  blocked: 'Blocked',
};

export const DEPENDENCY_TONES: Record<DependencyStateDto, Tone> = {
  complete: 'idle',
  inTime: 'good',
  unknown: 'idle',
  atRisk: 'warn',
  late: 'bad',
  blocked: 'bad',
};

export const PROBABILITIES: Words<ProbabilityDto> = { low: 'Low', medium: 'Medium', high: 'High' };

export const IMPACTS: Words<ImpactDto> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  critical: 'Critical',
};

export const RISK_LEVELS: Words<RiskLevelDto> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  critical: 'Critical',
};

export const RISK_TONES: Record<RiskLevelDto, Tone> = {
  low: 'idle',
  medium: 'idle',
  high: 'warn',
  critical: 'bad',
};

export const RISK_RESPONSES: Words<RiskResponseDto> = {
  avoid: 'Avoid',
  mitigate: 'Mitigate',
  transfer: 'Transfer',
  accept: 'Accept',
};

export const RISK_STATUSES: Words<RiskStatusDto> = {
  open: 'Open',
  closed: 'Closed',
  materialised: 'Has happened',
};

export const ROAM: Words<RoamDto> = {
  resolved: 'Resolved',
  owned: 'Owned',
  accepted: 'Accepted',
  mitigated: 'Mitigated',
};

export const ASSUMPTION_STATUSES: Words<AssumptionStatusDto> = {
  open: 'Open',
  confirmed: 'Confirmed',
  wrong: 'Wrong',
};

export const ACTION_STATUSES: Words<ActionStatusDto> = {
  open: 'Open',
  inProgress: 'In progress',
  done: 'Done',
  cancelled: 'Cancelled',
};

export const URGENCIES: Words<UrgencyDto> = {
  critical: 'Critical',
  high: 'High',
  normal: 'Normal',
};

export const REVERSIBILITIES: Words<ReversibilityDto> = {
  easy: 'Easy to take back',
  moderate: 'Moderate to take back',
  difficult: 'Difficult to take back',
  irreversible: 'Irreversible',
};

export const ESCALATION_SEVERITIES: Words<EscalationSeverityDto> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
};

export const ESCALATION_TONES: Record<EscalationSeverityDto, Tone> = {
  critical: 'bad',
  high: 'warn',
  medium: 'idle',
};

export const ESCALATION_STATUSES: Words<EscalationStatusDto> = {
  draft: 'Draft',
  sent: 'Sent',
  acknowledged: 'Acknowledged',
  decided: 'Decided',
  resolved: 'Resolved',
  withdrawn: 'Withdrawn',
};

export const TRIGGERS: Words<TriggerDto> = {
  timelineSlip: 'The timeline slips',
  scopeCut: 'Scope must be cut',
  dependencyBlocked: 'A critical dependency is blocked',
  resourceUnavailable: 'Somebody needed is away',
  commitmentAtRisk: 'An external commitment is at risk',
  securityOrCompliance: 'Security or compliance',
  blockerOverdue: 'A blocker has outstayed its level',
  conditionLapsed: 'A condition of a release has lapsed',
  judgement: 'Somebody’s judgement',
};

export const ROUTES: Words<RouteDto> = {
  technical: 'Technical',
  resource: 'Resource',
  scope: 'Scope or priority',
  external: 'External',
  budget: 'Budget',
  security: 'Security',
  legal: 'Legal',
};

export const DECISIONS: Words<GoNoGoDecisionDto> = {
  go: 'GO',
  conditionalGo: 'Conditional go',
  noGo: 'No-go',
};

export const DECISION_TONES: Record<GoNoGoDecisionDto, Tone> = {
  go: 'good',
  conditionalGo: 'warn',
  noGo: 'bad',
};

export const VOTES: Words<VoteDto> = { go: 'Go', noGo: 'No-go', abstain: 'Abstains' };

export const VOTE_TONES: Record<VoteDto, Tone> = { go: 'good', noGo: 'bad', abstain: 'idle' };

export const AREAS: Words<ReadinessAreaDto> = {
  code: 'Code',
  testing: 'Testing',
  documentation: 'Documentation',
  operations: 'Operations',
  approvals: 'Approvals',
};

export const AREA_COLOURS: Words<AreaColourDto> = { green: 'Green', amber: 'Amber', red: 'Red' };

export const GO_STATUSES: Words<GoNoGoStatusDto> = { draft: 'Draft', held: 'Held' };

export const PRIORITIES: Words<MoscowDto> = {
  must: 'Must',
  should: 'Should',
  could: 'Could (nice to have)',
  wontThisTime: 'Won’t this time',
};

export const ADVICE: Words<CapacityAdviceDto> = {
  proceed: 'Proceed',
  reduceScope: 'Reduce scope',
  extendTimeline: 'Extend the timeline',
  addResources: 'Add people',
  combination: 'A combination',
};

export const HEALTHS: Words<HealthDto> = {
  onTrack: 'On track',
  atRisk: 'At risk',
  offTrack: 'Off track',
  unknown: 'Unknown',
  complete: 'Complete',
};

export const WANTS: Words<WantDto> = {
  clock: 'Clock ran out',
  escalation: 'Not decided',
  decision: 'Decision overdue',
  overdue: 'Overdue',
  dependency: 'Dependency',
  stale: 'Nobody asked',
  review: 'To be reviewed',
  proposal: 'Escalate?',
  deescalation: 'Bring back down',
  gap: 'Incomplete',
  systemic: 'Keeps coming back',
};

export const WANT_TONES: Record<WantDto, Tone> = {
  clock: 'bad',
  escalation: 'bad',
  decision: 'bad',
  overdue: 'bad',
  dependency: 'warn',
  stale: 'warn',
  review: 'warn',
  proposal: 'warn',
  deescalation: 'idle',
  gap: 'idle',
  systemic: 'idle',
};

export const HEALTH_TONES: Record<HealthDto, Tone> = {
  onTrack: 'good',
  atRisk: 'warn',
  offTrack: 'bad',
  unknown: 'idle',
  complete: 'idle',
};

/** By when something is needed, as people would type it again. */
export function neededTyped(needed: NeededByDto | null): string {
  switch (needed?.type) {
    case undefined:
      return '';
    case 'date':
      return needed.date;
    case 'milestone':
      return needed.name;
    case 'week':
      return `week ${needed.week}`;
  }
}

/** `3.5` of thirty-five tenths. */
export function tenths(count: number): string {
  return (count / 10).toFixed(1).replace(/\.0$/, '');
}

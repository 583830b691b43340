/**
 * Records in which every field says something of its own, for tests: whatever a panel leaves out is
 * missed.
 */
import { promisedDate } from '../core/format';
import type {
  ActionDto,
  AssumptionDto,
  BlockerDto,
  CapacityDto,
  ChoiceDto,
  DecisionDto,
  DependencyDto,
  EscalationDto,
  EventDto,
  GoNoGoDto,
  RegistersDto,
  RiskRecordDto,
} from '../ipc/bindings';

interface Everything {
  /** What has to be seen. */
  texts: string[];
  change: (state: unknown, registers: RegistersDto) => void;
}

const DAY = 1440;
/** A minute of its own: 07:01 of 4 January 2025, 07:02 of the 5th, … */
const at = (n: number): number => (20_091 + n) * DAY + 7 * 60 + n;
const clock = (n: number): string => `07:${String(n).padStart(2, '0')}`;
const day = (n: number): string => `2025-05-${String(n).padStart(2, '0')}`;
const dayText = (n: number): string => promisedDate(day(n), 2025);

const option = (n: number): ChoiceDto => ({
  name: `option-${n}-name`,
  action: `option-${n}-action`,
  owner: 4,
  timeline: `option-${n}-timeline`,
  pros: `option-${n}-pros`,
  cons: `option-${n}-cons`,
  cost: `option-${n}-cost`,
  reversibility: 'difficult',
});
const event = (n: number): EventDto => ({
  at: at(n),
  by: `event-${n}-by`,
  text: `event-${n}-text`,
});

/** All texts made up here that lie in a record, at any depth. */
function madeUp(value: unknown): string[] {
  if (typeof value === 'string')
    return value.includes('-') && !/^\d|^[A-Z]+-\d/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(madeUp);
}

const dependency: DependencyDto = {
  id: 1,
  reference: 'DEP-1',
  task: 42,
  plan: 1,
  name: 'a-name',
  kind: 'documentation',
  owner: 3,
  provider: 'a-provider',
  neededBy: { type: 'week', week: 17, date: '2025-05-02' },
  status: 'blocked',
  forecast: day(3),
  promised: day(5),
  promises: [
    { date: day(4), by: 'promise-1-by', at: at(1) },
    { date: null, by: 'promise-2-by', at: at(2) },
    { date: day(5), by: 'promise-3-by', at: null },
  ],
  blocker: 2,
  impact: 'an-impact',
  mitigation: 'a-mitigation',
  hasWorkaround: true,
  workaround: 'a-workaround',
  verified: day(6),
  regressed: true,
};

const blocker: BlockerDto = {
  id: 1,
  reference: 'BLOCKER-1',
  plan: 1,
  title: 'a-title',
  severity: 'p2',
  category: 'process',
  raised: at(1),
  raisedBy: 'raised-by',
  reporter: 'a-reporter',
  blocked: [38, 22],
  description: 'a-description',
  rootCause: 'a-root-cause',
  proposed: 'a-proposal',
  path: ['path-1', 'path-2'],
  workaround: 'a-workaround',
  owner: 3,
  resolver: 4,
  target: day(7),
  status: 'resolved',
  open: false,
  level: 'l3',
  levelSince: at(2),
  history: [event(3), event(4)],
  peopleBlocked: 4711,
  firstResponse: at(5),
  lastUpdate: at(6),
  resolved: at(7),
  resolution: 'a-resolution',
  lessons: 'a-lesson',
  tags: { security: true, compliance: true },
  fromRisk: 2,
};

const risk: RiskRecordDto = {
  id: 1,
  reference: 'R-1',
  plan: 1,
  statement: 'a-statement',
  category: 'a-category',
  probability: 'low',
  impact: 'critical',
  level: 'high',
  response: 'transfer',
  mitigation: 'a-mitigation',
  contingency: 'a-contingency',
  trigger: 'a-trigger',
  owner: 3,
  roam: 'accepted',
  status: 'open',
  raised: at(1),
  raisedBy: 'raised-by',
  reviewed: at(2),
  followUp: day(7),
  acceptedBy: 'accepted-by',
  acceptedWhy: 'accepted-why',
  rows: [22],
  tags: { security: true, compliance: true },
  history: [event(3), event(4)],
};

const assumption: AssumptionDto = {
  id: 1,
  reference: 'A-1',
  plan: 1,
  text: 'a-text',
  owner: 3,
  due: day(7),
  status: 'wrong',
  ifFalse: 'if-false',
  raised: at(1),
  raisedBy: 'raised-by',
  settled: at(2),
  finding: 'a-finding',
  rows: [22],
};

const action: ActionDto = {
  id: 1,
  reference: 'ACT-1',
  plan: 1,
  text: 'a-text',
  owner: 3,
  due: day(7),
  status: 'cancelled',
  ended: at(1),
  raised: at(2),
  raisedBy: 'raised-by',
  risk: 2,
  blocker: 2,
  rows: [22],
};

const decision: DecisionDto = {
  id: 1,
  reference: 'DEC-1',
  plan: 1,
  row: 43,
  question: 'a-question',
  context: 'a-context',
  options: [option(1), option(2)],
  recommendation: 'a-recommendation',
  deciders: [2, 3],
  neededBy: { type: 'week', week: 17, date: '2025-05-02' },
  urgency: 'critical',
  defaultIfNone: 'a-default',
  raised: at(1),
  raisedBy: 'raised-by',
  outcome: 'an-outcome',
  decidedBy: 'decided-by',
  decided: at(2),
  rationale: 'a-rationale',
};

const escalation: EscalationDto = {
  id: 1,
  reference: 'ESC-1',
  plan: 1,
  subject: 'BLOCKER-2',
  trigger: 'securityOrCompliance',
  route: 'budget',
  title: 'a-title',
  severity: 'medium',
  from: 'from-whom',
  to: [2, 3],
  levelFrom: 'l2',
  levelTo: 'l4',
  reason: 'a-reason',
  situation: 'a-situation',
  tried: ['tried-1', 'tried-2'],
  impact: {
    timeline: 'impact-timeline',
    scope: 'impact-scope',
    resources: 'impact-resources',
    commitments: 'impact-commitments',
  },
  options: [option(1), option(2)],
  doNothing: 'do-nothing',
  recommendation: 'a-recommendation',
  decisionNeededBy: at(1),
  ifNoDecision: 'if-no-decision',
  news: 'some-news',
  status: 'resolved',
  open: false,
  drafted: at(2),
  sent: at(3),
  acknowledged: at(4),
  decided: at(5),
  decision: 'a-decision',
  decidedBy: 'decided-by',
  ended: at(6),
  history: [event(7), event(8)],
};

const gonogo: GoNoGoDto = {
  id: 1,
  reference: 'GO-1',
  plan: 1,
  title: 'a-release a-version',
  release: 'a-release',
  version: 'a-version',
  target: day(3),
  decision: 'noGo',
  areas: [
    { area: 'code', colour: 'green', note: 'code-note' },
    { area: 'testing', colour: 'amber', note: 'testing-note' },
    { area: 'documentation', colour: 'red', note: 'documentation-note' },
    { area: 'operations', colour: null, note: 'operations-note' },
    { area: 'approvals', colour: 'green', note: 'approvals-note' },
  ],
  risks: [{ text: 'risk-1-text', mitigation: 'risk-1-mitigation' }],
  conditions: [
    { text: 'condition-1-text', owner: 'condition-1-owner', due: day(4), met: at(1) },
    { text: 'condition-2-text', owner: 'condition-2-owner', due: day(5), met: null },
  ],
  rollback: ['rollback-1', 'rollback-2'],
  authority: 'an-authority',
  deployer: 'a-deployer',
  monitor: 'a-monitor',
  attendees: [
    { name: 'attendee-1-name', role: 'attendee-1-role', vote: 'go' },
    { name: 'attendee-2-name', role: 'attendee-2-role', vote: 'abstain' },
    { name: 'attendee-3-name', role: 'attendee-3-role', vote: null },
  ],
  reason: 'a-reason',
  again: day(6),
  acceptance: 'an-acceptance',
  acceptedBy: 'accepted-by',
  status: 'held',
  drafted: at(2),
  draftedBy: 'drafted-by',
  held: at(3),
  history: [event(4), event(5)],
};

const capacity: CapacityDto = {
  id: 1,
  reference: 'CAP-1',
  plan: 1,
  name: 'a-name',
  from: day(3),
  until: day(4),
  people: [{ name: 'person-1-name', role: 'person-1-role', days: '17.5', percent: 35 }],
  focus: 73,
  demand: [
    {
      name: 'demand-1-name',
      days: '4.25',
      confidence: 'medium',
      priority: 'wontThisTime',
      notes: 'demand-1-notes',
    },
  ],
  advice: 'extendTimeline',
  reason: 'a-reason',
  raised: at(1),
  raisedBy: 'raised-by',
};

const clocks = (...of: number[]): string[] => of.map(clock);

/** A record that says something in every field, and all that its panel has to show of it. */
export function everything(reference: string): Everything {
  switch (reference) {
    case 'DEP-1':
      return {
        texts: [
          ...madeUp(dependency),
          ...['Documentation', 'John Belamaric', 'Week 17', 'Blocked', 'Taken back'],
          ...['BLOCKER-2', 'Undone again', dayText(3), dayText(4), dayText(5), dayText(6)],
          ...clocks(1, 2),
        ],
        change: (_, registers) => (registers.dependencies[0] = dependency),
      };
    case 'BLOCKER-1':
      return {
        texts: [
          ...madeUp(blocker),
          ...['P2', 'Process', 'Cut release candidate 0', 'Scalability run: 5,000 nodes'],
          ...['John Belamaric', 'Gunju Kim', 'Resolved', 'L3 – director', '4711', 'R-2'],
          ...[dayText(7), ...clocks(1, 2, 3, 4, 5, 6, 7)],
        ],
        change: (_, registers) => (registers.blockers[0] = blocker),
      };
    case 'R-1':
      return {
        texts: [
          ...madeUp(risk),
          ...['Low', 'Critical', 'High', 'Transfer', 'John Belamaric', 'Accepted'],
          ...['Scalability run: 5,000 nodes', dayText(7), ...clocks(1, 2, 3, 4)],
        ],
        change: (_, registers) => (registers.risks[0] = risk),
      };
    case 'A-1':
      return {
        texts: [
          ...madeUp(assumption),
          ...['Wrong', 'John Belamaric', dayText(7), 'Scalability run: 5,000 nodes'],
          ...clocks(1, 2),
        ],
        change: (_, registers) => (registers.assumptions[0] = assumption),
      };
    case 'ACT-1':
      return {
        texts: [
          ...madeUp(action),
          ...['Cancelled', 'John Belamaric', dayText(7), 'R-2', 'BLOCKER-2'],
          ...['Scalability run: 5,000 nodes', ...clocks(1, 2)],
        ],
        change: (_, registers) => (registers.actions[0] = action),
      };
    case 'DEC-1':
      return {
        texts: [
          // Options are unfolded one at a time: their names are seen at once.
          ...madeUp({ ...decision, options: [option(1).name, option(2)] }),
          ...['Gunju Kim', 'Difficult to take back', 'Choose the default network policy'],
          ...['Dipesh Rawat', 'John Belamaric', 'Week 17', 'Critical', ...clocks(1, 2)],
        ],
        change: (_, registers) => (registers.decisions[0] = decision),
      };
    case 'ESC-1':
      return {
        texts: [
          ...madeUp(escalation),
          ...['BLOCKER-2', 'Security or compliance', 'Budget', 'Medium', 'L2 – manager'],
          ...['Dipesh Rawat, John Belamaric', 'L4 – executive', 'Gunju Kim', 'Resolved'],
          ...['Difficult to take back', ...clocks(1, 2, 3, 4, 5, 6, 7, 8)],
        ],
        change: (_, registers) => (registers.escalations[0] = escalation),
      };
    case 'GO-1':
      return {
        texts: [
          ...madeUp(gonogo),
          ...['Green', 'Amber', 'Red', 'Not looked at', 'Documentation', 'No vote', 'Abstains'],
          ...['No-go', dayText(3), dayText(4), dayText(5), dayText(6), ...clocks(1, 2, 3, 4, 5)],
        ],
        change: (_, registers) => (registers.gonogos[0] = gonogo),
      };
    case 'CAP-1':
      return {
        texts: [
          ...madeUp(capacity),
          ...['17.5', '35', '73', '4.25', 'Won’t this time', 'Extend the timeline'],
          ...[dayText(3), dayText(4), ...clocks(1)],
        ],
        change: (_, registers) => (registers.capacities[0] = capacity),
      };
    default:
      throw new Error(`There is nothing of ${reference}.`);
  }
}

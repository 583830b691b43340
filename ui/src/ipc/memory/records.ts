/** What the engine in memory knows of records: what it was given, and otherwise nothing. */
import type {
  EscalationDraftDto,
  HealthDto,
  LateImpactDto,
  PolicyDto,
  RegistersDto,
  ReviewDto,
  TrackingDto,
  WaitDto,
} from '../bindings';

const hours = (count: number): WaitDto => ({ type: 'minutes', minutes: count * 60 });
const days = (count: number): WaitDto => ({ type: 'days', days: count });

/** The usual numbers, as the core keeps them. */
function usualPolicy(): PolicyDto {
  return {
    usual: true,
    health: {
      onTrackDays: 3,
      atRiskDays: 7,
      recoveredDays: 1,
      gateDays: 14,
      tightFloatDays: 5,
      redEscalationHours: 24,
      unknownLimit: 2,
      staleDays: 3,
      dependencyStaleDays: 7,
      declarationDays: 7,
    },
    ladder: [
      { severity: 'p0', step: 1, role: 'Engineering Lead', after: hours(0) },
      { severity: 'p0', step: 2, role: 'VP Engineering', after: hours(1) },
      { severity: 'p0', step: 3, role: 'CTO', after: hours(2) },
      { severity: 'p1', step: 1, role: 'Engineering Lead', after: hours(4) },
      { severity: 'p3', step: 1, role: 'Sprint planning', after: { type: 'sprintEnd' } },
    ],
    cadences: [
      { response: hours(2), update: hours(2), clock: 'wall' },
      { response: hours(4), update: hours(24), clock: 'wall' },
      { response: days(1), update: days(3), clock: 'working' },
      { response: null, update: days(5), clock: 'working' },
    ],
    levels: [days(1), days(1), days(2), null],
    riskBands: [
      ['low', 'low', 'medium', 'high'],
      ['low', 'medium', 'high', 'critical'],
      ['medium', 'high', 'critical', 'critical'],
    ],
    reviewDays: [30, 14, 7, 0],
    triggers: { slipDays: 7, systemicCount: 3, systemicDays: 30, agingHours: 24, absenceDays: 0 },
    capacity: {
      focusPercent: 80,
      mediumPercent: 125,
      lowPercent: 150,
      bufferPercent: 15,
      mustPercent: 60,
    },
    holdAmbers: 3,
    sprint: null,
    roles: [
      {
        desk: { type: 'level', level: 'l1' },
        role: 'Engineering Lead',
        primary: null,
        secondary: null,
      },
      { desk: { type: 'level', level: 'l4' }, role: 'CTO', primary: null, secondary: null },
    ],
  };
}

export function emptyRegisters(): RegistersDto {
  return {
    revision: 0,
    dependencies: [],
    blockers: [],
    risks: [],
    assumptions: [],
    actions: [],
    decisions: [],
    escalations: [],
    gonogos: [],
    capacities: [],
    declarations: [],
    health: [],
    comments: [],
    outsideLinks: [],
    policy: usualPolicy(),
  };
}

export function emptyTracking(): TrackingDto {
  return {
    revision: 0,
    now: 0,
    dependencies: [],
    blockers: [],
    risks: [],
    decisions: [],
    due: [],
    escalations: [],
    gonogos: [],
    capacities: [],
    proposals: [],
    systemic: [],
    colours: [],
    watermelons: [],
    attention: [],
    stopped: [],
    reviews: [emptyReview(null)],
  };
}

export function emptyReview(plan: number | null): ReviewDto {
  const counts = {
    opened: 0,
    closed: 0,
    open: 0,
    openBefore: 0,
    meanHours: null,
    oldestHours: null,
    trend: 'same' as const,
  };
  return {
    plan,
    blockers: counts,
    escalations: counts,
    sentences: ['0 blockers opened, 0 closed, 0 open.', '0 escalations opened, 0 closed, 0 open.'],
  };
}

export function lateImpact(): LateImpactDto {
  const nothing = { on: '2025-03-03', slips: [], sentence: 'Coming then, it moves no milestone.' };
  return { now: null, week: nothing, later: nothing, harmless: '2025-03-10' };
}

export function escalationDraft(plan: number, subject: string): EscalationDraftDto {
  const option = (name: string) => ({
    name,
    action: `${name}.`,
    owner: null,
    timeline: '',
    pros: '',
    cons: '',
    cost: '',
    reversibility: null,
  });
  return {
    plan,
    subject,
    trigger: 'judgement',
    route: null,
    title: 'A matter for somebody further up',
    severity: 'high',
    from: '',
    to: [],
    levelFrom: 'l0',
    levelTo: 'l1',
    reason: '',
    situation: 'Something is late.',
    tried: [],
    impact: { timeline: 'A week.', scope: '', resources: '', commitments: '' },
    options: [option('Wait'), option('Recover the days')],
    doNothing: 'It stays late.',
    recommendation: 'Recover the days.',
    decisionNeededBy: '2025-02-21 17:00',
    ifNoDecision: 'It stays late.',
    news: '',
  };
}

/** All five dimensions in one colour, for colours made up by hand. */
export function dimensionsOf(
  health: HealthDto,
): { name: string; health: HealthDto; reason: string }[] {
  return ['Schedule', 'Scope', 'Dependencies and risks', 'Capacity', 'Readiness'].map((name) => ({
    name,
    health: name === 'Schedule' ? health : 'unknown',
    reason: name === 'Schedule' ? 'As forecast.' : 'Nothing is known of it.',
  }));
}

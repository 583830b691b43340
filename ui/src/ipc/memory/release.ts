/** Release meetings and capacity of the engine in memory: drafts, and what it makes of them. */
import type {
  AreaNoteDto,
  BufferDto,
  CapacityDraftDto,
  CapacityToldDto,
  GoNoGoDecisionDto,
  GoNoGoDraftDto,
  GoNoGoToldDto,
  ReadinessAreaDto,
} from '../bindings';

const AREAS: readonly ReadinessAreaDto[] = [
  'code',
  'testing',
  'documentation',
  'operations',
  'approvals',
];

export function unseen(): AreaNoteDto[] {
  return AREAS.map((area) => ({ area, colour: null, note: '' }));
}

export function goNoGoDraft(plan: number): GoNoGoDraftDto {
  return {
    plan,
    release: 'Kubernetes 1.33',
    version: '',
    target: '2025-04-23',
    decision: null,
    areas: unseen(),
    risks: [{ text: 'R-1: Reviewers are short', mitigation: '' }],
    conditions: [],
    rollback: [],
    authority: '',
    deployer: '',
    monitor: '',
    attendees: [{ name: 'Nina Polshakova', role: 'Release lead', vote: null }],
    reason: '',
    again: '',
    acceptance: '',
    acceptedBy: '',
  };
}

/** Enough to see what a form does with the answer; the rules themselves are the core's. */
export function goNoGoJudged(draft: GoNoGoDraftDto): GoNoGoToldDto {
  const those = (colour: AreaNoteDto['colour']): number =>
    draft.areas.filter((one) => one.colour === colour).length;
  const [red, amber, none] = [those('red'), those('amber'), those(null)];
  let recommended: GoNoGoDecisionDto | null = 'go';
  let why = 'Every area is green.';
  if (none === AREAS.length) [recommended, why] = [null, 'No area has been looked at.'];
  else if (red > 0) [recommended, why] = ['noGo', `${red} of the areas are red.`];
  else if (amber + none > 0) {
    recommended = 'conditionalGo';
    why = amber > 0 ? `${amber} of the areas are amber.` : 'Not all areas are looked at.';
  }
  return {
    id: 0,
    counts: false,
    stands: null,
    recommended,
    why,
    limited: none > 2,
    lacks: lacking(draft),
    conditions: [],
    lapsed: false,
    overdue: 0,
    sentence: why,
  };
}

function lacking(draft: GoNoGoDraftDto): string | null {
  if (draft.decision === null) return 'Say what is decided.';
  if (draft.attendees.every((one) => one.vote === null)) return 'Nobody has voted yet.';
  if (draft.decision === 'noGo') {
    return draft.reason === '' || draft.again === ''
      ? 'A no-go needs its reasons and the day it is looked at again.'
      : null;
  }
  const whole = draft.conditions.every((one) => one.owner !== '' && one.due !== '');
  if (draft.decision === 'conditionalGo' && (draft.conditions.length === 0 || !whole)) {
    return 'A conditional go needs conditions, each with an owner and a day.';
  }
  return draft.rollback.length === 0 ? 'Say what makes you roll it back.' : null;
}

export function capacityDraft(plan: number): CapacityDraftDto {
  return {
    plan,
    name: 'Kubernetes 1.33',
    from: '2025-02-19',
    until: '2025-03-20',
    people: [
      { name: 'Nina Polshakova', role: 'Release lead', days: '20', percent: 100 },
      { name: 'Dipesh Rawat', role: 'Engineer', days: '16', percent: 50 },
    ],
    focus: 80,
    demand: [
      { name: 'Enhancements', days: '12', confidence: 'high', priority: 'must', notes: '' },
      { name: 'Documentation', days: '8', confidence: 'low', priority: 'could', notes: '' },
    ],
    advice: null,
    reason: '',
  };
}

const WEIGHTS = { high: 1, medium: 1.25, low: 1.5 } as const;

/** The sums of the form, as the core would have them; what to leave out is the core's to say. */
export function capacityReckoned(draft: CapacityDraftDto): CapacityToldDto {
  const days = (text: string): number => Number(text) || 0;
  const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
  const said = (number: number): string => String(Math.round(number * 10) / 10);
  const present = sum(draft.people.map((one) => (days(one.days) * one.percent) / 100));
  const capacity = (present * draft.focus) / 100;
  const buffer = (required: number): BufferDto => ({
    required: said(required),
    left: said(capacity - required),
    share: capacity > 0 ? `${said(((capacity - required) / capacity) * 100)} %` : null,
    advice: required > capacity ? 'reduceScope' : 'proceed',
    tight: required <= capacity && capacity - required < capacity * 0.15,
  });
  const plain = buffer(sum(draft.demand.map((one) => days(one.days))));
  const weighed = buffer(
    sum(draft.demand.map((one) => days(one.days) * WEIGHTS[one.confidence ?? 'low'])),
  );
  const must = sum(
    draft.demand.filter((one) => one.priority === 'must').map((one) => days(one.days)),
  );
  const short = plain.advice !== 'proceed';
  return {
    id: 0,
    counts: false,
    present: said(present),
    capacity: said(capacity),
    plain,
    weighed,
    must: said(must),
    mustShare: capacity > 0 ? `${said((must / capacity) * 100)} %` : null,
    cuts: [],
    fitsAfterCuts: !short,
    health: short ? 'offTrack' : plain.tight ? 'atRisk' : 'onTrack',
    sentence: `${plain.required} days of work, ${said(capacity)} days of people: ${plain.left} days are left.`,
  };
}

/** What the rules would say of the sample's records. */
import type {
  AttentionDto,
  BlockerToldDto,
  DependencyToldDto,
  HealthDto,
  TrackingDto,
} from '../bindings';
import { dimensionsOf, emptyReview, emptyTracking } from './records';
import { capacitiesTold, goNoGosTold } from './sampleReleases';
import { DAY, HOUR, NOW } from './sampleTime';

export function told(): TrackingDto {
  const dependencies: DependencyToldDto[] = [
    {
      id: 1,
      tracked: true,
      needed: '2025-03-20',
      expected: '2025-04-01',
      late: 12,
      state: 'atRisk',
      freshness: 'stale',
      unasked: 9,
      regressed: false,
      critical: true,
      releaseCritical: true,
      moves: 2,
      movesLater: 2,
      movedDays: 21,
      gaps: [
        'It comes from outside or is on the critical path, and nothing is prepared for its being late.',
      ],
      holds: [38],
      sentence:
        '“Signing keys from the cloud team” is expected on 1 Apr, 12 days after it is needed. Nobody has asked for 9 days.',
    },
    {
      id: 2,
      tracked: true,
      needed: '2025-03-05',
      expected: '2025-03-01',
      late: -4,
      state: 'inTime',
      freshness: 'fresh',
      unasked: 0,
      regressed: false,
      critical: false,
      releaseCritical: false,
      moves: 0,
      movesLater: 0,
      movedDays: 0,
      gaps: [],
      holds: [29],
      sentence:
        '“Choose the default network policy” is expected on 1 Mar, 4 days before it is needed.',
    },
  ];
  const blockers: BlockerToldDto[] = [
    {
      id: 1,
      suggested: 'p0',
      suggestedWhy:
        '“Cut release candidate 0” is on the critical path, and there is no way around.',
      timers: [
        {
          kind: { type: 'firstResponse' },
          due: NOW - 24 * HOUR,
          clock: 'wall',
          reading: 'met',
          minutes: 0,
          sentence: 'The first answer came in time.',
        },
        {
          kind: { type: 'update' },
          due: NOW - 3 * HOUR,
          clock: 'wall',
          reading: 'overdue',
          minutes: 180,
          sentence: 'The next update has been due for 3 hours.',
        },
        {
          kind: { type: 'level', level: 'l1' },
          due: NOW + 20 * HOUR,
          clock: 'wall',
          reading: 'running',
          minutes: 1200,
          sentence: 'Its time at L1 is up in 20 hours (20 Feb, 08:00).',
        },
        {
          kind: { type: 'ladder', step: 2, role: 'VP Engineering' },
          due: NOW - 25 * HOUR,
          clock: 'wall',
          reading: 'overdue',
          minutes: 1500,
          sentence: 'Telling the VP Engineering has been due for 1 day.',
        },
      ],
      nextStep: {
        role: 'VP Engineering',
        person: null,
        due: NOW - 25 * HOUR,
        overdue: true,
        sentence: 'Tell the VP Engineering now.',
      },
      waitsFor: null,
      stops: 1,
      behind: 4,
      aged: true,
      daysOpenTenths: 11,
      daysLostTenths: 33,
      sentence:
        'BLOCKER-1 “No access to the signing service” (P0) stops 1 row, and 4 rows behind. 3.3 days of work are lost.',
    },
    {
      id: 2,
      suggested: 'p3',
      suggestedWhy: 'It stops no unfinished row.',
      timers: [
        {
          kind: { type: 'firstResponse' },
          due: NOW - 5 * DAY,
          clock: 'working',
          reading: 'missed',
          minutes: 120,
          sentence: 'The first answer came 2 hours of work late.',
        },
      ],
      nextStep: null,
      waitsFor: null,
      stops: 0,
      behind: 0,
      aged: false,
      daysOpenTenths: 32,
      daysLostTenths: 0,
      sentence: 'BLOCKER-2 “Flaky upgrade jobs” (P2) stops nothing any more.',
    },
  ];
  const want = (
    one: Partial<AttentionDto> & Pick<AttentionDto, 'want' | 'record' | 'why'>,
  ): AttentionDto => ({
    plan: 1,
    until: null,
    owner: 1,
    ...one,
  });
  const colour = (
    subject: TrackingDto['colours'][number]['subject'],
    name: string,
    computed: HealthDto,
  ): TrackingDto['colours'][number] => ({
    subject,
    name,
    plan: 1,
    computed,
    shown: computed,
    dimensions: dimensionsOf(computed),
    limited: true,
    declared: null,
    flattering: false,
    trend: 'unknown',
    findings: [],
    sentence: 'As forecast.',
  });
  return {
    ...emptyTracking(),
    now: NOW,
    dependencies,
    blockers,
    risks: [
      {
        id: 1,
        level: 'critical',
        score: 9,
        review: '2025-02-08',
        reviewOverdue: 11,
        followUpOverdue: 2,
        gaps: ['It matters much, and nothing is done about it.'],
        became: null,
        sentence: 'R-1 matters critically and was to be looked at by 8 Feb.',
      },
      {
        id: 2,
        level: 'medium',
        score: 4,
        review: '2025-02-21',
        reviewOverdue: 0,
        followUpOverdue: 0,
        gaps: ['Nobody has agreed what becomes of it.'],
        became: null,
        sentence: 'R-2 is to be looked at by 21 Feb.',
      },
    ],
    decisions: [
      {
        id: 1,
        needed: '2025-02-12',
        overdue: 7,
        holds: [29],
        critical: true,
        sentence:
          'DEC-1 was needed by 12 Feb, 7 days ago. Without an answer: nothing changes, and the feature stays off.',
      },
    ],
    due: [
      {
        record: 'ACT-1',
        overdue: 0,
        sentence: 'ACT-1 “Recruit two more reviewers” is due on 21 Feb.',
      },
      {
        record: 'A-1',
        overdue: 5,
        sentence: 'A-1 “Cloud credits last until April” was due on 14 Feb, 5 days ago.',
      },
    ],
    escalations: [
      {
        id: 1,
        overdue: 0,
        default: null,
        next: null,
        deescalate: null,
        sentence: 'ESC-1 is to be decided by 19 Feb, 17:00.',
      },
    ],
    gonogos: goNoGosTold(),
    capacities: capacitiesTold(),
    proposals: [
      {
        plan: 1,
        subject: 'PLAN-1',
        trigger: 'timelineSlip',
        route: null,
        severity: 'high',
        title: '“Kubernetes 1.33 released” slips by 9 days',
        reason:
          '“Kubernetes 1.33 released” is forecast for 2 May, 9 days after the promised 23 Apr.',
      },
      {
        plan: 1,
        subject: 'DEP-1',
        trigger: 'dependencyBlocked',
        route: 'external',
        severity: 'critical',
        title: '“Signing keys from the cloud team” is blocked on the critical path',
        reason: 'It is expected on 1 Apr, 12 days after it is needed.',
      },
    ],
    systemic: [
      {
        category: 'access',
        blockers: [1],
        sentence:
          '3 blockers of the kind “access” within 30 days: raise what causes them as a risk.',
      },
    ],
    colours: [
      {
        ...colour({ type: 'plan', plan: 1 }, 'Kubernetes 1.33', 'atRisk'),
        shown: 'onTrack',
        flattering: true,
        trend: 'same',
        declared: {
          colour: 'onTrack',
          reason: 'The freeze has a day of reserve',
          by: 'Nina Polshakova',
          expires: '2025-02-24',
          counts: true,
        },
        findings: [{ rule: 'R-RAG-9', text: 'It is red, and nothing is escalated.' }],
        sentence:
          'Declared on track, computed at risk: The freeze has a day of reserve (Nina Polshakova, until 24 Feb).',
      },
      colour({ type: 'workstream', workstream: 3 }, 'Build', 'offTrack'),
      colour({ type: 'milestone', task: 41 }, 'Kubernetes 1.33 released', 'atRisk'),
    ],
    watermelons: [
      {
        record: 'PLAN-1',
        said: 'Declared on track.',
        but: 'Computed at risk: the launch is forecast 5 days late.',
      },
      {
        record: 'DEP-1',
        said: 'Reported as in progress.',
        but: 'Expected 12 days after it is needed.',
      },
    ],
    attention: [
      want({
        want: 'clock',
        record: 'BLOCKER-1',
        why: 'BLOCKER-1 “No access to the signing service”: The next update has been due for 3 hours. Tell the VP Engineering now.',
        until: NOW - 3 * HOUR,
      }),
      want({
        want: 'decision',
        record: 'DEC-1',
        why: 'DEC-1 was needed by 12 Feb, 7 days ago.',
        until: NOW - 7 * DAY,
      }),
      want({
        want: 'overdue',
        record: 'A-1',
        why: 'A-1 “Cloud credits last until April” was due on 14 Feb, 5 days ago.',
        until: NOW - 5 * DAY,
        owner: 2,
      }),
      want({
        want: 'dependency',
        record: 'DEP-1',
        why: '“Signing keys from the cloud team” is expected on 1 Apr, 12 days after it is needed.',
        until: NOW + 30 * DAY,
      }),
      want({
        want: 'proposal',
        record: 'PLAN-1',
        why: '“Kubernetes 1.33 released” is forecast for 2 May, 9 days after the promised 23 Apr.',
      }),
    ],
    stopped: [
      { task: 38, root: 1, at: 38, direct: true },
      { task: 39, root: 1, at: 38, direct: false },
    ],
    reviews: [null, 1].map((plan) => ({
      ...emptyReview(plan),
      sentences: ['2 blockers opened, 1 closed, 1 open.', '1 escalation opened, 0 closed, 1 open.'],
    })),
  };
}

/** Release meetings and capacity of the sample, and what the rules would say of them. */
import type { CapacityDto, CapacityToldDto, GoNoGoDto, GoNoGoToldDto } from '../bindings';
import { capacityDraft, capacityReckoned, goNoGoDraft } from './release';
import { DAY, NOW } from './sampleTime';

const said = (ago: number, by: string, text: string) => ({ at: NOW - ago, by, text });

export function goNoGoRecords(): GoNoGoDto[] {
  const draft = goNoGoDraft(1);
  const held: GoNoGoDto = {
    ...draft,
    id: 1,
    reference: 'GO-1',
    title: 'Kubernetes 1.33 alpha',
    version: 'alpha',
    target: '2025-02-21',
    decision: 'conditionalGo',
    areas: [
      { area: 'code', colour: 'green', note: 'Every review is in.' },
      { area: 'testing', colour: 'amber', note: 'One upgrade job is flaky.' },
      { area: 'documentation', colour: 'green', note: '' },
      { area: 'operations', colour: 'green', note: 'On-call is staffed.' },
      { area: 'approvals', colour: 'green', note: '' },
    ],
    conditions: [
      {
        text: 'The upgrade jobs are green three times in a row',
        owner: 'Drew Hagen',
        due: '2025-02-20',
        met: null,
      },
      {
        text: 'The known issues are written down',
        owner: 'Dipesh Rawat',
        due: '2025-02-18',
        met: NOW - DAY,
      },
    ],
    rollback: ['More than 2 % of upgrades fail', 'Data is lost'],
    authority: 'Nina Polshakova',
    deployer: 'Drew Hagen',
    monitor: 'Dipesh Rawat',
    attendees: [
      { name: 'Nina Polshakova', role: 'Release lead', vote: 'go' },
      { name: 'Drew Hagen', role: 'Engineer', vote: 'noGo' },
      { name: 'Dipesh Rawat', role: 'Documentation', vote: 'abstain' },
    ],
    again: null,
    status: 'held',
    drafted: NOW - 3 * DAY,
    draftedBy: 'Nina Polshakova',
    held: NOW - 2 * DAY,
    history: [
      said(3 * DAY, 'Nina Polshakova', 'Drafted.'),
      said(2 * DAY, 'Nina Polshakova', 'Held: CONDITIONAL GO.'),
    ],
  };
  const next: GoNoGoDto = {
    ...draft,
    id: 2,
    reference: 'GO-2',
    title: draft.release,
    conditions: [],
    again: null,
    status: 'draft',
    drafted: NOW - DAY,
    draftedBy: 'Nina Polshakova',
    held: null,
    history: [said(DAY, 'Nina Polshakova', 'Drafted.')],
  };
  return [held, next];
}

export function goNoGosTold(): GoNoGoToldDto[] {
  return [
    {
      id: 2,
      counts: true,
      stands: null,
      recommended: null,
      why: 'No area has been looked at.',
      limited: true,
      lacks: 'Say what is decided.',
      conditions: [],
      lapsed: false,
      overdue: 0,
      sentence: 'GO-2 is not decided yet; it is to ship on 23 Apr. No area has been looked at.',
    },
    {
      id: 1,
      counts: false,
      stands: 'conditionalGo',
      recommended: 'conditionalGo',
      why: 'Testing is amber.',
      limited: false,
      lacks: null,
      conditions: [{ place: 0, overdue: 0 }],
      lapsed: false,
      overdue: 0,
      sentence:
        'GO-1 is a CONDITIONAL GO. 1 of its conditions is open, “The upgrade jobs are green three times in a row” by 20 Feb first.',
    },
  ];
}

export function capacityRecord(): CapacityDto {
  const draft = capacityDraft(1);
  return {
    ...draft,
    id: 1,
    reference: 'CAP-1',
    name: 'Sprint 4',
    reason: 'What could be done is left for the next release.',
    advice: 'reduceScope',
    raised: NOW - DAY,
    raisedBy: 'Nina Polshakova',
  };
}

export function capacitiesTold(): CapacityToldDto[] {
  return [{ ...capacityReckoned(capacityDraft(1)), id: 1, counts: true }];
}

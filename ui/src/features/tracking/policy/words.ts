/** Every number of the rules in a few words, with the rule it belongs to. */
import type {
  CapacityPolicyDto,
  ClockDto,
  HealthPolicyDto,
  PolicyDto,
  TriggerPolicyDto,
} from '../../../ipc/bindings';

/** The pages of the dialog. */
export type Section =
  'colours' | 'blockers' | 'ladder' | 'risks' | 'triggers' | 'capacity' | 'releases' | 'roles';

/** The numbers of releases, which lie beside the rest. */
export type ReleaseNumbers = Pick<PolicyDto, 'holdAmbers'>;

interface Page {
  value: Section;
  label: string;
  about: string;
}

export const SECTIONS: readonly Page[] = [
  {
    value: 'colours',
    label: 'Colours',
    about: 'When a plan, a workstream or a milestone is on track, at risk or off track.',
  },
  {
    value: 'blockers',
    label: 'Answers and levels',
    about: 'How soon a blocker is answered, how often it is reported on, how long it may stay.',
  },
  {
    value: 'ladder',
    label: 'Ladder and sprints',
    about: 'Who is told about an open blocker, and how long after it was raised.',
  },
  {
    value: 'risks',
    label: 'Risks',
    about: 'How much a risk matters, and how often it is looked at again.',
  },
  {
    value: 'triggers',
    label: 'Triggers',
    about: 'When an escalation or a risk is proposed. Nothing is ever sent by itself.',
  },
  {
    value: 'capacity',
    label: 'Capacity',
    about: 'When people are enough for the work. An assessment keeps the focus it was made with.',
  },
  {
    value: 'releases',
    label: 'Releases',
    about: 'When a release may go. The meeting decides; this is what the rules recommend.',
  },
  {
    value: 'roles',
    label: 'Roles',
    about: 'Roles stay when people leave: say who fills each today, and who stands in.',
  },
];

/** The largest numbers that can be typed. */
export const MOST = {
  days: 3660,
  hours: 8784,
  dimensions: 5,
  count: 1000,
  sprint: 366,
  percent: 100,
  share: 100,
  factor: 1000,
  areas: 255,
} as const;

/** The smallest. */
export const LEAST = {
  days: 0,
  hours: 0,
  dimensions: 0,
  count: 0,
  percent: 0,
  share: 1,
  factor: 100,
  areas: 1,
} as const;

/** One number, explained. */
export interface Explained<T> {
  name: keyof T & string;
  label: string;
  about: string;
  unit: string;
  rule: string;
}

export const HEALTH_NUMBERS: readonly Explained<HealthPolicyDto>[] = [
  {
    name: 'onTrackDays',
    label: 'Still on track',
    about: 'As many days after its promise something may be forecast.',
    unit: 'calendar days',
    rule: 'R-RAG-1',
  },
  {
    name: 'atRiskDays',
    label: 'At risk',
    about: 'Up to so many days late; off track beyond.',
    unit: 'calendar days',
    rule: 'R-RAG-1',
  },
  {
    name: 'recoveredDays',
    label: 'Back on track',
    about: 'What was at risk comes back only at so few days late, so that it doesn’t flicker.',
    unit: 'calendar days',
    rule: 'R-RAG-10',
  },
  {
    name: 'gateDays',
    label: 'Gates before the launch',
    about: 'A gate that fails so close to the launch makes the plan off track.',
    unit: 'calendar days',
    rule: 'R-RAG-3',
  },
  {
    name: 'tightFloatDays',
    label: 'Tight float',
    about: 'A milestone with less float than this is at risk.',
    unit: 'working days',
    rule: 'R-RAG-4',
  },
  {
    name: 'redEscalationHours',
    label: 'Escalate what is off track',
    about: 'Within so many hours after it became so.',
    unit: 'hours',
    rule: 'R-RAG-9',
  },
  {
    name: 'unknownLimit',
    label: 'Limited visibility',
    about: 'When more dimensions than this are unknown, the colour says little.',
    unit: 'of 5 dimensions',
    rule: 'R-RAG-11',
  },
  {
    name: 'staleDays',
    label: 'Work without news',
    about: 'Begun work nobody reported on for so long is stale.',
    unit: 'working days',
    rule: 'R-RAG-13',
  },
  {
    name: 'dependencyStaleDays',
    label: 'Dependencies without news',
    about: 'A dependency nobody asked about for so long is stale.',
    unit: 'calendar days',
    rule: 'R-DEP-4',
  },
  {
    name: 'declarationDays',
    label: 'Declarations count for',
    about: 'Proposed as the last day when somebody declares a colour.',
    unit: 'calendar days',
    rule: 'R-RAG-6',
  },
];

export const TRIGGER_NUMBERS: readonly Explained<TriggerPolicyDto>[] = [
  {
    name: 'slipDays',
    label: 'The launch slips',
    about: 'By more than so many days: an escalation is proposed.',
    unit: 'calendar days',
    rule: 'R-ESC-1',
  },
  {
    name: 'absenceDays',
    label: 'Somebody needed is away',
    about: 'From critical work, for more than so many days: an escalation is proposed.',
    unit: 'working days',
    rule: 'R-ESC-1',
  },
  {
    name: 'systemicCount',
    label: 'Blockers that keep coming back',
    about: 'So many of one category: a risk is proposed.',
    unit: 'blockers',
    rule: 'R-BLK-8',
  },
  {
    name: 'systemicDays',
    label: 'Within',
    about: 'The time in which they were raised.',
    unit: 'calendar days',
    rule: 'R-BLK-8',
  },
  {
    name: 'agingHours',
    label: 'Blockers grow old',
    about: 'One that is open for longer counts as high.',
    unit: 'hours',
    rule: 'R-BLK-8',
  },
];

export const CAPACITY_NUMBERS: readonly Explained<CapacityPolicyDto>[] = [
  {
    name: 'focusPercent',
    label: 'Focus',
    about: 'How much of a day goes into planned work; proposed for every new assessment.',
    unit: '% of a day',
    rule: 'R-CAP-1',
  },
  {
    name: 'mediumPercent',
    label: 'Medium confidence',
    about: 'What an estimate counts that somebody is fairly sure of.',
    unit: '% of itself',
    rule: 'R-CAP-2',
  },
  {
    name: 'lowPercent',
    label: 'Low confidence',
    about:
      'What an estimate counts that nobody is sure of; no less than that of medium confidence.',
    unit: '% of itself',
    rule: 'R-CAP-2',
  },
  {
    name: 'bufferPercent',
    label: 'Buffer',
    about: 'With less than this left, it fits but is tight.',
    unit: '% of capacity',
    rule: 'R-CAP-3',
  },
  {
    name: 'mustPercent',
    label: 'What must be done',
    about: 'When it takes more than this, too little is left that could be cut.',
    unit: '% of capacity',
    rule: 'R-SCP-1',
  },
];

export const RELEASE_NUMBERS: readonly Explained<ReleaseNumbers>[] = [
  {
    name: 'holdAmbers',
    label: 'Amber areas that hold a release',
    about: 'So many of them are a no-go; fewer are a conditional go.',
    unit: 'of 5 areas',
    rule: 'R-GO-1',
  },
];

export const CLOCKS: readonly { value: ClockDto; label: string }[] = [
  { value: 'wall', label: 'Day and night' },
  { value: 'working', label: 'Working time' },
];

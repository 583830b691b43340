/** Every number of the rules in a few words, with the rule it belongs to. */
import type { ClockDto, HealthPolicyDto, TriggerPolicyDto } from '../../../ipc/bindings';

/** The pages of the dialog. */
export type Section = 'colours' | 'blockers' | 'ladder' | 'risks' | 'triggers' | 'roles';

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

export const CLOCKS: readonly { value: ClockDto; label: string }[] = [
  { value: 'wall', label: 'Day and night' },
  { value: 'working', label: 'Working time' },
];

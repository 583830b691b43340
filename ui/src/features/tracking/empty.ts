/** What an empty register teaches: what goes there, and why it matters. */
import type { IconNode } from 'lucide';
import CalendarCheck from 'lucide/dist/esm/icons/calendar-check.mjs';
import CircleQuestion from 'lucide/dist/esm/icons/circle-question-mark.mjs';
import Flag from 'lucide/dist/esm/icons/flag.mjs';
import Link from 'lucide/dist/esm/icons/package.mjs';
import ListChecks from 'lucide/dist/esm/icons/list-checks.mjs';
import OctagonAlert from 'lucide/dist/esm/icons/octagon-alert.mjs';
import Scale from 'lucide/dist/esm/icons/scale.mjs';
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import Users from 'lucide/dist/esm/icons/users.mjs';
import type { RecordKind } from '../../model/records';

interface Lesson {
  icon: IconNode;
  title: string;
  text: string;
  button: string;
}

export const TEACHES: Record<RecordKind, Lesson> = {
  dependency: {
    icon: Link,
    title: 'Nothing is awaited',
    text: 'What somebody else owes this plan: a service, data, another team’s work, a vendor, a decision, a document. It lies in the plan as a row of its own, and its forecast moves what waits for it.',
    button: 'Add a dependency',
  },
  blocker: {
    icon: OctagonAlert,
    title: 'Nothing is blocked',
    text: 'A blocker stops work and needs somebody outside to go away. It has one owner, a severity, and clocks for the first answer, the next update and who is told next.',
    button: 'Raise a blocker',
  },
  risk: {
    icon: TriangleAlert,
    title: 'No risks yet',
    text: 'What may happen: a cause, an event and its effect. How likely and how bad it is decides how often it is looked at; what happens after all becomes a blocker in one step.',
    button: 'Raise a risk',
  },
  assumption: {
    icon: CircleQuestion,
    title: 'Nothing is assumed',
    text: 'What the plan takes for true without knowing. Say who finds out by when, and what follows if it is wrong.',
    button: 'Write one down',
  },
  action: {
    icon: ListChecks,
    title: 'No actions',
    text: 'What somebody has promised to do that is no row of the plan: a call, a request, a step against a risk.',
    button: 'Add an action',
  },
  decision: {
    icon: Scale,
    title: 'Nothing to decide',
    text: 'A question somebody has to answer by a day. Until it is answered, what waits for it is held back; without an answer, the default happens.',
    button: 'Ask for a decision',
  },
  escalation: {
    icon: Flag,
    title: 'Nothing is escalated',
    text: 'A matter put before somebody further up: the facts, what it does to the plan, at least two ways out, and the day by which one has to be chosen.',
    button: 'Write an escalation',
  },
  gonogo: {
    icon: CalendarCheck,
    title: 'No release meeting yet',
    text: 'Whether a release ships: how ready its five areas are, who votes how, what was decided and under which conditions. Once it is held it is sealed; only its conditions are still met.',
    button: 'Prepare a go/no-go',
  },
  capacity: {
    icon: Users,
    title: 'Capacity is not assessed',
    text: 'Whether the people who are there are enough for what is to be done: their days against the estimates, what has to be done first, and what is left out when it does not fit.',
    button: 'Assess capacity',
  },
};

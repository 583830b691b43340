import ClipboardPaste from 'lucide/dist/esm/icons/clipboard-paste.mjs';
import CalendarCheck from 'lucide/dist/esm/icons/calendar-check.mjs';
import Flag from 'lucide/dist/esm/icons/flag.mjs';
import HeartPulse from 'lucide/dist/esm/icons/heart-pulse.mjs';
import CircleQuestion from 'lucide/dist/esm/icons/circle-question-mark.mjs';
import ListChecks from 'lucide/dist/esm/icons/list-checks.mjs';
import OctagonAlert from 'lucide/dist/esm/icons/octagon-alert.mjs';
import Package from 'lucide/dist/esm/icons/package.mjs';
import Scale from 'lucide/dist/esm/icons/scale.mjs';
import ShieldAlert from 'lucide/dist/esm/icons/shield-alert.mjs';
import SlidersHorizontal from 'lucide/dist/esm/icons/sliders-horizontal.mjs';
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import Users from 'lucide/dist/esm/icons/users.mjs';
import type { IconNode } from 'lucide';
import { beginRecord } from '../model/newRecord';
import type { RecordKind } from '../model/records';
import type { Session } from '../model/session.svelte';
import type { TrackingTab } from '../model/tracking.svelte';
import { withPlan, type Action } from './action';

const writable = (session: Session): boolean =>
  withPlan(session) && session.program?.readOnly === false;

/** Opens the dialog of a new record; on a plan it is about the rows that are selected. */
function making(
  kind: RecordKind,
  label: string,
  icon: IconNode,
  shortcuts: string[],
  words: string,
): Action {
  return {
    id: `record.${kind}`,
    label,
    icon,
    group: 'Tracking',
    shortcuts,
    whileTyping: shortcuts.length > 0,
    words: `new add raise write ${words}`,
    enabled: writable,
    run: (session) => {
      const onRows = session.view === 'plan' || session.view === 'network';
      beginRecord(session, kind, onRows ? [...session.selection.tasks] : []);
    },
  };
}

function showing(tab: TrackingTab, label: string, icon: IconNode): Action {
  return {
    id: `tracking.${tab}`,
    label: `Go to ${label}`,
    icon,
    group: 'Tracking',
    shortcuts: [],
    words: 'show open register',
    enabled: withPlan,
    run: (session) => {
      session.tracking.tab = tab;
      session.show('tracking');
    },
  };
}

export const trackingActions: Action[] = [
  making(
    'blocker',
    'Raise a blocker…',
    OctagonAlert,
    ['Mod+Shift+X'],
    'blocked stopped impediment',
  ),
  making('dependency', 'Add a dependency…', Package, ['Mod+Shift+D'], 'awaited vendor team'),
  making('risk', 'Raise a risk…', TriangleAlert, ['Mod+Shift+K'], 'raid may happen'),
  making('decision', 'Ask for a decision…', Scale, [], 'question raid'),
  making('action', 'Add an action…', ListChecks, [], 'todo raid promise'),
  making('assumption', 'Write an assumption down…', CircleQuestion, [], 'raid true'),
  making('escalation', 'Write an escalation…', Flag, [], 'raise further up'),
  making('gonogo', 'Prepare a go/no-go…', CalendarCheck, [], 'release meeting ready ship launch'),
  making('capacity', 'Assess capacity…', Users, [], 'people scope effort buffer moscow team'),
  {
    id: 'record.paste',
    label: 'Paste a record…',
    icon: ClipboardPaste,
    group: 'Tracking',
    shortcuts: [],
    words: 'text import template dep blocker escalation release capacity',
    enabled: writable,
    run: (session) => {
      session.panel = 'paste';
    },
  },
  {
    id: 'record.policy',
    label: 'Rules and roles…',
    icon: SlidersHorizontal,
    group: 'Tracking',
    shortcuts: [],
    words: 'policy thresholds ladder escalation settings numbers sla',
    enabled: withPlan,
    run: (session) => {
      session.panel = 'policy';
    },
  },
  showing('attention', 'what wants attention', ShieldAlert),
  showing('dependency', 'the dependencies', Package),
  showing('blocker', 'the blockers', OctagonAlert),
  showing('risk', 'the risks', TriangleAlert),
  showing('assumption', 'the assumptions', CircleQuestion),
  showing('action', 'the actions', ListChecks),
  showing('decision', 'the decisions', Scale),
  showing('escalation', 'the escalations', Flag),
  showing('gonogo', 'the go/no-gos', CalendarCheck),
  showing('capacity', 'the capacity', Users),
  showing('health', 'the health of everything', HeartPulse),
];

import Keep from 'lucide/dist/esm/icons/bookmark-plus.mjs';
import Compare from 'lucide/dist/esm/icons/git-compare-arrows.mjs';
import Layers from 'lucide/dist/esm/icons/layers-2.mjs';
import Calendar from 'lucide/dist/esm/icons/calendar-clock.mjs';
import Check from 'lucide/dist/esm/icons/list-checks.mjs';
import Why from 'lucide/dist/esm/icons/message-circle-question-mark.mjs';
import { asFault } from '../model/fault';
import type { Session } from '../model/session.svelte';
import { withPlan, writable, type Action } from './action';

/** The row a person looks at: the only chosen one, or the milestone the keyboard is on. */
function onlyRow(session: Session): number | null {
  if (session.view === 'overview') return session.pointed;
  if (session.view === 'reports' || session.view === 'history') return null;
  const [only, ...more] = session.selection.tasks;
  return more.length === 0 ? (only ?? null) : null;
}

const baselines = (session: Session): readonly { id: number; name: string }[] =>
  session.plan?.head.baselines ?? [];

async function toggleBaseline(session: Session): Promise<void> {
  const { plan, was } = session;
  const latest = baselines(session).at(-1);
  if (!plan || !latest) return;
  if (baselines(session).some((one) => one.id === was.id)) {
    was.hide();
    return;
  }
  try {
    await was.show(plan, latest.id);
  } catch (thrown) {
    const fault = asFault(thrown);
    session.toasts.show(fault.message, { tone: 'bad', hint: fault.hint });
  }
}

export const dateActions: Action[] = [
  {
    id: 'task.why',
    label: 'Why this date?',
    told: (session) => {
      const row = session.plan?.row(onlyRow(session) ?? -1);
      return row ? `Why does “${row.task.name}” lie there?` : 'Why this date?';
    },
    icon: Why,
    group: 'Rows',
    shortcuts: ['F8', 'Mod+Shift+Y', 'W'],
    words: 'explain cause driver reason what if late slip impact',
    enabled: (session) => withPlan(session) && onlyRow(session) !== null,
    run: (session) => {
      session.why = onlyRow(session);
    },
  },
  {
    id: 'plan.check',
    label: 'Check the plan',
    icon: Check,
    group: 'Program',
    shortcuts: ['F7'],
    words: 'lint dcma quality problems open ends fix',
    enabled: withPlan,
    run: (session) => {
      session.why = null;
      session.checking = !(session.checking && session.view === 'plan');
      if (session.checking) session.show('plan');
    },
  },
  {
    id: 'baseline.take',
    label: 'Take a baseline…',
    icon: Keep,
    group: 'Program',
    shortcuts: ['Mod+S'],
    words: 'snapshot save set freeze dates',
    enabled: writable,
    run: (session) => {
      session.panel = 'takeBaseline';
    },
  },
  {
    id: 'baseline.compare',
    label: 'Baselines…',
    icon: Compare,
    group: 'Program',
    shortcuts: ['Mod+Shift+B'],
    words: 'compare variance slip what changed snapshot delete',
    enabled: withPlan,
    run: (session) => {
      session.panel = 'baselines';
    },
  },
  {
    id: 'calendar.edit',
    label: 'Calendars and time off…',
    icon: Calendar,
    group: 'Program',
    shortcuts: [],
    words: 'working hours holidays leave vacation week shifts country',
    enabled: withPlan,
    run: (session) => {
      session.panel = 'calendar';
    },
  },
  {
    id: 'view.baseline',
    label: 'Show or hide the baseline',
    told: (session) => {
      const found = baselines(session).find((one) => one.id === session.was.id);
      if (found) return `Hide the baseline “${found.name}”`;
      const latest = baselines(session).at(-1);
      return latest ? `Show the baseline “${latest.name}”` : 'Show or hide the baseline';
    },
    icon: Layers,
    group: 'View',
    shortcuts: ['Mod+B'],
    words: 'ghost bars variance snapshot',
    enabled: (session) => session.view === 'plan' && baselines(session).length > 0,
    run: (session) => {
      void toggleBaseline(session);
    },
  },
];

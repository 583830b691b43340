import CalendarDays from 'lucide/dist/esm/icons/calendar-days.mjs';
import ChartGantt from 'lucide/dist/esm/icons/chart-gantt.mjs';
import Command from 'lucide/dist/esm/icons/command.mjs';
import FileText from 'lucide/dist/esm/icons/file-text.mjs';
import MoveHorizontal from 'lucide/dist/esm/icons/move-horizontal.mjs';
import Gauge from 'lucide/dist/esm/icons/gauge.mjs';
import History from 'lucide/dist/esm/icons/rotate-ccw-clock.mjs';
import Keyboard from 'lucide/dist/esm/icons/keyboard.mjs';
import Presentation from 'lucide/dist/esm/icons/presentation.mjs';
import PanelRight from 'lucide/dist/esm/icons/panel-right.mjs';
import ShieldAlert from 'lucide/dist/esm/icons/shield-alert.mjs';
import SkipBack from 'lucide/dist/esm/icons/skip-back.mjs';
import SkipForward from 'lucide/dist/esm/icons/skip-forward.mjs';
import Workflow from 'lucide/dist/esm/icons/workflow.mjs';
import SunMoon from 'lucide/dist/esm/icons/sun-moon.mjs';
import ZoomIn from 'lucide/dist/esm/icons/zoom-in.mjs';
import ZoomOut from 'lucide/dist/esm/icons/zoom-out.mjs';
import type { IconNode } from 'lucide';
import type { Session } from '../model/session.svelte';
import type { View } from '../model/view';
import { always, withPlan, type Action } from './action';

const withChart = (session: Session): boolean => session.chart !== null;

const zoomed = (session: Session): boolean => session.chart !== null || session.network !== null;

function showing(view: View, label: string, icon: IconNode, shortcuts: string[]): Action {
  return {
    id: `view.${view}`,
    label,
    told: () => `Go to ${label}`,
    icon,
    group: 'View',
    shortcuts,
    whileTyping: true,
    words: 'show open',
    enabled: withPlan,
    run: (session) => {
      session.show(view);
    },
  };
}

export const viewActions: Action[] = [
  showing('overview', 'Overview', Gauge, ['Mod+1']),
  showing('plan', 'Plan', ChartGantt, ['Mod+2']),
  showing('network', 'Network', Workflow, ['Mod+3']),
  showing('tracking', 'Tracking', ShieldAlert, ['Mod+4']),
  showing('reports', 'Reports', FileText, ['Mod+5', 'Mod+P']),
  showing('history', 'History', History, ['Mod+6']),
  {
    id: 'view.zoomIn',
    label: 'Zoom in',
    icon: ZoomIn,
    group: 'View',
    shortcuts: ['Mod+='],
    whileTyping: true,
    enabled: zoomed,
    run: (session) => (session.chart ?? session.network)?.zoomIn(),
  },
  {
    id: 'view.zoomOut',
    label: 'Zoom out',
    icon: ZoomOut,
    group: 'View',
    shortcuts: ['Mod+-'],
    whileTyping: true,
    enabled: zoomed,
    run: (session) => (session.chart ?? session.network)?.zoomOut(),
  },
  {
    id: 'view.fit',
    label: 'Fit the plan',
    icon: MoveHorizontal,
    group: 'View',
    shortcuts: ['Mod+0'],
    whileTyping: true,
    words: 'zoom whole project all',
    enabled: zoomed,
    run: (session) => (session.chart ?? session.network)?.fit(),
  },
  {
    id: 'view.today',
    label: 'Go to the status date',
    icon: CalendarDays,
    group: 'View',
    shortcuts: ['Mod+Home'],
    words: 'today now scroll',
    enabled: withChart,
    run: (session) => session.chart?.today(),
  },
  {
    id: 'view.start',
    label: 'Go to the start of the plan',
    icon: SkipBack,
    group: 'View',
    shortcuts: ['Alt+Home'],
    words: 'scroll first',
    enabled: withChart,
    run: (session) => session.chart?.start(),
  },
  {
    id: 'view.end',
    label: 'Go to the end of the plan',
    icon: SkipForward,
    group: 'View',
    shortcuts: ['Alt+End'],
    words: 'scroll last',
    enabled: withChart,
    run: (session) => session.chart?.end(),
  },
  {
    id: 'view.palette',
    label: 'Find an action or a row',
    icon: Command,
    group: 'View',
    shortcuts: ['Mod+K'],
    whileTyping: true,
    words: 'command search go to',
    enabled: always,
    run: (session) => {
      session.panel = 'palette';
    },
  },
  {
    id: 'view.shortcuts',
    label: 'Keyboard shortcuts',
    icon: Keyboard,
    group: 'View',
    shortcuts: ['?', 'F1'],
    whileTyping: true,
    words: 'help keys sheet',
    enabled: always,
    run: (session) => {
      session.panel = 'shortcuts';
    },
  },
  {
    id: 'view.theme',
    label: 'Switch between light and dark',
    icon: SunMoon,
    group: 'View',
    shortcuts: [],
    words: 'theme appearance colours',
    enabled: always,
    run: (session) => {
      session.theme.toggle();
    },
  },
  {
    id: 'view.systemTheme',
    label: 'Follow the system’s light and dark',
    icon: SunMoon,
    group: 'View',
    shortcuts: [],
    words: 'theme appearance colours auto',
    enabled: (session) => session.theme.choice !== 'system',
    run: (session) => {
      session.theme.choose('system');
    },
  },
  {
    id: 'view.inspector',
    label: 'Show or hide the inspector',
    icon: PanelRight,
    group: 'View',
    shortcuts: ['Mod+I', 'Shift+F2'],
    words: 'details panel information sidebar',
    enabled: (session) =>
      withPlan(session) && ['plan', 'network', 'tracking', 'overview'].includes(session.view),
    run: (session) => {
      const { layout, view } = session;
      layout.inspect(view, !layout.inspects(view));
    },
  },
  {
    id: 'view.meeting',
    label: 'Meeting mode',
    told: ({ layout }) => (layout.meeting ? 'End meeting mode' : 'Begin meeting mode'),
    icon: Presentation,
    group: 'View',
    shortcuts: ['F11'],
    whileTyping: true,
    words: 'full screen fullscreen present presentation projector larger',
    // Also where there is no plan any more: one can always come back.
    enabled: (session) => withPlan(session) || session.layout.meeting,
    checked: ({ layout }) => layout.meeting,
    run: (session) => void session.meet(!session.layout.meeting),
  },
];

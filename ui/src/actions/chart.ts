import Arrows from 'lucide/dist/esm/icons/spline.mjs';
import Calendar from 'lucide/dist/esm/icons/calendar-search.mjs';
import CalendarOff from 'lucide/dist/esm/icons/calendar-off.mjs';
import Fit from 'lucide/dist/esm/icons/scan.mjs';
import Hand from 'lucide/dist/esm/icons/hand.mjs';
import Pen from 'lucide/dist/esm/icons/pencil-line.mjs';
import Select from 'lucide/dist/esm/icons/square-dashed-mouse-pointer.mjs';
import Tray from 'lucide/dist/esm/icons/inbox.mjs';
import Zoom from 'lucide/dist/esm/icons/zoom-in.mjs';
import { ZOOMS } from '../core/scale';
import { ARROWS, type ArrowFilter, type GroundDrag } from '../model/chartView.svelte';
import type { Session } from '../model/session.svelte';
import { writable, type Action } from './action';

const withChart = (session: Session): boolean => session.chart !== null;

const ARROW_WORDS: Record<ArrowFilter, string> = {
  all: 'All links',
  driving: 'Driving links only',
  critical: 'Critical links only',
  none: 'No links',
};

const arrows = ARROWS.map((filter): Action => {
  return {
    id: `view.arrows.${filter}`,
    label: ARROW_WORDS[filter],
    told: () => `Show ${ARROW_WORDS[filter].toLowerCase()}`,
    icon: Arrows,
    group: 'View',
    shortcuts: [],
    words: 'arrows dependencies filter show hide',
    enabled: withChart,
    checked: ({ chartView }) => chartView.arrows === filter,
    run: ({ chartView }) => {
      chartView.arrows = filter;
    },
  };
});

const zooms = ZOOMS.map(({ level, label }): Action => {
  return {
    id: `view.zoom.${level}`,
    label,
    told: () => `Zoom to ${label.toLowerCase()}`,
    icon: Zoom,
    group: 'View',
    shortcuts: [],
    words: 'timescale level',
    enabled: withChart,
    checked: ({ chart }) => chart?.level === level,
    run: ({ chart }) => chart?.zoomTo(level),
  };
});

const GROUND_WORDS: Record<GroundDrag, string> = {
  pan: 'Dragging empty time pans',
  select: 'Dragging empty time selects',
};

const grounds = (['pan', 'select'] as const).map((ground): Action => {
  return {
    id: `view.ground.${ground}`,
    label: GROUND_WORDS[ground],
    icon: ground === 'pan' ? Hand : Select,
    group: 'View',
    shortcuts: [],
    words: 'mouse hand rubber band rectangle setting',
    enabled: withChart,
    checked: ({ chartView }) => chartView.ground === ground,
    run: ({ chartView }) => {
      chartView.ground = ground;
    },
  };
});

export const chartActions: Action[] = [
  ...zooms,
  {
    id: 'view.fitSelection',
    label: 'Fit the selection',
    icon: Fit,
    group: 'View',
    shortcuts: ['Mod+Shift+0'],
    whileTyping: true,
    words: 'zoom selected rows',
    enabled: (session) => withChart(session) && session.selection.size > 0,
    run: ({ chart }) => chart?.fitSelection(),
  },
  {
    id: 'view.goToDate',
    label: 'Go to a date…',
    icon: Calendar,
    group: 'View',
    shortcuts: [],
    words: 'scroll jump day',
    enabled: withChart,
    run: ({ chart }) => chart?.goToDate(),
  },
  {
    id: 'view.arrows',
    label: 'Which links are drawn',
    told: ({ chartView }) => `Links drawn: ${ARROW_WORDS[chartView.arrows].toLowerCase()}`,
    icon: Arrows,
    group: 'View',
    shortcuts: [],
    words: 'arrows dependencies driving critical filter next',
    enabled: withChart,
    run: ({ chartView }) => {
      const next = (ARROWS.indexOf(chartView.arrows) + 1) % ARROWS.length;
      chartView.arrows = ARROWS[next] ?? 'all';
    },
  },
  {
    id: 'view.daysOff',
    label: 'Hide days off',
    icon: CalendarOff,
    group: 'View',
    shortcuts: [],
    words: 'compress non-working time weekends holidays collapse show',
    enabled: withChart,
    checked: ({ chartView }) => chartView.hidesDaysOff,
    run: ({ chartView }) => {
      chartView.hidesDaysOff = !chartView.hidesDaysOff;
    },
  },
  ...arrows,
  ...grounds,
  {
    id: 'view.tray',
    label: 'Show or hide the rows without a date',
    icon: Tray,
    group: 'View',
    shortcuts: [],
    words: 'unscheduled tray backlog',
    enabled: (session) => (session.chart?.unplaced ?? 0) > 0,
    run: ({ chart }) => chart?.tray(),
  },
  {
    id: 'task.draw',
    label: 'Draw a task on the chart',
    icon: Pen,
    group: 'Rows',
    shortcuts: [],
    words: 'new add dates bar',
    enabled: (session) => writable(session) && withChart(session),
    run: ({ chart }) => chart?.draw(),
  },
];

/** What can be done on the Network view. */
import Between from 'lucide/dist/esm/icons/route.mjs';
import BetweenAdd from 'lucide/dist/esm/icons/between-horizontal-start.mjs';
import ChartGantt from 'lucide/dist/esm/icons/chart-gantt.mjs';
import Fewer from 'lucide/dist/esm/icons/minimize-2.mjs';
import Fold from 'lucide/dist/esm/icons/fold-vertical.mjs';
import FoldAll from 'lucide/dist/esm/icons/chevrons-down-up.mjs';
import Focus from 'lucide/dist/esm/icons/focus.mjs';
import Late from 'lucide/dist/esm/icons/hourglass.mjs';
import Lanes from 'lucide/dist/esm/icons/rows-3.mjs';
import Layered from 'lucide/dist/esm/icons/workflow.mjs';
import Legend from 'lucide/dist/esm/icons/info.mjs';
import LinkTo from 'lucide/dist/esm/icons/spline.mjs';
import Map from 'lucide/dist/esm/icons/map.mjs';
import More from 'lucide/dist/esm/icons/maximize-2.mjs';
import Pencil from 'lucide/dist/esm/icons/pencil.mjs';
import Plus from 'lucide/dist/esm/icons/circle-plus.mjs';
import Search from 'lucide/dist/esm/icons/search.mjs';
import Table from 'lucide/dist/esm/icons/table-2.mjs';
import Team from 'lucide/dist/esm/icons/users.mjs';
import Time from 'lucide/dist/esm/icons/calendar-range.mjs';
import UnfoldAll from 'lucide/dist/esm/icons/chevrons-up-down.mjs';
import Whole from 'lucide/dist/esm/icons/expand.mjs';
import Workflow from 'lucide/dist/esm/icons/workflow.mjs';
import type { IconNode } from 'lucide';
import type { NetworkCommand } from '../model/network';
import type { Session } from '../model/session.svelte';
import type { Action } from './action';

type Told = (session: Session) => string;

/** The only selected row. */
function onlyRow(session: Session): number | null {
  const [only, ...more] = session.selection.tasks;
  return only !== undefined && more.length === 0 ? only : null;
}

function named(session: Session): string | null {
  const task = onlyRow(session);
  return task === null ? null : (session.plan?.row(task)?.task.name ?? null);
}

function ask(
  command: NetworkCommand,
  label: string,
  icon: IconNode,
  words: string,
  told?: Told,
): Action {
  return {
    id: `network.${command}`,
    label,
    ...(told ? { told } : {}),
    icon,
    group: 'Network',
    shortcuts: [],
    words,
    enabled: (session) => session.network?.can(command) ?? false,
    run: (session) => session.network?.run(command),
  };
}

function toggled(session: Session, command: NetworkCommand, on: string, off: string): string {
  return session.network?.on(command) === true ? on : off;
}

export const networkActions: Action[] = [
  {
    id: 'network.inPlan',
    label: 'Show in the plan',
    icon: ChartGantt,
    group: 'Network',
    shortcuts: [],
    words: 'gantt chart go to row',
    enabled: (session) => session.view === 'network' && session.selection.tasks.length > 0,
    run: (session) => {
      const task = session.selection.tasks.at(-1);
      if (task === undefined) return;
      session.show('plan');
      session.goToTask(task);
    },
  },
  {
    id: 'network.show',
    label: 'Show in the network',
    icon: Workflow,
    group: 'Network',
    shortcuts: [],
    words: 'graph dependency what waits',
    enabled: (session) => session.view === 'plan' && onlyRow(session) !== null,
    run: (session) => {
      const task = onlyRow(session);
      if (task !== null) session.goToNode(task);
    },
  },
  ask('addAfter', 'Add a task after it', Plus, 'new successor node linked', (session) => {
    const name = named(session);
    return name === null ? 'Add a task after it' : `Add a task after “${name}”`;
  }),
  ask('addBetween', 'Add a task in between', BetweenAdd, 'insert node into link edge'),
  ask('linkTo', 'Link to…', LinkTo, 'dependency draw arrow successor'),
  ask('editLink', 'Type and lag…', Pencil, 'link edit FS SS FF SF'),
  ask('focus', 'Focus on it', Focus, 'neighbourhood upstream downstream around', (session) =>
    toggled(session, 'focus', 'Leave or move the focus', 'Focus on it'),
  ),
  ask('more', 'One level more around it', More, 'focus expand'),
  ask('fewer', 'One level fewer around it', Fewer, 'focus shrink'),
  ask('between', 'Paths between the two', Between, 'route from to', (session) =>
    toggled(session, 'between', 'Leave the paths', 'Paths between the two'),
  ),
  ask('fold', 'Fold or unfold the group', Fold, 'collapse expand summary'),
  ask('foldAll', 'Fold all groups', FoldAll, 'collapse summaries'),
  ask('unfoldAll', 'Unfold all groups', UnfoldAll, 'expand summaries'),
  ask('whole', 'Whole plan', Whole, 'all everything clear filters'),
  ask('impact', 'What if it is late?', Late, 'impact slip delay', (session) => {
    const name = named(session);
    return name === null ? 'What if it is late?' : `What if “${name}” is late?`;
  }),
  ask('layered', 'Arrange in layers', Layered, 'layout left to right'),
  ask('time', 'Arrange by date', Time, 'layout time scale'),
  ask('team', 'Arrange by team', Team, 'layout workstream owner swimlane'),
  ask('lanes', 'Workstreams as lanes', Lanes, 'swimlanes bands'),
  ask('find', 'Find a node', Search, 'search jump'),
  ask('table', 'Network as a table', Table, 'list register rows accessible'),
  ask('legend', 'Legend of the network', Legend, 'signs shapes colours help'),
  ask('minimap', 'Small map of the network', Map, 'overview minimap'),
];

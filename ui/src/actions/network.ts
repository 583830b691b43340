/** What can be done on the Network view. */
import Between from '@lucide/svelte/icons/route';
import BetweenAdd from '@lucide/svelte/icons/between-horizontal-start';
import ChartGantt from '@lucide/svelte/icons/chart-gantt';
import Fewer from '@lucide/svelte/icons/minimize-2';
import Fold from '@lucide/svelte/icons/fold-vertical';
import FoldAll from '@lucide/svelte/icons/chevrons-down-up';
import Focus from '@lucide/svelte/icons/focus';
import Late from '@lucide/svelte/icons/hourglass';
import Lanes from '@lucide/svelte/icons/rows-3';
import Layered from '@lucide/svelte/icons/workflow';
import Legend from '@lucide/svelte/icons/info';
import LinkTo from '@lucide/svelte/icons/spline';
import Map from '@lucide/svelte/icons/map';
import More from '@lucide/svelte/icons/maximize-2';
import Pencil from '@lucide/svelte/icons/pencil';
import Plus from '@lucide/svelte/icons/circle-plus';
import Search from '@lucide/svelte/icons/search';
import Table from '@lucide/svelte/icons/table-2';
import Team from '@lucide/svelte/icons/users';
import Time from '@lucide/svelte/icons/calendar-range';
import UnfoldAll from '@lucide/svelte/icons/chevrons-up-down';
import Whole from '@lucide/svelte/icons/expand';
import Workflow from '@lucide/svelte/icons/workflow';
import type { Component } from 'svelte';
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
  icon: Component,
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

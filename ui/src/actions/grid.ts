import Check from 'lucide/dist/esm/icons/check-check.mjs';
import ColumnsIcon from 'lucide/dist/esm/icons/columns-3.mjs';
import FillDown from 'lucide/dist/esm/icons/arrow-down-to-line.mjs';
import Filter from 'lucide/dist/esm/icons/list-filter.mjs';
import FilterX from 'lucide/dist/esm/icons/funnel-x.mjs';
import GoTo from 'lucide/dist/esm/icons/corner-down-right.mjs';
import Group from 'lucide/dist/esm/icons/group.mjs';
import ListTree from 'lucide/dist/esm/icons/list-tree.mjs';
import Next from 'lucide/dist/esm/icons/text-search.mjs';
import Refresh from 'lucide/dist/esm/icons/refresh-cw.mjs';
import Save from 'lucide/dist/esm/icons/save.mjs';
import Search from 'lucide/dist/esm/icons/search.mjs';
import Table from 'lucide/dist/esm/icons/table-properties.mjs';
import { BUILT_IN, GROUPINGS, type Grouping } from '../core/grid/view';
import { GROUP_WORDS } from '../model/conditions';
import type { Session } from '../model/session.svelte';
import { takeView } from '../model/takeView';
import { writable, type Action } from './action';

const withGrid = (session: Session): boolean => session.grid !== null;

function grouping(group: Grouping): Action {
  return {
    id: `grid.group.${group}`,
    label: group === 'none' ? 'Ungroup the rows' : `Group by ${GROUP_WORDS[group].toLowerCase()}`,
    icon: Group,
    group: 'View',
    shortcuts: [],
    words: 'grid rows swimlane bucket',
    enabled: (session) => withGrid(session) && session.arrangement.group !== group,
    run: (session) => {
      session.arrangement.groupBy(group);
    },
  };
}

function view({ id, name }: { id: string; name: string }): Action {
  return {
    id: `grid.view.${id}`,
    label: `View: ${name}`,
    icon: Table,
    group: 'View',
    shortcuts: [],
    words: 'saved show filter rows',
    enabled: withGrid,
    run: (session) => {
      takeView(session, id);
    },
  };
}

export const gridActions: Action[] = [
  {
    id: 'grid.find',
    label: 'Find in the rows',
    icon: Search,
    group: 'Edit',
    shortcuts: ['Mod+F', '/'],
    words: 'search look name',
    enabled: withGrid,
    run: (session) => session.grid?.find(),
  },
  {
    id: 'grid.findNext',
    label: 'Find the next one',
    icon: Next,
    group: 'Edit',
    shortcuts: ['F3', 'Shift+F4'],
    whileTyping: true,
    words: 'search again',
    enabled: withGrid,
    run: (session) => session.grid?.findNext(1),
  },
  {
    id: 'grid.findPrevious',
    label: 'Find the one before',
    icon: Next,
    group: 'Edit',
    shortcuts: ['Mod+Shift+F4'],
    whileTyping: true,
    words: 'search again back',
    enabled: withGrid,
    run: (session) => session.grid?.findNext(-1),
  },
  {
    id: 'grid.goTo',
    label: 'Go to a row or a date…',
    icon: GoTo,
    group: 'View',
    shortcuts: ['F5'],
    whileTyping: true,
    words: 'jump number reference day',
    enabled: withGrid,
    run: (session) => {
      session.panel = 'goTo';
    },
  },
  {
    id: 'grid.fillDown',
    label: 'Fill down',
    icon: FillDown,
    group: 'Edit',
    shortcuts: ['Mod+D'],
    words: 'copy cells below repeat',
    enabled: (session) => writable(session) && session.grid?.canFill === true,
    run: (session) => session.grid?.fillDown(),
  },
  {
    id: 'grid.columns',
    label: 'Columns…',
    icon: ColumnsIcon,
    group: 'View',
    shortcuts: ['Alt+F3'],
    words: 'show hide fields grid insert',
    enabled: withGrid,
    run: (session) => {
      session.panel = 'columns';
    },
  },
  {
    id: 'grid.filter',
    label: 'Filter the rows',
    icon: Filter,
    group: 'View',
    shortcuts: ['Mod+Shift+L'],
    words: 'only show conditions owner workstream critical late',
    enabled: withGrid,
    run: (session) => session.grid?.filter(),
  },
  {
    id: 'grid.reapply',
    label: 'Filter, sort and group again',
    icon: Refresh,
    group: 'View',
    shortcuts: ['Mod+F3'],
    words: 'reapply refresh',
    enabled: (session) => withGrid(session) && !session.arrangement.plain,
    run: (session) => {
      session.arrangement.reapply();
    },
  },
  {
    id: 'grid.clearFilter',
    label: 'Show all rows again',
    icon: FilterX,
    group: 'View',
    shortcuts: [],
    words: 'remove clear filter conditions',
    enabled: (session) => withGrid(session) && session.arrangement.filter.length > 0,
    run: (session) => {
      session.arrangement.clearFilter();
    },
  },
  {
    id: 'grid.resetSort',
    label: 'Back to the order of the outline',
    icon: ListTree,
    group: 'View',
    shortcuts: ['Shift+F3'],
    words: 'unsort reset sort',
    enabled: (session) =>
      withGrid(session) && (session.arrangement.sort !== null || session.arrangement.flat),
    run: (session) => {
      session.arrangement.resetSort();
    },
  },
  {
    id: 'grid.flat',
    label: 'Show the rows without the outline',
    told: ({ arrangement }) =>
      arrangement.flat ? 'Show the rows in their outline' : 'Show the rows without the outline',
    icon: Check,
    group: 'View',
    shortcuts: [],
    words: 'flat list summaries sort',
    enabled: withGrid,
    run: ({ arrangement }) => {
      arrangement.setFlat(!arrangement.flat);
    },
  },
  ...GROUPINGS.map(grouping),
  ...BUILT_IN.map(view),
  {
    id: 'grid.saveView',
    label: 'Save what is shown as a view…',
    icon: Save,
    group: 'View',
    shortcuts: [],
    words: 'keep columns filter sort',
    enabled: withGrid,
    run: (session) => {
      session.panel = 'views';
    },
  },
];

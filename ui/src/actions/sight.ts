import ChevronsDown from 'lucide/dist/esm/icons/list-chevrons-up-down.mjs';
import ChevronsUp from 'lucide/dist/esm/icons/list-chevrons-down-up.mjs';
import Down from 'lucide/dist/esm/icons/chevron-down.mjs';
import Locate from 'lucide/dist/esm/icons/locate-fixed.mjs';
import Right from 'lucide/dist/esm/icons/chevron-right.mjs';
import type { RowModel } from '../model/row.svelte';
import type { Session } from '../model/session.svelte';
import type { Action } from './action';

const inPlan = (session: Session): boolean => session.plan !== null && session.view === 'plan';

function chosen({ plan, selection }: Session): RowModel[] {
  const rows = selection.tasks.flatMap((task) => plan?.row(task) ?? []);
  return rows.filter((row) => row.summary);
}

/** What folding folds: the chosen summaries that are open, or else what the chosen row is under. */
function toFold(session: Session): number[] {
  const open = chosen(session).filter((row) => !row.collapsed);
  if (open.length > 0) return open.map((row) => row.id);
  const row = session.plan?.row(session.selection.focus ?? -1);
  return row?.task.parent == null ? [] : [row.task.parent];
}

const toUnfold = (session: Session): number[] =>
  chosen(session)
    .filter((row) => row.collapsed)
    .map((row) => row.id);

export const sightActions: Action[] = [
  {
    id: 'outline.unfold',
    label: 'Unfold',
    icon: Down,
    group: 'View',
    shortcuts: ['Alt+Shift+='],
    words: 'show subtasks expand open outline',
    enabled: (session) => inPlan(session) && toUnfold(session).length > 0,
    run: (session) => {
      for (const task of toUnfold(session)) session.plan?.fold(task, false);
    },
  },
  {
    id: 'outline.fold',
    label: 'Fold',
    icon: Right,
    group: 'View',
    shortcuts: ['Alt+Shift+-'],
    words: 'hide subtasks collapse close outline',
    enabled: (session) => inPlan(session) && toFold(session).length > 0,
    run: (session) => {
      const { plan, selection } = session;
      const tasks = toFold(session);
      for (const task of tasks) plan?.fold(task, true);
      const [first] = tasks;
      const hidden = plan?.row(selection.focus ?? -1)?.at === -1;
      // Nobody should type into a row that is out of sight.
      if (hidden && first !== undefined) selection.select(first);
    },
  },
  {
    id: 'outline.unfoldAll',
    label: 'Unfold all rows',
    icon: ChevronsDown,
    group: 'View',
    shortcuts: ['Alt+Shift+*'],
    words: 'show all subtasks expand outline',
    enabled: inPlan,
    run: (session) => session.plan?.foldAll(false),
  },
  {
    id: 'outline.foldAll',
    label: 'Fold all rows',
    icon: ChevronsUp,
    group: 'View',
    shortcuts: [],
    words: 'hide all subtasks collapse outline',
    enabled: inPlan,
    run: ({ plan, selection }) => {
      plan?.foldAll(true);
      let row = plan?.row(selection.focus ?? -1);
      while (row && row.at < 0 && row.task.parent !== null) row = plan?.row(row.task.parent);
      if (row && row.id !== selection.focus) selection.select(row.id);
    },
  },
  {
    id: 'view.row',
    label: 'Scroll the chart to the row',
    icon: Locate,
    group: 'View',
    shortcuts: ['Mod+Shift+F5', '.'],
    words: 'task bar show find time',
    enabled: (session) => session.chart !== null && session.selection.focus !== null,
    run: ({ chart, selection }) => {
      if (selection.focus !== null) chart?.reveal(selection.focus);
    },
  },
];

import Diamond from 'lucide/dist/esm/icons/diamond.mjs';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import RowsAbove from 'lucide/dist/esm/icons/between-horizontal-end.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import type { KindDto, PlaceDto } from '../ipc/bindings';
import type { Session } from '../model/session.svelte';
import { writable, type Action } from './action';
import { drawTask } from './draw';

type Side = 'above' | 'below';

/** Right beside the row the keyboard is on; at the end of the plan without one. */
function placeBeside(session: Session, side: Side): PlaceDto {
  const plan = session.plan;
  const row = plan?.row(session.selection.focus ?? session.selection.tasks.at(-1) ?? 0);
  if (!plan || !row) return { type: 'lastIn', parent: null };
  if (side === 'above') return { type: 'before', task: row.id };
  // Below an open summary is inside it, where the eye sees the line.
  const first = row.summary && !row.collapsed ? plan.under(row.id)[0] : undefined;
  return first ? { type: 'before', task: first.id } : { type: 'after', task: row.id };
}

function add(session: Session, kind: KindDto, side: Side): Promise<void> {
  return drawTask(session, {
    type: 'addTask',
    plan: session.plan?.head.id ?? 0,
    place: placeBeside(session, side),
    name: kind === 'work' ? 'New task' : 'New milestone',
    kind,
    duration: '',
  });
}

/** Rows that are not under another selected row: what is under them goes along. */
export function topmost(session: Session): number[] {
  const { plan, selection } = session;
  if (!plan) return [];
  const chosen = new Set(selection.tasks);
  const under = (parent: number | null): boolean =>
    parent !== null && (chosen.has(parent) || under(plan.row(parent)?.task.parent ?? null));
  return plan.rows
    .filter((row) => chosen.has(row.id) && !under(row.task.parent))
    .map((row) => row.id);
}

/** What is selected can be seen: nobody deletes a row they don't look at. */
export const selecting = (session: Session): boolean =>
  writable(session) && (session.view === 'plan' || session.view === 'network');

/** Where rows stand in the outline is seen in the Plan view only. */
export const withRows = (session: Session): boolean =>
  writable(session) && session.view === 'plan' && session.selection.tasks.length > 0;

/** The row that is left under the cursor once the chosen ones are gone. */
function neighbour(session: Session, gone: readonly number[]): number | null {
  const plan = session.plan;
  if (!plan) return null;
  const away = new Set(gone.flatMap((id) => [id, ...plan.under(id).map((row) => row.id)]));
  const first = plan.rows.findIndex((row) => away.has(row.id));
  const left = plan.rows.filter((row) => !away.has(row.id));
  return (left[first] ?? left.at(-1))?.id ?? null;
}

async function remove(session: Session): Promise<void> {
  const { selection } = session;
  if (selection.link !== null) {
    await session.act({ type: 'unlink', links: [selection.link] });
    return;
  }
  const tasks = topmost(session);
  if (tasks.length === 0) return;
  const next = neighbour(session, tasks);
  const outcome = await session.act({ type: 'removeTasks', tasks });
  if (outcome && next !== null) selection.select(next);
}

export const rowActions: Action[] = [
  {
    id: 'task.add',
    label: 'Add a task',
    icon: Plus,
    group: 'Rows',
    shortcuts: ['Mod+Enter'],
    words: 'new insert below row',
    enabled: writable,
    run: (session) => {
      void add(session, 'work', 'below');
    },
  },
  {
    id: 'task.addAbove',
    label: 'Add a task above',
    icon: RowsAbove,
    group: 'Rows',
    shortcuts: ['Insert'],
    words: 'new insert row',
    enabled: writable,
    run: (session) => {
      void add(session, 'work', 'above');
    },
  },
  {
    id: 'milestone.add',
    label: 'Add a milestone',
    icon: Diamond,
    group: 'Rows',
    shortcuts: ['Mod+M'],
    words: 'new insert date checkpoint',
    enabled: writable,
    run: (session) => {
      void add(session, 'milestone', 'below');
    },
  },
  {
    id: 'task.delete',
    label: 'Delete',
    told: (session) => {
      if (session.selection.link !== null) return 'Delete the link';
      const [only, ...more] = session.selection.tasks;
      const row = only === undefined ? null : session.plan?.row(only);
      if (!row) return 'Delete';
      return more.length > 0 ? `Delete ${more.length + 1} rows` : `Delete “${row.task.name}”`;
    },
    icon: Trash,
    group: 'Rows',
    shortcuts: ['Delete'],
    words: 'remove',
    enabled: (session) =>
      selecting(session) && (session.selection.tasks.length > 0 || session.selection.link !== null),
    run: (session) => {
      void remove(session);
    },
  },
];

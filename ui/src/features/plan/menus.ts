/** Context menus, made of the same actions as every other menu. */
import Diamond from 'lucide/dist/esm/icons/diamond.mjs';
import Pencil from 'lucide/dist/esm/icons/pencil.mjs';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import Calendar from 'lucide/dist/esm/icons/calendar-search.mjs';
import { told } from '../../actions/action';
import { drawTask } from '../../actions/draw';
import { spokenKey } from '../../actions/keys';
import { findAction, runAction } from '../../actions/registry';
import { DRAWN_NAME } from '../../core/gesture/draw';
import { toMinute } from '../../core/workday';
import type { MenuItem } from '../../widgets/menu';
import type { Board, Floating } from './board.svelte';
import { groundAfter } from './pointing';

const ROW_ACTIONS: readonly (string | null)[] = [
  'task.add',
  'task.addAbove',
  'milestone.add',
  null,
  'task.indent',
  'task.outdent',
  'task.up',
  'task.down',
  null,
  'task.link',
  'task.unlink',
  null,
  'task.why',
  'record.blocker',
  'record.risk',
  'network.show',
  'view.fitSelection',
  'view.inspector',
  null,
  'task.delete',
];

const HEADER_ACTIONS: readonly (string | null)[] = [
  'view.zoom.hour',
  'view.zoom.day',
  'view.zoom.week',
  'view.zoom.month',
  'view.zoom.quarter',
  'view.zoom.year',
  null,
  'view.fit',
  'view.fitSelection',
  null,
  'view.today',
  'view.start',
  'view.end',
  null,
  'view.daysOff',
];

const GROUND_ACTIONS: readonly (string | null)[] = [
  'view.fit',
  'view.today',
  null,
  'view.arrows.all',
  'view.arrows.driving',
  'view.arrows.critical',
  'view.arrows.none',
  null,
  'view.ground.pan',
  'view.ground.select',
  null,
  'view.daysOff',
];

export function rowMenu(board: Board): MenuItem[] {
  return items(board, ROW_ACTIONS);
}

/** Of the time header: what is in sight, and how close. */
export function headerMenu(board: Board, at: Floating): MenuItem[] {
  return [...items(board, HEADER_ACTIONS), goToDate(board, at)];
}

/** Of empty time: what can be put there. */
export function groundMenu(board: Board, at: Floating): MenuItem[] {
  return [
    drawn(board, at, 'work'),
    drawn(board, at, 'milestone'),
    ...items(board, ['edit.paste']),
    null,
    goToDate(board, at),
    ...items(board, GROUND_ACTIONS),
  ];
}

export function linkMenu(board: Board, at: Floating): MenuItem[] {
  const edit: MenuItem = {
    id: 'link.edit',
    label: 'Type and lag…',
    icon: Pencil,
    keys: [],
    enabled: !board.readOnly,
    run: () => {
      board.floating = { ...at, kind: 'linkEditor' };
    },
  };
  return [edit, ...item(board, 'task.delete')];
}

function drawn(board: Board, { id, column = 0 }: Floating, kind: 'work' | 'milestone'): MenuItem {
  return {
    id: `chart.new.${kind}`,
    label: kind === 'work' ? 'New task here' : 'New milestone here',
    icon: kind === 'work' ? Plus : Diamond,
    keys: [],
    enabled: !board.readOnly,
    run: () => {
      const { plan, place } = groundAfter(board, board.plan?.row(id) ?? null, 0);
      const unit = Math.min(1, board.snap);
      const at = Math.floor(column / unit) * unit;
      void drawTask(board.session, {
        type: 'drawTask',
        plan,
        place,
        name: kind === 'work' ? DRAWN_NAME : 'New milestone',
        kind,
        start: toMinute(at, board.shape),
        finish: toMinute(at + 1, board.shape),
      });
    },
  };
}

function goToDate(board: Board, at: Floating): MenuItem {
  return {
    id: 'chart.goToDate',
    label: 'Go to a date…',
    icon: Calendar,
    keys: [],
    enabled: true,
    run: () => {
      board.floating = { ...at, kind: 'goToDate' };
    },
  };
}

/** Actions there are; no two separators in a row. */
function items(board: Board, ids: readonly (string | null)[]): MenuItem[] {
  const found = ids.flatMap((id) => (id === null ? [null] : item(board, id)));
  return found.filter((one, index) => one !== null || (index > 0 && found[index - 1] !== null));
}

function item(board: Board, id: string): MenuItem[] {
  const { session } = board;
  const action = findAction(id);
  if (!action) return [];
  const keys = spokenKey(session, id);
  const checked = action.checked?.(session);
  return [
    {
      id,
      label: told(action, session),
      icon: action.icon,
      keys: keys === null ? [] : [keys],
      enabled: action.enabled(session),
      ...(checked === undefined ? {} : { checked }),
      run: () => {
        runAction(session, id);
      },
    },
  ];
}

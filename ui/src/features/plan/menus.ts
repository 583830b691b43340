/** Context menus, made of the same actions as every other menu. */
import Pencil from '@lucide/svelte/icons/pencil';
import { told } from '../../actions/action';
import { spokenKey } from '../../actions/keys';
import { findAction, runAction } from '../../actions/registry';
import type { MenuItem } from '../../widgets/menu';
import type { Board, Floating } from './board.svelte';

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
  'network.show',
  'view.inspector',
  null,
  'task.delete',
];

export function rowMenu(board: Board): MenuItem[] {
  return ROW_ACTIONS.flatMap((id) => (id === null ? [null] : item(board, id)));
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

function item(board: Board, id: string): MenuItem[] {
  const { session } = board;
  const action = findAction(id);
  if (!action) return [];
  const keys = spokenKey(session, id);
  return [
    {
      id,
      label: told(action, session),
      icon: action.icon,
      keys: keys === null ? [] : [keys],
      enabled: action.enabled(session),
      run: () => {
        runAction(session, id);
      },
    },
  ];
}

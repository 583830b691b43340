/** Context menus, made of the same actions as every other menu. */
import { menuFor } from '../../actions/menu';
import { COMMAND_KEYS } from '../../actions/networkKeys';
import type { NetworkCommand } from '../../model/network';
import type { MenuItem } from '../../widgets/menu';
import type { Board, Floating } from './board.svelte';

const NODE: readonly (string | null)[] = [
  'network.addAfter',
  'network.linkTo',
  'task.link',
  null,
  'network.focus',
  'network.between',
  'network.fold',
  'network.impact',
  null,
  'network.inPlan',
  'task.why',
  'record.blocker',
  'record.risk',
  'view.inspector',
  null,
  'task.unlink',
  'task.delete',
];

const EDGE: readonly (string | null)[] = [
  'network.editLink',
  'network.addBetween',
  null,
  'view.inspector',
  null,
  'task.delete',
];

const GROUND: readonly (string | null)[] = [
  'task.add',
  'milestone.add',
  null,
  'network.layered',
  'network.time',
  'network.team',
  'network.lanes',
  null,
  'network.foldAll',
  'network.unfoldAll',
  'network.whole',
  null,
  'network.find',
  'network.table',
  'network.legend',
  'network.minimap',
  'view.fit',
];

export function menuOf(board: Board, kind: Floating['kind']): MenuItem[] {
  const ids = kind === 'nodeMenu' ? NODE : kind === 'edgeMenu' ? EDGE : GROUND;
  return menuFor(board.session, ids).map((item) => item && { ...item, keys: keysOf(item) });
}

/** The menu of what is chosen, for those without a pointer. */
export function openMenu(board: Board): void {
  const { chosenEdge, here, only } = board;
  const task = chosenEdge?.to ?? only ?? here;
  const kind = chosenEdge ? 'edgeMenu' : task === null ? 'groundMenu' : 'nodeMenu';
  board.hover.leave();
  board.floating = { kind, ...board.beside(task ?? 0) };
}

/** The letters that mean the same while the picture has the keyboard. */
function keysOf(item: NonNullable<MenuItem>): readonly string[] {
  const command = item.id.replace('network.', '') as NetworkCommand;
  const letter = item.id.startsWith('network.') ? COMMAND_KEYS[command] : undefined;
  return letter === undefined ? item.keys : [letter];
}

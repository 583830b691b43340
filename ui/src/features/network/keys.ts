/** The keys of the picture while it has the keyboard. */
import { COMMAND_KEYS } from '../../actions/networkKeys';
import type { Direction } from '../../core/graph/walk';
import type { NetworkCommand } from '../../model/network';
import type { Board } from './board.svelte';
import { openMenu } from './menus';

const WAYS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const LETTERS: ReadonlyMap<string, NetworkCommand> = new Map(
  Object.entries(COMMAND_KEYS).map(([command, key]) => [
    key.toLowerCase(),
    command as NetworkCommand,
  ]),
);

/** Acts on a key; tells whether it meant something. */
export function pressed(board: Board, event: KeyboardEvent): boolean {
  if (event.altKey || event.metaKey) return false;
  if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
    openMenu(board);
    return true;
  }
  const way = WAYS[event.key];
  if (way && !event.ctrlKey) {
    walk(board, way, event.shiftKey);
    return true;
  }
  if (event.ctrlKey) return false;
  const command = LETTERS.get(event.key.toLowerCase());
  if (command) {
    board.run(command);
    return true;
  }
  return plain(board, event.key);
}

function plain(board: Board, key: string): boolean {
  const { session, sight } = board;
  switch (key) {
    case 'Enter':
      if (session.selection.link !== null) board.run('editLink');
      else session.layout.inspect('network', true);
      return true;
    case ' ': {
      const node = board.here === null ? null : board.nodeOf(board.here);
      if (node) sight.centre(node);
      return true;
    }
    case '+':
    case '=':
      board.zoomIn();
      return true;
    case '-':
      board.zoomOut();
      return true;
    case '0':
      board.fit();
      return true;
    case 'F2':
      if (board.only !== null) board.editName(board.only);
      return true;
    case 'h':
    case 'H':
      board.hover.held = board.hover.held === null ? board.here : null;
      return true;
    case 'Escape':
      return escape(board);
    default:
      return false;
  }
}

/** Takes back the latest thing that narrows the view. */
function escape(board: Board): boolean {
  const { lens, hover, impact, find, session } = board;
  if (hover.held !== null) hover.held = null;
  else if (impact.task !== null) impact.close();
  else if (find.text !== '') find.clear();
  else if (lens?.focus) board.look((one) => (one.focus = null), 'read');
  else if (lens?.between) board.look((one) => (one.between = null), 'read');
  else if (session.selection.size > 0 || session.selection.link !== null) session.selection.clear();
  else return false;
  return true;
}

/** Along the links to the sides, and up and down among what lies beside. */
function walk(board: Board, way: Direction, also: boolean): void {
  const { drawn, here } = board;
  if (!drawn) return;
  const next = here === null ? drawn.walk.first() : drawn.walk.neighbour(here, way);
  if (next === null) return;
  if (also && !board.session.selection.has(next)) board.choose(next, true);
  else if (!also) board.choose(next);
  else board.session.selection.focus = next;
  board.reveal(next);
}

/** What can be asked of the view, by key, menu, toolbar and palette alike. */
import type { NetworkCommand } from '../../model/network';
import type { Board } from './board.svelte';
import { addAfter, addBetween, chosenPair, inOrder } from './edits';

interface Command {
  can: (board: Board) => boolean;
  run: (board: Board) => void;
  on?: (board: Board) => boolean;
}

const shown = (board: Board): boolean => (board.drawn?.network.nodes.length ?? 0) > 0;
const writable = (board: Board): boolean => !board.readOnly && shown(board);

/** The group to fold: the chosen folded one opens, otherwise the one the chosen row lies in. */
function groupOf(board: Board): { task: number; folded: boolean } | null {
  const { here, only, plan, lens } = board;
  // An open group has no node of its own, but can be chosen in the Plan view.
  const chosen = only === null ? null : plan?.row(only);
  const row = chosen?.summary === true ? chosen : here === null ? null : plan?.row(here);
  if (!row || !lens) return null;
  if (lens.collapsed.includes(row.id)) return { task: row.id, folded: false };
  if (row.summary) return { task: row.id, folded: true };
  return row.task.parent === null ? null : { task: row.task.parent, folded: true };
}

function arranged(arrange: 'layered' | 'time' | 'team'): Command {
  return {
    can: () => true,
    run: (board) => {
      board.look((lens) => {
        lens.arrange = arrange;
      }, 'read');
    },
    on: (board) => board.lens?.arrange === arrange,
  };
}

function shows(part: 'legend' | 'minimap' | 'table'): Command {
  return {
    can: () => true,
    run: (board) => {
      board.look((lens) => {
        lens[part] = !lens[part];
      });
    },
    on: (board) => board.lens?.[part] === true,
  };
}

function levels(by: 1 | -1): Command {
  return {
    can: (board) => board.lens?.focus !== null && board.lens !== null,
    run: (board) => {
      board.look((lens) => {
        lens.levels(by);
      });
    },
  };
}

export const COMMANDS: Record<NetworkCommand, Command> = {
  layered: arranged('layered'),
  time: arranged('time'),
  team: arranged('team'),
  legend: shows('legend'),
  minimap: shows('minimap'),
  table: shows('table'),
  more: levels(1),
  fewer: levels(-1),
  lanes: {
    can: (board) => board.lens !== null && board.lens.arrange !== 'team',
    run: (board) => {
      board.look((lens) => {
        lens.lanes = !lens.lanes;
      }, 'read');
    },
    on: (board) => board.lens?.lanes === true && board.lens.arrange !== 'team',
  },
  focus: {
    can: (board) => board.here !== null || board.lens?.focus != null,
    run: (board) => {
      const { here, lens } = board;
      const off = lens?.focus && (here === null || lens.focus.task === here);
      board.look((through) => {
        if (off || here === null) through.focus = null;
        else through.focusOn(here);
      }, 'read');
    },
    on: (board) => board.lens?.focus != null,
  },
  between: {
    can: (board) => chosenPair(board) !== null || board.lens?.between != null,
    run: (board) => {
      const pair = chosenPair(board);
      board.look((lens) => {
        lens.between = lens.between || !pair ? null : inOrder(board, pair);
        lens.focus = null;
      }, 'read');
    },
    on: (board) => board.lens?.between != null,
  },
  whole: {
    can: (board) => board.lens?.whole === false,
    run: (board) => {
      board.look((lens) => {
        lens.showWhole();
      }, 'fit');
    },
  },
  fold: {
    can: (board) => groupOf(board) !== null,
    run: (board) => {
      const group = groupOf(board);
      if (!group) return;
      board.look((lens) => {
        lens.fold(group.task, group.folded);
      });
      if (group.folded) board.choose(group.task);
    },
  },
  foldAll: {
    can: (board) => board.plan?.rows.some((row) => row.summary) === true,
    run: (board) => {
      const groups = board.plan?.rows.filter((row) => row.summary).map((row) => row.id) ?? [];
      board.look((lens) => {
        lens.collapsed = groups;
      }, 'read');
    },
  },
  unfoldAll: {
    can: (board) => (board.lens?.collapsed.length ?? 0) > 0,
    run: (board) => {
      board.look((lens) => {
        lens.collapsed = [];
      }, 'read');
    },
  },
  addAfter: {
    can: (board) => writable(board) && board.only !== null,
    run: (board) => {
      if (board.only !== null) void addAfter(board, board.only);
    },
  },
  addBetween: {
    can: (board) => writable(board) && board.session.selection.link !== null,
    run: (board) => {
      const { link } = board.session.selection;
      if (link !== null) void addBetween(board, link);
    },
  },
  editLink: {
    can: (board) => writable(board) && board.session.selection.link !== null,
    run: (board) => {
      const { link } = board.session.selection;
      const edge = board.chosenEdge;
      if (link === null) return;
      const at = board.beside(edge?.to ?? board.plan?.links.get(link)?.to ?? 0);
      board.floating = { kind: 'linkEditor', link, ...at };
    },
  },
  linkTo: {
    can: (board) => writable(board) && board.only !== null,
    run: (board) => {
      const task = board.only;
      if (task !== null) board.floating = { kind: 'linkTo', task, ...board.beside(task) };
    },
  },
  impact: {
    can: (board) => {
      const row = board.only === null ? null : board.plan?.row(board.only);
      return board.impact.task !== null || (row != null && !row.done);
    },
    run: (board) => {
      const task = board.only;
      if (task === null || board.impact.task === task) board.impact.close();
      else board.impact.open(task);
    },
    on: (board) => board.impact.task !== null,
  },
  find: {
    can: shown,
    run: (board) => {
      board.find.begin();
    },
  },
};

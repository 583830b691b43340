/** What actions may ask of the grid. */
import type { GridHandle } from '../../model/grid';
import type { Board } from './board.svelte';

export function gridHandle(board: Board): GridHandle {
  return {
    find: () => {
      board.finding.begin();
    },
    findNext: (by) => {
      if (board.finding.wanted === '') board.finding.begin();
      else board.finding.next(by);
    },
    fillDown: () => {
      board.changing.fillDown();
    },
    get canFill() {
      return board.changing.canFill;
    },
    filter: () => {
      board.openFilter();
    },
  };
}

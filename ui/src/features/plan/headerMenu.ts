/** What can be done about a column: the menu of its title. */
import ArrowDown from 'lucide/dist/esm/icons/arrow-down.mjs';
import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import ArrowRight from 'lucide/dist/esm/icons/arrow-right.mjs';
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import ColumnsIcon from 'lucide/dist/esm/icons/columns-3.mjs';
import EyeOff from 'lucide/dist/esm/icons/eye-off.mjs';
import ListTree from 'lucide/dist/esm/icons/list-tree.mjs';
import Fit from 'lucide/dist/esm/icons/move-horizontal.mjs';
import { fieldOf, FROZEN, type FieldId } from '../../core/grid/fields';
import type { MenuItem } from '../../widgets/menu';
import type { Board } from './board.svelte';
import { fitColumn } from './fit';

function sortWords(id: FieldId): [string, string] {
  const { sorts } = fieldOf(id);
  if (sorts === 'date') return ['Sort with the earliest first', 'Sort with the latest first'];
  if (sorts === 'text') return ['Sort from A to Z', 'Sort from Z to A'];
  return ['Sort with the smallest first', 'Sort with the largest first'];
}

export function headerMenu(board: Board, id: FieldId): MenuItem[] {
  const { session } = board;
  const { arrangement } = session;
  const free = !FROZEN.includes(id);
  const sorted = arrangement.sort !== null || arrangement.flat;
  const [up, down] = sortWords(id);
  const item = (
    name: string,
    label: string,
    icon: NonNullable<MenuItem>['icon'],
    run: () => void,
    enabled = true,
  ): MenuItem => ({ id: `column.${name}`, label, icon, keys: [], enabled, run });
  const sort = (descending: boolean) => (): void => {
    arrangement.sortBy({ field: id, descending });
  };
  const shift = (by: -1 | 1) => (): void => {
    arrangement.shift(id, by);
  };
  const outline = (): void => {
    arrangement.resetSort();
  };
  const fit = (): void => {
    fitColumn(board, id);
  };
  const hide = (): void => {
    arrangement.toggle(id);
  };
  const choose = (): void => {
    session.panel = 'columns';
  };
  return [
    item('ascending', up, ArrowUp, sort(false)),
    item('descending', down, ArrowDown, sort(true)),
    item('outline', 'Back to the order of the outline', ListTree, outline, sorted),
    null,
    item('fit', 'Fit to what is in it', Fit, fit),
    item('left', 'Move left', ArrowLeft, shift(-1), free),
    item('right', 'Move right', ArrowRight, shift(1), free),
    item('hide', `Hide ${fieldOf(id).title}`, EyeOff, hide, free),
    null,
    item('choose', 'Columns…', ColumnsIcon, choose),
  ];
}

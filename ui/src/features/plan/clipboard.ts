/**
 * The clipboard of the grid, by the events of the page: they need no permission. WebKit asks by
 * `beforecopy` and its kin whether there is anything to copy where no text is selected.
 */
import type { Board } from './board.svelte';

export function clipboard(grid: HTMLElement, board: Board): () => void {
  /** In an editor of a cell it is the text's. */
  const ours = (event: Event): boolean => event.target === grid;

  function offer(event: Event): void {
    if (ours(event)) event.preventDefault();
  }

  function copy(event: ClipboardEvent): void {
    if (!ours(event) || !event.clipboardData) return;
    event.preventDefault();
    board.changing.copy(event.clipboardData);
  }

  function cut(event: ClipboardEvent): void {
    if (!ours(event) || !event.clipboardData) return;
    event.preventDefault();
    board.changing.cut(event.clipboardData);
  }

  function paste(event: ClipboardEvent): void {
    if (!ours(event) || !event.clipboardData) return;
    event.preventDefault();
    board.changing.paste(event.clipboardData.getData('text/plain'));
  }

  const offers = ['beforecopy', 'beforecut', 'beforepaste'] as const;
  for (const name of offers) grid.addEventListener(name, offer);
  grid.addEventListener('copy', copy);
  grid.addEventListener('cut', cut);
  grid.addEventListener('paste', paste);
  return () => {
    for (const name of offers) grid.removeEventListener(name, offer);
    grid.removeEventListener('copy', copy);
    grid.removeEventListener('cut', cut);
    grid.removeEventListener('paste', paste);
  };
}

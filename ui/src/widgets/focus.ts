/** Gives a panel the keyboard while it is shown. The answer gives it back to what had it before. */
export function borrowFocus(panel: HTMLElement): () => void {
  const before = document.activeElement;
  panel.focus();
  return () => {
    // The panel is out of the document by now; whoever went elsewhere meanwhile stays there.
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost && before instanceof HTMLElement) before.focus();
  };
}

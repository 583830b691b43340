/**
 * The element of a cell: for those who don't see the picture, and for the pointer. There are
 * hundreds and they are used again for other rows, so what stays the same is not touched.
 */
import type { CellLook } from './cellLook';
import type { ColumnId } from './columns.svelte';
import { INDENT } from './pointing';

/** Room for the arrow of a summary, before the names of its level. */
export const NAME_LEFT = 24;
export const FOLD_LEFT = 4;

export class CellView {
  readonly element: HTMLElement;
  readonly #column: ColumnId;
  #look: CellLook | null = null;
  #classes = '';
  #id = '';
  #text: Text | null = null;
  #fold: HTMLButtonElement | null = null;

  constructor(column: ColumnId) {
    this.#column = column;
    this.element = blank(column);
  }

  show(row: number, look: CellLook): void {
    const old = this.#look;
    if (old === look) return;
    this.#look = look;
    const { element } = this;
    const classes = classesOf(look);
    if (classes !== this.#classes) {
      this.#classes = classes;
      element.className = classes;
    }
    if (old?.place !== look.place) element.setAttribute('aria-colindex', String(look.place));
    if ((old?.inRange ?? false) !== look.inRange) mark(element, 'aria-selected', look.inRange);
    if ((old?.readOnly ?? false) !== look.readOnly) mark(element, 'aria-readonly', look.readOnly);
    const id = look.active ? `cell-${row}-${this.#column}` : '';
    if (id !== this.#id) {
      this.#id = id;
      if (id === '') element.removeAttribute('id');
      else element.id = id;
    }
    this.#showName(old, look);
    this.#showContent(old, look);
  }

  /** Takes out what it holds, for an editor. */
  empty(): void {
    this.#text = null;
    for (const child of [...this.element.childNodes]) if (child !== this.#fold) child.remove();
  }

  /** What only names have: their level, the arrow to fold what is under them. */
  #showName(old: CellLook | null, look: CellLook): void {
    const named = this.#column === 'name';
    if (!named && this.#column !== 'note') return;
    if (old?.text !== look.text || old.open !== look.open) {
      if (look.open || look.text === '') this.element.removeAttribute('title');
      else this.element.title = look.text;
    }
    if (!named) return;
    if (old?.depth !== look.depth) {
      this.element.style.paddingLeft = `${NAME_LEFT + look.depth * INDENT}px`;
    }
    if (look.folded === null) {
      this.#fold?.remove();
      this.#fold = null;
      return;
    }
    const fresh = this.#fold === null;
    const fold = (this.#fold ??= foldButton());
    if (fresh || old?.folded !== look.folded) {
      fold.setAttribute('aria-label', look.folded ? 'Unfold' : 'Fold');
    }
    if (fresh || old?.depth !== look.depth) {
      fold.style.left = `${FOLD_LEFT + look.depth * INDENT}px`;
    }
    if (fresh) this.element.prepend(fold);
  }

  #showContent(old: CellLook | null, look: CellLook): void {
    const simple = !look.checked && !look.open && look.under === '' && look.sign === null;
    if (simple && this.#text !== null) {
      if (this.#text.data !== look.text) this.#text.data = look.text;
      return;
    }
    // What is in an open cell is its editor's.
    if (look.open || (old !== null && sameContent(old, look))) return;
    this.empty();
    if (look.checked) {
      this.element.append(picture('Done'));
      return;
    }
    const text = document.createTextNode(look.text);
    if (simple) this.#text = text;
    this.element.append(text);
    if (look.under !== '') this.element.append(span('under', look.under));
    if (look.sign) this.element.append(signOf(look.sign));
  }
}

/** For the tests of hands and eyes, and for what takes room of its own. */
function classesOf(look: CellLook): string {
  let classes = `cell ${look.column}`;
  if (look.active) classes += ' active';
  if (look.open) classes += ' open';
  if (look.inRange) classes += ' in-range';
  if (look.tight) classes += ' tight';
  if (look.sign !== null || look.folded !== null) classes += ' holds';
  return classes;
}

const blanks = new Map<ColumnId, HTMLElement>();

/** A cell of a column without anything in it: copied, for there are hundreds. */
function blank(column: ColumnId): HTMLElement {
  let cell = blanks.get(column);
  if (!cell) {
    cell = document.createElement('div');
    cell.dataset.cell = column;
    cell.setAttribute('role', column === 'name' ? 'rowheader' : 'gridcell');
    cell.style.marginLeft = `var(--x-${column})`;
    cell.style.width = `var(--w-${column})`;
    blanks.set(column, cell);
  }
  return cell.cloneNode() as HTMLElement;
}

function mark(element: HTMLElement, attribute: string, on: boolean): void {
  if (on) element.setAttribute(attribute, 'true');
  else element.removeAttribute(attribute);
}

function sameContent(one: CellLook, other: CellLook): boolean {
  return (
    one.text === other.text &&
    one.open === other.open &&
    one.checked === other.checked &&
    one.under === other.under &&
    one.sign?.words === other.sign?.words
  );
}

function span(name: string, text = ''): HTMLSpanElement {
  const made = document.createElement('span');
  made.className = name;
  made.textContent = text;
  return made;
}

/** Stands for something that is drawn. */
function picture(words: string): HTMLSpanElement {
  const made = span('picture');
  made.setAttribute('role', 'img');
  made.setAttribute('aria-label', words);
  return made;
}

function signOf({ words }: NonNullable<CellLook['sign']>): HTMLSpanElement {
  const sign = picture(words);
  sign.classList.add('sign');
  sign.title = words;
  return sign;
}

function foldButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.className = 'fold';
  button.type = 'button';
  button.tabIndex = -1;
  button.dataset.fold = '';
  return button;
}

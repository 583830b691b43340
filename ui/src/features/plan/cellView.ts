/**
 * The element of a cell. There are hundreds in sight and they are used again for other rows while
 * those scroll by, so they are painted by hand: what stays the same is not touched.
 */
import { pieces } from '../../core/grid/find';
import type { CellLook } from './cellLook';
import type { ColumnId } from './columns.svelte';
import { INDENT } from './pointing';
import { foldPicture, markPicture, tickPicture } from './svg';

/** Room for the arrow of a summary, before the names of its level. */
const FOLD_ROOM = 24;
const FOLD_LEFT = 4;

export class CellView {
  readonly element: HTMLElement;
  readonly #column: ColumnId;
  #look: CellLook | null = null;
  #id = '';
  #text: Text | null = null;
  #fold: HTMLButtonElement | null = null;

  constructor(column: ColumnId) {
    this.#column = column;
    this.element = blank(column);
  }

  paint(row: number, look: CellLook): void {
    const old = this.#look;
    this.#look = look;
    const { element } = this;
    if (old?.classes !== look.classes) element.className = look.classes;
    if (old?.place !== look.place) element.setAttribute('aria-colindex', String(look.place));
    if ((old?.inRange ?? false) !== look.inRange) mark(element, 'aria-selected', look.inRange);
    if ((old?.readOnly ?? false) !== look.readOnly) mark(element, 'aria-readonly', look.readOnly);
    const id = look.active ? `cell-${row}-${this.#column}` : '';
    if (id !== this.#id) {
      this.#id = id;
      if (id === '') element.removeAttribute('id');
      else element.id = id;
    }
    this.#paintName(old, look);
    this.#paintContent(old, look);
  }

  /** Takes out what it shows, for an editor. */
  empty(): void {
    this.#text = null;
    for (const child of [...this.element.childNodes]) if (child !== this.#fold) child.remove();
  }

  /** What only names have: their level, the arrow to fold what is under them. */
  #paintName(old: CellLook | null, look: CellLook): void {
    const named = this.#column === 'name';
    if (!named && this.#column !== 'note') return;
    if (old?.text !== look.text || old.open !== look.open) {
      if (look.open || look.text === '') this.element.removeAttribute('title');
      else this.element.title = look.text;
    }
    if (!named) return;
    if (old?.depth !== look.depth) {
      this.element.style.paddingLeft = `${FOLD_ROOM + look.depth * INDENT}px`;
    }
    if (look.folded === null) {
      this.#fold?.remove();
      this.#fold = null;
      return;
    }
    const fresh = this.#fold === null;
    const fold = (this.#fold ??= foldButton());
    if (fresh || old?.folded !== look.folded) {
      fold.classList.toggle('collapsed', look.folded);
      fold.setAttribute('aria-label', look.folded ? 'Unfold' : 'Fold');
    }
    if (fresh || old?.depth !== look.depth) {
      fold.style.left = `${FOLD_LEFT + look.depth * INDENT}px`;
    }
    if (fresh) this.element.prepend(fold);
  }

  #paintContent(old: CellLook | null, look: CellLook): void {
    const plain = !look.checked && !look.open && look.wanted === '' && look.under === '';
    const simple = plain && look.sign === null;
    if (simple && this.#text !== null) {
      if (this.#text.data !== look.text) this.#text.data = look.text;
      return;
    }
    // What is in an open cell is its editor's.
    if (look.open || (old !== null && sameContent(old, look))) return;
    this.empty();
    if (simple) {
      this.#text = document.createTextNode(look.text);
      this.element.append(this.#text);
    } else if (look.checked) {
      this.element.append(tickPicture());
    } else {
      this.element.append(...marked(look.text, look.wanted));
      if (look.under !== '') this.element.append(span('under', look.under));
      if (look.sign) this.element.append(signPicture(look.sign));
    }
  }
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
    one.wanted === other.wanted &&
    one.under === other.under &&
    one.sign?.mark === other.sign?.mark &&
    one.sign?.words === other.sign?.words
  );
}

function span(name: string, text = ''): HTMLSpanElement {
  const made = document.createElement('span');
  made.className = name;
  made.textContent = text;
  return made;
}

function marked(text: string, wanted: string): Node[] {
  if (wanted === '') return [document.createTextNode(text)];
  return pieces(text, wanted).map((piece) => {
    if (!piece.hit) return document.createTextNode(piece.text);
    const mark = document.createElement('mark');
    mark.textContent = piece.text;
    return mark;
  });
}

function signPicture({ mark, words }: NonNullable<CellLook['sign']>): HTMLSpanElement {
  const sign = span(mark === 'deadline' ? 'sign missed' : 'sign');
  sign.title = words;
  const picture = markPicture(mark);
  picture.removeAttribute('aria-hidden');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', words);
  sign.append(picture);
  return sign;
}

function foldButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.className = 'fold';
  button.type = 'button';
  button.tabIndex = -1;
  button.dataset.fold = '';
  button.append(foldPicture());
  return button;
}

/**
 * The element of a bar with everything it carries. Dozens are in sight and used again for other
 * rows while those scroll by, so they are painted by hand: what stays the same is not touched, and
 * what most bars don't have is only made for those that do.
 */
import type { BarLook, Piece } from './barLook';
import { glyph, markPicture } from './svg';

/** A name is given so much room inside of a bar, and so much it needs to the right of one. */
const NAME = 80;
const EDGE = 24;
/** A promise nearer than this to the left of its name pushes the name aside. */
const CLEAR = 140;
const NAME_LEFT = 7;
const NAME_AFTER_MARK = 20;

export class BarView {
  readonly #element: HTMLElement;
  readonly #label = document.createElement('span');
  readonly #name = document.createTextNode('');
  readonly #body = div('body');
  #look: BarLook | null = null;
  /** What is drawn instead of the plain body. */
  #drawn: readonly Element[] = [];
  #drawnKey = 'body';
  readonly #parts = new Map<string, HTMLElement>();
  #within = false;
  /** Where the name begins, unless it is behind the end of the bar. */
  #margin: number | null = null;
  #named = true;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#label.className = 'label';
    this.#label.append(this.#name);
    element.append(this.#body, this.#label);
  }

  /** The window is as wide as `width` and shows the layer moved by `layerX`. */
  paint(look: BarLook, layerX: number, width: number): void {
    const old = this.#look;
    this.#look = look;
    const element = this.#element;
    if (old?.classes !== look.classes) element.className = look.classes;
    if (old?.x !== look.x) element.style.left = `${look.x}px`;
    if (old?.y !== look.y) element.style.top = `${look.y}px`;
    if (old?.width !== look.width) element.style.width = `${look.width}px`;
    this.#tell(old, look);
    this.#paintBody(old, look);
    this.#paintParts(old, look);
    this.#paintLabel(old, look);
    this.slide(layerX, width);
  }

  /** Keeps the name in sight while time moves under the window. */
  slide(layerX: number, width: number): void {
    const look = this.#look;
    if (!look) return;
    const left = look.x + layerX;
    // Left of the window nothing of a bar is told.
    const named = left + look.width >= 0;
    if (named !== this.#named) {
      this.#named = named;
      this.#label.hidden = !named;
    }
    const within = look.holdsName && left < width - NAME && left + look.width > width - EDGE;
    if (within !== this.#within) {
      this.#within = within;
      this.#label.classList.toggle('within', within);
    }
    const indent = Math.max(look.mark ? NAME_AFTER_MARK : NAME_LEFT, NAME_LEFT - left);
    const near = clearOf(look);
    const margin = within ? indent : near > 0 ? look.width + near : null;
    if (margin === this.#margin) return;
    this.#margin = margin;
    this.#label.style.marginLeft = margin === null ? '' : `${margin}px`;
  }

  /** For those who don't see it, and for those who test it. */
  #tell(old: BarLook | null, look: BarLook): void {
    const element = this.#element;
    const { dataset } = element;
    if (old?.sentence !== look.sentence) element.setAttribute('aria-label', look.sentence);
    if (old?.selected !== look.selected) {
      element.setAttribute('aria-selected', String(look.selected));
    }
    if (old?.id !== look.id) dataset.bar = String(look.id);
    if (old?.kind !== look.kind) dataset.kind = look.kind;
    if (old?.start !== look.start) dataset.start = String(look.start);
    if (old?.finish !== look.finish) dataset.finish = String(look.finish);
    if (old?.critical !== look.critical) dataset.critical = String(look.critical);
    if (old?.risk !== look.risk) set(element, 'data-risk', look.risk);
    if (old?.unplaced !== look.unplaced) set(element, 'data-unplaced', look.unplaced ? '' : null);
    if (old?.displaced !== look.displaced) set(element, 'data-ghost', look.displaced ? '' : null);
    if (old?.focused !== look.focused || old.id !== look.id) {
      set(element, 'id', look.focused ? `bar-${look.id}` : null);
    }
  }

  #paintBody(old: BarLook | null, look: BarLook): void {
    if (old?.percent !== look.percent) this.#body.style.backgroundSize = `${look.percent}% 100%`;
    const key = look.glyph
      ? `glyph ${look.glyph.kind} ${look.glyph.done} ${look.glyph.external}`
      : look.pieces
        ? 'pieces'
        : 'body';
    if (key === this.#drawnKey && !look.pieces) return;
    this.#drawnKey = key;
    for (const one of this.#drawn) one.remove();
    if (look.glyph) {
      this.#drawn = [glyph(look.glyph.kind, look.glyph.done, look.glyph.external)];
    } else {
      this.#drawn = look.pieces ? [div('thread'), ...look.pieces.map(pieceOf)] : [];
    }
    this.#body.classList.toggle('replaced', key !== 'body');
    this.#body.after(...this.#drawn);
  }

  #paintParts(old: BarLook | null, look: BarLook): void {
    const { old: was, promise, tail, mark, handles } = look;
    this.#part('old', was !== null, (part) => {
      put(part, was);
    });
    this.#part('slip', promise?.late === true, (part) => {
      put(part, promise);
    });
    this.#part('promise', promise !== null, (part) => {
      part.classList.toggle('ahead', promise?.late === false);
      part.style.transform = `translateX(${(promise?.x ?? 0) - 6}px)`;
    });
    this.#part('tail', tail > 2, (part) => {
      if (old?.tail !== tail) part.style.width = `${tail}px`;
    });
    this.#part('mark', mark !== null, (part) => {
      part.classList.toggle('inside', look.markInside);
      if (mark === null || part.dataset.mark === mark) return;
      part.dataset.mark = mark;
      part.replaceChildren(markPicture(mark));
    });
    const key = handles === null ? '' : `${handles.outside} ${handles.resizable}`;
    this.#part('handles', handles !== null, (part) => {
      if (handles === null || part.dataset.is === key) return;
      part.dataset.is = key;
      part.replaceChildren(...handleParts(handles));
    });
  }

  #part(name: string, there: boolean, paint: (part: HTMLElement) => void): void {
    let part = this.#parts.get(name);
    if (!there) {
      if (!part) return;
      part.remove();
      this.#parts.delete(name);
      return;
    }
    if (!part) {
      part = div(name);
      this.#parts.set(name, part);
      // What it leaves behind lies under the bar, what it carries over it.
      if (name === 'old' || name === 'slip') this.#element.prepend(part);
      else if (name === 'handles') this.#element.append(part);
      else this.#label.before(part);
    }
    paint(part);
  }

  #paintLabel(old: BarLook | null, look: BarLook): void {
    if (old?.name !== look.name) this.#name.data = look.name;
    if (old?.aside !== look.aside || old.riskWord !== look.riskWord) {
      const words = [word('more', look.aside), word('risk', look.riskWord)];
      this.#label.replaceChildren(this.#name, ...words.filter((one) => one !== null));
    }
    const label = this.#label;
    if ((old?.handles ?? null) !== null || look.handles !== null) {
      label.classList.toggle('aside', look.handles !== null);
    }
  }
}

/** How far a promise pushes the name aside. */
function clearOf({ promise }: BarLook): number {
  return promise && !promise.late && promise.width < CLEAR ? promise.width + 4 : 0;
}

function div(name: string): HTMLDivElement {
  const made = document.createElement('div');
  made.className = name;
  return made;
}

function word(name: string, text: string | null): HTMLSpanElement | null {
  if (text === null) return null;
  const made = document.createElement('span');
  made.className = name;
  made.textContent = text;
  return made;
}

function set(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function put(part: HTMLElement, at: { x: number; width: number } | null): void {
  if (!at) return;
  part.style.transform = `translateX(${at.x}px)`;
  part.style.width = `${at.width}px`;
}

function pieceOf(piece: Piece): HTMLElement {
  const made = div('body');
  made.dataset.piece = '';
  put(made, piece);
  made.style.backgroundSize = `${piece.filled}px 100%`;
  return made;
}

/**
 * Where a bar is grabbed to change its ends or to draw a link. Outside of narrow bars, so that the
 * body can still be dragged.
 */
function handleParts({ outside, resizable }: NonNullable<BarLook['handles']>): HTMLElement[] {
  const far = resizable && outside;
  return (['start', 'finish'] as const).flatMap((end) => {
    const knob = div(`knob ${end}${far ? ' far' : ''}`);
    knob.dataset.handle = `link-${end}`;
    if (!resizable) return [knob];
    const edge = div(`edge ${end}${outside ? ' outside' : ''}`);
    edge.dataset.handle = end;
    return [edge, knob];
  });
}

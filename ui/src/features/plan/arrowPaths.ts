/** The paths of the arrows, kept by hand: one is written again only when something of it changed. */
import type { Arrow } from './arrows';

const SVG = 'http://www.w3.org/2000/svg';

/** What pointer and choice do to an arrow. */
export interface ArrowState {
  traced: boolean;
  selected: boolean;
}

interface Drawn {
  path: SVGPathElement;
  d: string;
  classes: string;
}

export class ArrowPaths {
  readonly #parent: SVGElement;
  #drawn = new Map<string, Drawn>();

  constructor(parent: SVGElement) {
    this.#parent = parent;
  }

  show(arrows: readonly Arrow[], stateOf: (arrow: Arrow) => ArrowState): void {
    const drawn = new Map<string, Drawn>();
    const fresh: Arrow[] = [];
    for (const arrow of arrows) {
      const known = this.#drawn.get(arrow.key);
      if (!known) {
        fresh.push(arrow);
        continue;
      }
      this.#drawn.delete(arrow.key);
      drawn.set(arrow.key, known);
      paint(known, arrow, stateOf(arrow));
    }
    // What is left of the old ones is free for the new ones.
    const free = [...this.#drawn.values()];
    for (const arrow of fresh) {
      const one = free.pop() ?? this.#make();
      if (arrow.id === null) delete one.path.dataset.link;
      else one.path.dataset.link = String(arrow.id);
      drawn.set(arrow.key, one);
      paint(one, arrow, stateOf(arrow));
    }
    for (const { path } of free) path.remove();
    this.#drawn = drawn;
  }

  #make(): Drawn {
    const path = document.createElementNS(SVG, 'path');
    this.#parent.append(path);
    return { path, d: '', classes: '' };
  }
}

function paint(drawn: Drawn, arrow: Arrow, { traced, selected }: ArrowState): void {
  if (drawn.d !== arrow.path) {
    drawn.d = arrow.path;
    drawn.path.setAttribute('d', arrow.path);
  }
  let classes = 'arrow';
  if (arrow.critical) classes += ' critical';
  if (arrow.id === null) classes += ' bundle';
  if (traced) classes += ' traced';
  if (selected) classes += ' selected';
  if (drawn.classes !== classes) {
    drawn.classes = classes;
    drawn.path.setAttribute('class', classes);
  }
}

/** Small pictures of the rows, built once and copied for every row that carries them. */
import type { KindDto } from '../../ipc/bindings';
import { AWAITED, SHAPES } from './kinds';
import { MARK_PATHS, type MarkKind } from './marks';

const SVG = 'http://www.w3.org/2000/svg';
const known = new Map<string, SVGSVGElement>();

function element<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

/** A copy of the picture with this key. */
function copy(key: string, size: number, draw: () => Element[]): SVGSVGElement {
  let picture = known.get(key);
  if (!picture) {
    picture = element('svg', { viewBox: `0 0 ${size} ${size}`, 'aria-hidden': 'true' });
    picture.append(...draw());
    known.set(key, picture);
  }
  return picture.cloneNode(true) as SVGSVGElement;
}

/** A pin, a wall with an arrow, a lock: what somebody insists on. */
export function markPicture(mark: MarkKind): SVGSVGElement {
  const picture = copy(`mark ${mark}`, 12, () => [element('path', { d: MARK_PATHS[mark] })]);
  picture.setAttribute('class', 'mark-picture');
  return picture;
}

/** The tick of a milestone that is done. */
export function tickPicture(): SVGSVGElement {
  const picture = copy('tick', 12, () => [element('path', { d: 'M2.5 6.5 5 9l4.5-6' })]);
  picture.setAttribute('class', 'check');
  picture.removeAttribute('aria-hidden');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', 'Done');
  return picture;
}

/** The arrow of a summary that can be folded. */
export function foldPicture(): SVGSVGElement {
  return copy('fold', 10, () => [element('path', { d: 'M2 3.2 5 6.6 8 3.2' })]);
}

/**
 * What marks a milestone: a diamond, a hexagon for a freeze, a flag for a gate, a pointer down for
 * a deadline, a star for the launch, a box with a sign for what is awaited.
 */
export function glyph(kind: KindDto, done: boolean, external: boolean): SVGSVGElement {
  const sign = AWAITED[kind];
  const picture = copy(`glyph ${kind} ${done} ${external}`, 16, () => {
    if (sign !== undefined) {
      const box = { x: '1', y: '1', width: '14', height: '14', rx: '3' };
      return [
        element('rect', { class: external ? 'box external' : 'box', ...box }),
        element('path', { class: 'sign', d: done ? 'M4.6 8.3 7 10.7 11.4 5.5' : sign }),
      ];
    }
    const parts: Element[] = [
      element('path', { class: 'shape', d: SHAPES[kind] ?? SHAPES.milestone ?? '' }),
    ];
    if (done) parts.push(element('path', { class: 'check', d: 'M5.2 8.2 7.2 10.2 10.8 5.9' }));
    if (external) parts.push(element('circle', { class: 'ring', cx: '8', cy: '8', r: '9.6' }));
    return parts;
  });
  picture.setAttribute('class', 'glyph');
  picture.dataset.glyph = kind;
  return picture;
}

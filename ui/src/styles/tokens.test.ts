/**
 * Contrast of every pair of tokens that is text on a surface somewhere, in all themes. A page of
 * jsdom has no pixels to measure it on.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Tokens = ReadonlyMap<string, string>;
type Colour = [red: number, green: number, blue: number, alpha: number];

const css = readFileSync('src/styles/tokens.css', 'utf8');

/** The tokens of all blocks with this selector, inside the query or outside of any. */
function tokens(selector: string, query: string | null): [string, string][] {
  const from = query === null ? 0 : css.indexOf(query);
  const inside = css.slice(from, query === null ? css.indexOf('@media') : css.indexOf('\n}', from));
  return [...inside.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, selectors]) => selectors!.split(',').some((one) => one.trim().endsWith(selector)))
    .flatMap(([, , body]) =>
      [...body!.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]): [string, string] => [
        name!,
        value!.trim(),
      ]),
    );
}

const MORE = '@media (prefers-contrast: more)';
const LIGHT = ":root[data-theme='light']";
const DARK = ":root[data-theme='dark']";
const light = tokens(LIGHT, null);
const dark = [...light, ...tokens(DARK, null)];
const THEMES: [string, Tokens][] = [
  ['light', new Map(light)],
  ['dark', new Map(dark)],
  ['light, more contrast', new Map([...light, ...tokens(LIGHT, MORE)])],
  ['dark, more contrast', new Map([...dark, ...tokens(DARK, MORE)])],
];

function colour(text: string): Colour {
  const hex = /^#([\da-f]{6})([\da-f]{2})?$/i.exec(text);
  if (hex) {
    const at = (i: number): number => parseInt(hex[1]!.slice(i, i + 2), 16);
    return [at(0), at(2), at(4), hex[2] === undefined ? 1 : parseInt(hex[2], 16) / 255];
  }
  const rgb = /^rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)$/.exec(text);
  if (!rgb) throw new Error(`${text} is no colour this test can read.`);
  return [Number(rgb[1]), Number(rgb[2]), Number(rgb[3]), Number(rgb[4]) / 100];
}

function over([r, g, b, a]: Colour, under: Colour): Colour {
  const mix = (top: number, below: number): number => top * a + below * (1 - a);
  return [mix(r, under[0]), mix(g, under[1]), mix(b, under[2]), 1];
}

function luminance([r, g, b]: Colour): number {
  const part = (value: number): number => {
    const s = value / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
}

function contrast(theme: Tokens, front: string, back: string): number {
  const of = (name: string): Colour => {
    const value = theme.get(name);
    if (value === undefined) throw new Error(`There is no token --${name}.`);
    return colour(value);
  };
  const surface = over(of(back), of('bg'));
  const [a, b] = [luminance(over(of(front), surface)), luminance(surface)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Where rows, lists, panels and buttons put their words. */
const SURFACES = [
  'bg',
  'bg-sunken',
  'bg-raised',
  'bg-field',
  'bg-hover',
  'bg-pressed',
  'selection',
  'accent-soft',
];

const TEXT: [string, readonly string[]][] = [
  ['text', SURFACES],
  ['text-2', SURFACES],
  ['text-3', SURFACES],
  ['accent-text', SURFACES],
  ['good', [...SURFACES, 'good-soft']],
  ['warn', [...SURFACES, 'warn-soft']],
  ['bad', [...SURFACES, 'bad-soft']],
  ['idle', ['bg', 'bg-raised', 'idle-soft']],
  ['on-accent', ['accent', 'accent-hover']],
  ['bg', ['text']],
];

/** What is no text and still has to be seen. */
const SHAPES: [string, readonly string[]][] = [
  ['focus', ['bg', 'bg-sunken', 'bg-raised', 'selection']],
  ['today', ['bg', 'weekend']],
  ['status-date', ['bg', 'weekend']],
  ['milestone', ['bg', 'weekend', 'selection']],
  ['milestone-critical', ['bg', 'weekend', 'selection']],
  ['summary', ['bg', 'weekend', 'selection']],
  ['link-critical', ['bg', 'weekend']],
  ['link-active', ['bg', 'weekend']],
];

describe.each(THEMES)('%s', (_, theme) => {
  const pairs = (list: typeof TEXT): [string, string][] =>
    list.flatMap(([front, backs]) => backs.map((back): [string, string] => [front, back]));

  test.each(pairs(TEXT))('--%s is read on --%s', (front, back) => {
    expect(contrast(theme, front, back)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(pairs(SHAPES))('--%s is seen on --%s', (front, back) => {
    expect(contrast(theme, front, back)).toBeGreaterThanOrEqual(3);
  });
});

test.each([
  ['more contrast, light', THEMES[2]![1]],
  ['more contrast, dark', THEMES[3]![1]],
])('%s means more: quiet words too have 7 to 1', (_, theme) => {
  for (const front of ['text', 'text-2', 'text-3']) {
    expect(contrast(theme, front, 'bg'), front).toBeGreaterThanOrEqual(7);
  }
});

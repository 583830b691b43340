/** Keys that mean the same for everybody: moving about, typing, and the clipboard. */
import { canonical } from './shortcut';

interface FixedLine {
  label: string;
  keys: readonly string[];
  /** It is the key of an action as well, which can have another one. */
  shared?: boolean;
}

interface FixedSection {
  name: string;
  lines: readonly FixedLine[];
}

export const FIXED: readonly FixedSection[] = [
  {
    name: 'In the grid',
    lines: [
      { label: 'Edit a cell', keys: ['F2', 'Enter'] },
      { label: 'Empty a cell and type', keys: ['Backspace'] },
      { label: 'Keep and go down, or up', keys: ['Enter', 'Shift+Enter'] },
      { label: 'Keep and go right, or left', keys: ['Tab', 'Shift+Tab'] },
      { label: 'Take back what was typed or dragged', keys: ['Escape'] },
      {
        label: 'Choose more rows or cells',
        keys: ['Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowLeft', 'Shift+ArrowRight'],
      },
      { label: 'From cells to whole rows', keys: ['Shift+Space'] },
      { label: 'Empty the chosen cells', keys: ['Delete'], shared: true },
      { label: 'Choose all rows', keys: ['Mod+A'] },
      { label: 'Fold or unfold, on a name', keys: ['ArrowLeft', 'ArrowRight'] },
      { label: 'First or last column', keys: ['Home', 'End'] },
      { label: 'First or last row', keys: ['Mod+ArrowUp', 'Mod+ArrowDown', 'Mod+End'] },
      { label: 'A page up or down', keys: ['PageUp', 'PageDown'] },
      { label: 'Copy, cut and paste', keys: ['Mod+C', 'Mod+X', 'Mod+V'] },
      { label: 'Copy with the titles of the columns', keys: ['Mod+Shift+C'] },
    ],
  },
  {
    name: 'In the chart',
    lines: [
      { label: 'Previous or next bar', keys: ['ArrowUp', 'ArrowDown'] },
      { label: 'Move by one unit', keys: ['ArrowLeft', 'ArrowRight'] },
      { label: 'Move by five', keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'] },
      { label: 'Longer or shorter', keys: ['Mod+ArrowRight', 'Mod+ArrowLeft'] },
      { label: 'Link it to another bar', keys: ['L'] },
      { label: 'Its details', keys: ['Enter'] },
    ],
  },
];

/** Keys the platform or the window itself lives by. */
const ELSEWHERE: readonly FixedLine[] = [
  { label: 'Press a button', keys: ['Space'] },
  { label: 'Quit Gantry', keys: ['Mod+Q'] },
  { label: 'Close the window', keys: ['Alt+F4'] },
  { label: 'Open the context menu', keys: ['Shift+F10'] },
];

const USES: ReadonlyMap<string, string> = new Map(
  [...FIXED.flatMap((section) => section.lines), ...ELSEWHERE]
    .filter((line) => line.shared !== true)
    .flatMap(({ label, keys }) =>
      keys.map((key): [string, string] => [canonical(key) ?? key, label]),
    )
    .toReversed(),
);

/** What a key is for that nobody can give away; nothing when it is free. */
export function fixedUse(key: string): string | null {
  const wanted = canonical(key);
  return wanted === null ? null : (USES.get(wanted) ?? null);
}

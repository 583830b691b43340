/** The keys of the network while it has the keyboard, as the legend and the shortcut sheet list them. */
import type { NetworkCommand } from '../model/network';

interface Line {
  label: string;
  keys: readonly string[];
}

export const NETWORK_KEYS: { name: string; lines: readonly Line[] } = {
  name: 'In the network',
  lines: [
    { label: 'Along the links', keys: ['ArrowLeft', 'ArrowRight'] },
    { label: 'Above or below', keys: ['ArrowUp', 'ArrowDown'] },
    { label: 'Its details; of a link, type and lag', keys: ['Enter'] },
    { label: 'Bring it to the middle', keys: ['Space'] },
    { label: 'Focus on it, or leave the focus', keys: ['F'] },
    { label: 'Fewer or more levels around it', keys: ['[', ']'] },
    { label: 'Paths between the two chosen', keys: ['P'] },
    { label: 'Fold or unfold its group', keys: ['G'] },
    { label: 'Keep its path bright', keys: ['H'] },
    { label: 'Link it to another', keys: ['L'] },
    { label: 'Add a task after it', keys: ['A'] },
    { label: 'Add a task in the place of a link', keys: ['B'] },
    { label: 'What if it is late?', keys: ['I'] },
    { label: 'As a table', keys: ['T'] },
    { label: 'Find a node', keys: ['Mod+F'] },
    { label: 'Larger, smaller, all of it', keys: ['+', '-', '0'] },
  ],
};

/** The letter of a command, for its menu. */
export const COMMAND_KEYS: Partial<Record<NetworkCommand, string>> = {
  addAfter: 'A',
  addBetween: 'B',
  between: 'P',
  fewer: '[',
  focus: 'F',
  fold: 'G',
  impact: 'I',
  linkTo: 'L',
  more: ']',
  table: 'T',
};

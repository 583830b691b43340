import Redo from 'lucide/dist/esm/icons/redo-2.mjs';
import Undo from 'lucide/dist/esm/icons/undo-2.mjs';
import type { Action } from './action';

/** A label of the journal inside a sentence: `Undo move of “Load test”`. */
function inSentence(verb: string, label: string | null | undefined): string {
  if (label === null || label === undefined || label === '') return verb;
  return `${verb}: ${label}`;
}

export const editActions: Action[] = [
  {
    id: 'edit.undo',
    label: 'Undo',
    told: (session) => inSentence('Undo', session.program?.undo),
    icon: Undo,
    group: 'Edit',
    shortcuts: ['Mod+Z'],
    enabled: (session) => (session.program?.undo ?? null) !== null,
    run: (session) => {
      void session.undo();
    },
  },
  {
    id: 'edit.redo',
    label: 'Redo',
    told: (session) => inSentence('Redo', session.program?.redo),
    icon: Redo,
    group: 'Edit',
    shortcuts: ['Mod+Y', 'Mod+Shift+Z'],
    enabled: (session) => (session.program?.redo ?? null) !== null,
    run: (session) => {
      void session.redo();
    },
  },
];

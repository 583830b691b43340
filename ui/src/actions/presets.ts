/** Which keys an action has in each preset, where they are not the registry's own. */
import type { KeyPreset } from '../model/keyChoice.svelte';

interface Preset {
  label: string;
  words: string;
  /** By the id of the action. */
  keys: Readonly<Record<string, readonly string[]>>;
}

/** What hands that know Microsoft Project reach for. What it has no key for keeps ours. */
const PROJECT: Preset['keys'] = {
  'task.indent': ['Alt+Shift+ArrowRight'],
  'task.outdent': ['Alt+Shift+ArrowLeft'],
  'task.up': ['Alt+Shift+ArrowUp'],
  'task.down': ['Alt+Shift+ArrowDown'],
  'task.addAbove': ['Insert'],
  'task.delete': ['Delete', 'Mod+-'],
  'task.link': ['Mod+F2'],
  'task.unlink': ['Mod+Shift+F2'],
  'outline.unfold': ['Alt+Shift+='],
  'outline.fold': ['Alt+Shift+-'],
  'outline.unfoldAll': ['Alt+Shift+*'],
  'view.inspector': ['Shift+F2'],
  'view.row': ['Mod+Shift+F5'],
  'view.start': ['Alt+Home'],
  'view.end': ['Alt+End'],
  'view.zoomIn': ['Mod+/'],
  'view.zoomOut': ['Mod+*', 'Mod+Shift+*'],
  'program.copy': ['F12', 'Mod+Shift+S'],
  'program.close': ['Mod+F4', 'Mod+W'],
  'edit.redo': ['Mod+Y'],
};

export const PRESETS: Readonly<Record<KeyPreset, Preset>> = {
  gantry: { label: 'Gantry', words: 'Gantry’s own keys', keys: {} },
  project: {
    label: 'Microsoft Project',
    words: 'The keys of Microsoft Project, and ours where it has none',
    keys: PROJECT,
  },
};

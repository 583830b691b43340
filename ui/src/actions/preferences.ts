import Keyboard from 'lucide/dist/esm/icons/keyboard.mjs';
import Settings from 'lucide/dist/esm/icons/settings-2.mjs';
import { always, type Action } from './action';

export const preferenceActions: Action[] = [
  {
    id: 'view.preferences',
    label: 'Preferences…',
    icon: Settings,
    group: 'View',
    shortcuts: ['Mod+,'],
    whileTyping: true,
    words: 'settings options theme motion keyboard drag',
    enabled: always,
    run: (session) => {
      session.panel = 'preferences';
    },
  },
  {
    id: 'view.keys',
    label: 'Change keyboard shortcuts…',
    icon: Keyboard,
    group: 'View',
    shortcuts: [],
    words: 'keys rebind keymap microsoft project preset',
    enabled: always,
    run: (session) => {
      session.panel = 'keys';
    },
  },
];

import ArrowDown from '@lucide/svelte/icons/arrow-down';
import ArrowUp from '@lucide/svelte/icons/arrow-up';
import Indent from '@lucide/svelte/icons/list-indent-increase';
import Outdent from '@lucide/svelte/icons/list-indent-decrease';
import type { Action } from './action';
import { topmost, withRows } from './rows';

export const outlineActions: Action[] = [
  {
    id: 'task.indent',
    label: 'Indent',
    icon: Indent,
    group: 'Rows',
    shortcuts: ['Alt+Shift+ArrowRight', 'Alt+ArrowRight'],
    words: 'nest under summary',
    enabled: withRows,
    run: (session) => {
      void session.act({ type: 'indent', tasks: topmost(session) });
    },
  },
  {
    id: 'task.outdent',
    label: 'Outdent',
    icon: Outdent,
    group: 'Rows',
    shortcuts: ['Alt+Shift+ArrowLeft', 'Alt+ArrowLeft'],
    words: 'unnest out of summary',
    enabled: withRows,
    run: (session) => {
      void session.act({ type: 'outdent', tasks: topmost(session) });
    },
  },
  {
    id: 'task.up',
    label: 'Move up',
    icon: ArrowUp,
    group: 'Rows',
    shortcuts: ['Alt+Shift+ArrowUp', 'Alt+ArrowUp'],
    words: 'reorder',
    enabled: withRows,
    run: (session) => {
      void session.act({ type: 'shiftUp', tasks: topmost(session) });
    },
  },
  {
    id: 'task.down',
    label: 'Move down',
    icon: ArrowDown,
    group: 'Rows',
    shortcuts: ['Alt+Shift+ArrowDown', 'Alt+ArrowDown'],
    words: 'reorder',
    enabled: withRows,
    run: (session) => {
      void session.act({ type: 'shiftDown', tasks: topmost(session) });
    },
  },
];

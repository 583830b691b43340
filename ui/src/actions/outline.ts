import ArrowDown from 'lucide/dist/esm/icons/arrow-down.mjs';
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import Indent from 'lucide/dist/esm/icons/list-indent-increase.mjs';
import Outdent from 'lucide/dist/esm/icons/list-indent-decrease.mjs';
import type { EditDto } from '../ipc/bindings';
import type { Session } from '../model/session.svelte';
import type { Action } from './action';
import { topmost, withRows } from './rows';

/** Moves the selected rows in the outline, where the rows lie as the outline has them. */
function move(session: Session, type: Extract<EditDto, { tasks: number[] }>['type']): void {
  if (session.plan?.reordered) session.toasts.show(session.arrangement.whyStill);
  else void session.act({ type, tasks: topmost(session) } as EditDto);
}

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
      move(session, 'indent');
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
      move(session, 'outdent');
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
      move(session, 'shiftUp');
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
      move(session, 'shiftDown');
    },
  },
];

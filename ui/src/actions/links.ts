import Link from 'lucide/dist/esm/icons/link.mjs';
import Unlink from 'lucide/dist/esm/icons/unlink.mjs';
import type { Session } from '../model/session.svelte';
import type { Action } from './action';
import { selecting } from './rows';

/** The chosen link; or those between the chosen rows; or all of the only chosen row. */
function chosenLinks(session: Session): number[] {
  const { plan, selection } = session;
  if (!plan) return [];
  if (selection.link !== null) return [selection.link];
  const [only, ...more] = selection.tasks;
  if (only === undefined) return [];
  const row = plan.row(only);
  if (more.length === 0 && row) return [...row.incoming, ...row.outgoing].map((link) => link.id);
  const chosen = new Set(selection.tasks);
  return [...plan.links.values()]
    .filter((link) => chosen.has(link.from) && chosen.has(link.to))
    .map((link) => link.id);
}

export const linkActions: Action[] = [
  {
    id: 'task.link',
    label: 'Link the selected rows',
    icon: Link,
    group: 'Rows',
    shortcuts: ['Mod+F2'],
    words: 'dependency chain predecessor finish to start',
    enabled: (session) => selecting(session) && session.selection.tasks.length > 1,
    run: (session) => {
      void session.act({ type: 'linkChain', tasks: [...session.selection.tasks] });
    },
  },
  {
    id: 'task.unlink',
    label: 'Unlink the selected rows',
    told: ({ selection }) => {
      if (selection.link !== null) return 'Remove the link';
      return selection.tasks.length === 1 ? 'Remove all its links' : 'Unlink the selected rows';
    },
    icon: Unlink,
    group: 'Rows',
    shortcuts: ['Mod+Shift+F2'],
    words: 'dependency remove predecessor',
    enabled: (session) => selecting(session) && chosenLinks(session).length > 0,
    run: (session) => {
      void session.act({ type: 'unlink', links: chosenLinks(session) });
    },
  },
];

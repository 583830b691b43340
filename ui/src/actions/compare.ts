import Compare from 'lucide/dist/esm/icons/file-clock.mjs';
import List from 'lucide/dist/esm/icons/list.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import type { Session } from '../model/session.svelte';
import { withPlan, type Action } from './action';

const compared = (session: Session): boolean => session.was.thenOf(session.plan) !== null;

export const compareActions: Action[] = [
  {
    id: 'compare.moment',
    label: 'Compare with an earlier moment…',
    icon: Compare,
    group: 'View',
    shortcuts: ['Mod+Shift+H'],
    words: 'history journal since what changed time travel ghost bars',
    enabled: withPlan,
    run: (session) => {
      session.was.choosing = true;
      session.show('history');
    },
  },
  {
    id: 'compare.list',
    label: 'List what changed',
    icon: List,
    group: 'View',
    shortcuts: [],
    words: 'comparison variance moved added dropped baseline history',
    enabled: compared,
    run: (session) => {
      const open = session.was.listed && session.view === 'plan';
      session.was.listed = !open;
      if (open) return;
      session.why = null;
      session.checking = false;
      session.show('plan');
    },
  },
  {
    id: 'compare.stop',
    label: 'Stop comparing',
    icon: X,
    group: 'View',
    shortcuts: [],
    words: 'hide comparison baseline ghost bars history',
    enabled: compared,
    run: (session) => {
      session.was.hide();
    },
  },
];

import FileDown from 'lucide/dist/esm/icons/file-down.mjs';
import type { Action } from './action';

export const reportActions: Action[] = [
  {
    id: 'report.export',
    label: 'Export the one-page PDF…',
    icon: FileDown,
    group: 'Report',
    shortcuts: ['Mod+Shift+E'],
    words: 'executive report print save',
    enabled: (session) => session.plan !== null && !session.exporting,
    run: (session) => {
      void session.exportReport();
    },
  },
];

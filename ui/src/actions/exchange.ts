import FileInput from 'lucide/dist/esm/icons/file-input.mjs';
import FileOutput from 'lucide/dist/esm/icons/file-output.mjs';
import { withPlan, type Action } from './action';

export const exchangeActions: Action[] = [
  {
    id: 'plan.import',
    label: 'Import…',
    icon: FileInput,
    group: 'Program',
    shortcuts: ['Mod+Shift+I'],
    words: 'take in file microsoft project mspdi xml csv excel xlsx jira json spreadsheet table',
    enabled: (session) =>
      !session.opening && !session.incoming.busy && session.program?.readOnly !== true,
    run: (session) => {
      session.incoming.choose();
    },
  },
  {
    id: 'plan.export',
    label: 'Export…',
    told: (session) => (session.plan ? `Export “${session.plan.head.name}”…` : 'Export…'),
    icon: FileOutput,
    group: 'Program',
    shortcuts: ['Mod+E'],
    words: 'write file microsoft project mspdi xml csv excel xlsx calendar ics mermaid json git',
    enabled: withPlan,
    run: (session) => {
      session.outgoing.open();
    },
  },
];

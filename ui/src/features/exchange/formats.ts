/** What a plan can be written as, and what each is for. */
import type { FormatDto } from '../../ipc/bindings';

interface Choice {
  format: FormatDto;
  name: string;
  text: string;
}

export const WRITTEN: readonly Choice[] = [
  {
    format: 'mspdi',
    name: 'Microsoft Project XML',
    text: 'Opens in Microsoft Project and most planning tools, with links, calendars, progress and baselines.',
  },
  {
    format: 'xlsx',
    name: 'Excel workbook',
    text: 'Every row with its dates, to sort and to share. Import it again and see each difference.',
  },
  {
    format: 'csv',
    name: 'CSV',
    text: 'The same table as plain text, for spreadsheets and scripts.',
  },
  {
    format: 'ics',
    name: 'Calendar (.ics)',
    text: 'Milestones, deadlines and promised dates, to subscribe to from Outlook, Google or Apple Calendar.',
  },
  {
    format: 'mermaidGantt',
    name: 'Mermaid gantt',
    text: 'A gantt diagram for Markdown: READMEs, issues and wikis draw it.',
  },
  {
    format: 'mermaidFlow',
    name: 'Mermaid flowchart',
    text: 'What waits for what, as a diagram for Markdown.',
  },
  {
    format: 'json',
    name: 'Gantry JSON for git',
    text: 'The whole program, one record a line in a stable order: made for diffs and reviews.',
  },
];

/** What a kind of row is called, and how it is drawn. */
import type { KindDto } from '../../ipc/bindings';

export const KIND_WORDS: Record<KindDto, string> = {
  work: 'Task',
  milestone: 'Milestone',
  freeze: 'Freeze',
  deadline: 'Deadline',
  launch: 'Launch',
  gate: 'Gate',
  technical: 'Technical dependency',
  data: 'Data dependency',
  team: 'Team dependency',
  external: 'External dependency',
  decision: 'Decision',
  documentation: 'Documentation dependency',
};

/** Filled shapes of sixteen pixels. */
export const SHAPES: Partial<Record<KindDto, string>> = {
  work: 'M8 1 15 8 8 15 1 8Z',
  milestone: 'M8 1 15 8 8 15 1 8Z',
  freeze: 'M4.5 2h7L15 8l-3.5 6h-7L1 8Z',
  deadline: 'M2 2h12v5.5L8 15 2 7.5Z',
  launch: 'M8 .5l2.2 4.9 5.3.6-4 3.6 1.1 5.3L8 12.2l-4.6 2.7 1.1-5.3-4-3.6 5.3-.6Z',
  gate: 'M2.5 .5h1.8V2H14l-2.6 3.6L14 9.2H4.3V15.5H2.5Z',
};

/** What is awaited is told by a sign in a box: the sign is its type. */
export const AWAITED: Partial<Record<KindDto, string>> = {
  technical: 'M6.3 5.3 3.7 8l2.6 2.7M9.7 5.3 12.3 8l-2.6 2.7',
  data: 'M4.6 5.3h6.8v5.4H4.6ZM4.6 8h6.8M7.4 5.3v5.4',
  team: 'M8 7.4a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4ZM4.7 12a3.3 3.3 0 0 1 6.6 0',
  external: 'M5 11 11 5M6.6 5H11v4.4',
  decision: 'M6 6.4a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M8 11.7v.1',
  documentation: 'M5.2 5.2h5.6M5.2 8h5.6M5.2 10.8h3.4',
};

/** Everything a column of the grid can tell about a row: its name and how wide it is. */

export const FIELD_IDS = [
  'number',
  'name',
  'wbs',
  'kind',
  'duration',
  'start',
  'finish',
  'predecessors',
  'successors',
  'owner',
  'people',
  'workstream',
  'progress',
  'state',
  'totalFloat',
  'freeFloat',
  'promised',
  'slip',
  'deadline',
  'constraint',
  'estimate',
  'confidence',
  'reference',
  'note',
  'wasStart',
  'wasFinish',
  'startMoved',
  'finishMoved',
] as const;

export type FieldId = (typeof FIELD_IDS)[number];

export interface Field {
  id: FieldId;
  title: string;
  width: number;
  min: number;
  /** How the two ways of sorting it are called. */
  sorts?: 'text' | 'date';
  /** Numbers stand to the right. */
  right?: boolean;
  /** Under which heading the chooser lists it. */
  part: 'Row' | 'Dates' | 'People' | 'Float and promise' | 'Baseline';
  /** What an empty editor suggests. */
  example?: string;
  /** More than the title says, for the chooser. */
  words?: string;
}

export const FIELDS: readonly Field[] = [
  { id: 'number', title: 'No.', width: 40, min: 32, right: true, part: 'Row' },
  { id: 'name', sorts: 'text', title: 'Name', width: 236, min: 100, part: 'Row' },
  { id: 'wbs', title: 'WBS', width: 64, min: 40, part: 'Row', words: 'Place in the outline' },
  {
    id: 'kind',
    sorts: 'text',
    title: 'Kind',
    width: 92,
    min: 48,
    part: 'Row',
    example: 'Milestone',
  },
  { id: 'duration', title: 'Duration', width: 72, min: 48, part: 'Dates', example: '3d' },
  {
    id: 'start',
    sorts: 'date',
    title: 'Start',
    width: 84,
    min: 56,
    part: 'Dates',
    example: 'fri, 14 Mar',
  },
  {
    id: 'finish',
    sorts: 'date',
    title: 'Finish',
    width: 76,
    min: 56,
    part: 'Dates',
    example: 'fri, 14 Mar',
  },
  {
    id: 'predecessors',
    sorts: 'text',
    title: 'Predecessors',
    width: 104,
    min: 56,
    part: 'Row',
    example: '12; 14SS+2d',
  },
  { id: 'successors', sorts: 'text', title: 'Successors', width: 104, min: 56, part: 'Row' },
  {
    id: 'owner',
    sorts: 'text',
    title: 'Owner',
    width: 116,
    min: 56,
    part: 'People',
    example: 'Name',
  },
  { id: 'people', sorts: 'text', title: 'Assigned', width: 140, min: 56, part: 'People' },
  {
    id: 'workstream',
    sorts: 'text',
    title: 'Workstream',
    width: 116,
    min: 56,
    part: 'People',
    example: 'Name',
  },
  { id: 'progress', title: 'Done', width: 56, min: 48, right: true, part: 'Row', example: '0–100' },
  { id: 'state', title: 'State', width: 96, min: 56, part: 'Row' },
  {
    id: 'totalFloat',
    title: 'Total float',
    width: 84,
    min: 48,
    right: true,
    part: 'Float and promise',
    words: 'What it may slip before the end does',
  },
  {
    id: 'freeFloat',
    title: 'Free float',
    width: 78,
    min: 48,
    right: true,
    part: 'Float and promise',
    words: 'What it may slip before a successor does',
  },
  {
    id: 'promised',
    sorts: 'date',
    title: 'Promised',
    width: 84,
    min: 56,
    part: 'Float and promise',
    example: '14 Mar',
  },
  {
    id: 'slip',
    title: 'Slip',
    width: 64,
    min: 44,
    right: true,
    part: 'Float and promise',
    words: 'Forecast against promise',
  },
  {
    id: 'deadline',
    sorts: 'date',
    title: 'Deadline',
    width: 84,
    min: 56,
    part: 'Dates',
    example: '14 Mar',
  },
  { id: 'constraint', sorts: 'date', title: 'Constraint', width: 184, min: 56, part: 'Dates' },
  {
    id: 'estimate',
    title: 'Estimate',
    width: 112,
    min: 56,
    part: 'Dates',
    example: '2d / 3d / 8d',
    words: 'Optimistic, likely, pessimistic',
  },
  {
    id: 'confidence',
    title: 'Confidence',
    width: 88,
    min: 56,
    part: 'Dates',
    example: 'high, medium, low',
  },
  {
    id: 'reference',
    sorts: 'text',
    title: 'Reference',
    width: 100,
    min: 56,
    part: 'Row',
    example: 'ABC-123',
  },
  {
    id: 'note',
    sorts: 'text',
    title: 'Note',
    width: 200,
    min: 56,
    part: 'Row',
    example: 'Background',
  },
  { id: 'wasStart', sorts: 'date', title: 'Baseline start', width: 108, min: 56, part: 'Baseline' },
  {
    id: 'wasFinish',
    sorts: 'date',
    title: 'Baseline finish',
    width: 112,
    min: 56,
    part: 'Baseline',
  },
  {
    id: 'startMoved',
    title: 'Start moved',
    width: 96,
    min: 48,
    right: true,
    part: 'Baseline',
    words: 'Since the baseline',
  },
  {
    id: 'finishMoved',
    title: 'Finish moved',
    width: 100,
    min: 48,
    right: true,
    part: 'Baseline',
    words: 'Since the baseline',
  },
];

const byId: ReadonlyMap<string, Field> = new Map(FIELDS.map((field) => [field.id, field]));

export function fieldOf(id: FieldId): Field {
  const field = byId.get(id);
  if (!field) throw new Error(`There is no field ${id}.`);
  return field;
}

export function isField(id: unknown): id is FieldId {
  return typeof id === 'string' && byId.has(id);
}

/** These stay in sight while the others scroll, and always come first. */
export const FROZEN: readonly FieldId[] = ['number', 'name'];

/** What a plan shows until somebody chooses. */
export const USUAL: readonly FieldId[] = [
  'number',
  'name',
  'duration',
  'start',
  'finish',
  'predecessors',
  'owner',
  'progress',
];

/** The frozen ones first, each once, nothing unknown. */
export function shownFields(wished: readonly unknown[]): FieldId[] {
  const rest = wished.filter(isField).filter((id) => !FROZEN.includes(id));
  return [...FROZEN, ...new Set(rest)];
}

/** Moves a column to the place before another one; `null` puts it last. */
export function movedField(
  shown: readonly FieldId[],
  id: FieldId,
  before: FieldId | null,
): FieldId[] {
  if (FROZEN.includes(id) || before === id) return [...shown];
  const rest = shown.filter((one) => one !== id);
  const at = before === null ? rest.length : rest.indexOf(before);
  return shownFields(at < 0 ? [...rest, id] : [...rest.slice(0, at), id, ...rest.slice(at)]);
}

export function toggledField(shown: readonly FieldId[], id: FieldId): FieldId[] {
  if (FROZEN.includes(id)) return [...shown];
  if (shown.includes(id)) return shown.filter((one) => one !== id);
  // It comes where the full list has it, as far as the columns shown follow that list.
  const rank = FIELD_IDS.indexOf(id);
  const after = shown.findIndex((one) => FIELD_IDS.indexOf(one) > rank);
  return after < 0 ? [...shown, id] : [...shown.slice(0, after), id, ...shown.slice(after)];
}

/** How a plan is looked at: columns, order, conditions, groups, time. Plain data, kept as JSON. */
import type { KindDto } from '../../ipc/bindings';
import { FIELD_IDS, isField, shownFields, USUAL, type FieldId } from './fields';

export const GROUPINGS = ['none', 'workstream', 'owner', 'status'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const STANDINGS = ['notStarted', 'started', 'complete', 'atRisk', 'overdue'] as const;
export type Standing = (typeof STANDINGS)[number];

export const SPANS = ['thisWeek', 'thisMonth', 'next30', 'thisQuarter', 'custom'] as const;
export type Span = (typeof SPANS)[number];

/** What a row has to be to be shown. Every condition has to hold; of a list one is enough. */
export type Condition =
  | { type: 'text'; text: string }
  /** People by id; 0 is nobody. */
  | { type: 'owner'; ids: readonly number[] }
  /** By id; 0 is none. */
  | { type: 'workstream'; ids: readonly number[] }
  | { type: 'kind'; kinds: readonly (KindDto | 'summary')[] }
  | { type: 'standing'; standings: readonly Standing[] }
  /** Days, both inclusive and either open. */
  | { type: 'dates'; span: Span; from: number | null; to: number | null }
  | { type: Flag };

export const FLAGS = [
  'critical',
  'nearCritical',
  'late',
  'unfinished',
  'constrained',
  'deadline',
  'unlinked',
  'changed',
] as const;
export type Flag = (typeof FLAGS)[number];

export type ConditionType = Condition['type'];

export interface Sort {
  field: FieldId;
  descending: boolean;
}

export interface TimeRange {
  left: number;
  pxPerDay: number;
}

export interface GridView {
  shown: readonly FieldId[];
  widths: Readonly<Partial<Record<FieldId, number>>>;
  sort: Sort | null;
  flat: boolean;
  filter: readonly Condition[];
  group: Grouping;
  /** Only of a saved view. */
  time: TimeRange | null;
}

export const PLAIN: GridView = {
  shown: USUAL,
  widths: {},
  sort: null,
  flat: false,
  filter: [],
  group: 'none',
  time: null,
};

export interface SavedView {
  id: string;
  name: string;
  view: GridView;
}

/** Views every plan has. What they don't name stays as it is. */
export const BUILT_IN: readonly { id: string; name: string; view: Partial<GridView> }[] = [
  { id: 'all', name: 'All rows', view: {} },
  { id: 'critical', name: 'Critical', view: { filter: [{ type: 'critical' }] } },
  {
    id: 'late',
    name: 'Late and at risk',
    view: {
      filter: [{ type: 'late' }],
      shown: [...USUAL.slice(0, 5), 'promised', 'slip', 'totalFloat', 'owner'],
    },
  },
  {
    id: 'owners',
    name: 'Rows by owner',
    view: { filter: [{ type: 'unfinished' }], group: 'owner' },
  },
  {
    id: 'milestones',
    name: 'Milestones',
    view: {
      filter: [
        {
          type: 'kind',
          kinds: [
            'milestone',
            'freeze',
            'deadline',
            'launch',
            ...([
              'gate',
              'technical',
              'data',
              'team',
              'external',
              'decision',
              'documentation',
            ] as unknown as KindDto[]),
          ],
        },
      ],
      flat: true,
      sort: { field: 'finish', descending: false },
      shown: ['number', 'name', 'kind', 'finish', 'promised', 'slip', 'owner', 'progress'],
    },
  },
  {
    id: 'month',
    name: 'This month',
    view: { filter: [{ type: 'dates', span: 'thisMonth', from: null, to: null }] },
  },
];

/** The same condition changed, or one more; without any value left it goes. */
export function withCondition(
  filter: readonly Condition[],
  condition: Condition,
): readonly Condition[] {
  const at = filter.findIndex((one) => one.type === condition.type);
  if (isEmpty(condition)) return filter.filter((one) => one.type !== condition.type);
  return at < 0 ? [...filter, condition] : filter.with(at, condition);
}

export function without(filter: readonly Condition[], type: ConditionType): readonly Condition[] {
  return filter.filter((one) => one.type !== type);
}

function isEmpty(condition: Condition): boolean {
  switch (condition.type) {
    case 'text':
      return condition.text.trim() === '';
    case 'owner':
    case 'workstream':
      return condition.ids.length === 0;
    case 'kind':
      return condition.kinds.length === 0;
    case 'standing':
      return condition.standings.length === 0;
    case 'dates':
      return condition.span === 'custom' && condition.from === null && condition.to === null;
    case 'critical':
    case 'nearCritical':
    case 'late':
    case 'unfinished':
    case 'constrained':
    case 'deadline':
    case 'unlinked':
    case 'changed':
      return false;
  }
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Reads what was kept; whatever is damaged or unknown is as if it had not been said. */
export function readView(kept: unknown): GridView {
  if (!isObject(kept)) return PLAIN;
  const widths: Partial<Record<FieldId, number>> = {};
  const wide = isObject(kept.widths) ? kept.widths : {};
  for (const id of FIELD_IDS) {
    const width = wide[id];
    if (isNumber(width)) widths[id] = Math.max(24, Math.min(800, width));
  }
  const { sort, time } = kept;
  return {
    shown: Array.isArray(kept.shown) ? shownFields(kept.shown) : USUAL,
    widths,
    sort:
      isObject(sort) && isField(sort.field)
        ? { field: sort.field, descending: sort.descending === true }
        : null,
    flat: kept.flat === true,
    filter: list(kept.filter).flatMap((one) => readCondition(one) ?? []),
    group: GROUPINGS.find((one) => one === kept.group) ?? 'none',
    time:
      isObject(time) && isNumber(time.left) && isNumber(time.pxPerDay) && time.pxPerDay > 0
        ? { left: time.left, pxPerDay: time.pxPerDay }
        : null,
  };
}

function readCondition(kept: unknown): Condition | null {
  if (!isObject(kept)) return null;
  const { type } = kept;
  switch (type) {
    case 'text':
      return typeof kept.text === 'string' ? { type, text: kept.text } : null;
    case 'owner':
    case 'workstream':
      return { type, ids: list(kept.ids).filter(isNumber) };
    case 'kind':
      return {
        type,
        kinds: list(kept.kinds).filter((one) => typeof one === 'string') as KindDto[],
      };
    case 'standing':
      return {
        type,
        standings: STANDINGS.filter((one) => list(kept.standings).includes(one)),
      };
    case 'dates':
      return {
        type,
        span: SPANS.find((one) => one === kept.span) ?? 'custom',
        from: isNumber(kept.from) ? kept.from : null,
        to: isNumber(kept.to) ? kept.to : null,
      };
    default: {
      const flag = FLAGS.find((one) => one === type);
      return flag ? { type: flag } : null;
    }
  }
}

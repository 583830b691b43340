import type {
  CalendarDto,
  Fault,
  KindDto,
  LinkDto,
  PersonDto,
  PlanHeadDto,
  RegistersDto,
  TaskMoreDto,
  TrackingDto,
  WorkstreamDto,
} from '../bindings';

/** One row as stored. */
export interface Row {
  id: number;
  parent: number | null;
  name: string;
  kind: KindDto;
  duration: number;
  pinned: number | null;
  promised: string | null;
  external: boolean;
  workstream: number | null;
  owner: number | null;
  percent: number;
  note: string;
  more: TaskMoreDto;
}

export type Link = Omit<LinkDto, 'lagText'> & { lagText?: string };

/** A row as a baseline keeps it. */
interface Sealed {
  id: number;
  name: string;
  start: number;
  finish: number;
  duration: number;
  promised: string | null;
}

export interface PlanState {
  head: PlanHeadDto;
  /** In outline order. */
  rows: Row[];
  links: Link[];
  workstreams: WorkstreamDto[];
  /** What each baseline holds, by its id. */
  sealed?: Record<number, Sealed[]>;
}

export interface State {
  plans: PlanState[];
  people: PersonDto[];
  nextId: number;
  /** What is tracked, where there is anything. */
  registers?: RegistersDto;
  /** What the rules would say of it. */
  told?: TrackingDto;
  /** Only where there is more than the standard one. */
  calendars?: (CalendarDto & { base?: number })[];
}

export function fault(code: string, message: string, hint: string | null = null): Fault {
  return { code, message, subject: null, hint };
}

export function blankMore(): TaskMoreDto {
  return {
    constraint: null,
    deadline: null,
    byHand: null,
    calendar: null,
    ignoresPeople: false,
    splits: [],
    elapsed: false,
    delay: 0,
    effort: null,
    estimate: null,
    confidence: null,
    remaining: null,
    resume: null,
    inactive: false,
    reference: '',
    parts: [],
  };
}

export function newRow(id: number, name: string): Row {
  return {
    id,
    parent: null,
    name,
    kind: 'work',
    duration: 480,
    pinned: null,
    promised: null,
    external: false,
    workstream: null,
    owner: null,
    percent: 0,
    note: '',
    more: blankMore(),
  };
}

export function newHead(id: number, name: string, start: string): PlanHeadDto {
  return {
    id,
    name,
    start,
    launch: null,
    statusDate: null,
    owner: null,
    summary: '',
    note: '',
    calendar: 1,
    baselines: [],
  };
}

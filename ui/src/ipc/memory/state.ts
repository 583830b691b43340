import type { Fault, KindDto, LinkDto, PersonDto, PlanHeadDto, WorkstreamDto } from '../bindings';

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
}

export type Link = Omit<LinkDto, 'lagText'>;

export interface PlanState {
  head: PlanHeadDto;
  /** In outline order. */
  rows: Row[];
  links: Link[];
  workstreams: WorkstreamDto[];
}

export interface State {
  plans: PlanState[];
  people: PersonDto[];
  nextId: number;
}

export function fault(code: string, message: string, hint: string | null = null): Fault {
  return { code, message, subject: null, hint };
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
  };
}

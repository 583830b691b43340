/** What the tables of the registers say: one list of columns a kind, one list of cells a record. */
import { hourLabel, promisedDate, shortDate } from '../../core/format';
import { DAY_MINUTES, dayOf } from '../../core/time';
import type { BlockerToldDto, BufferDto, GoNoGoDecisionDto, TimerDto } from '../../ipc/bindings';
import {
  ACTION_STATUSES,
  ADVICE,
  ASSUMPTION_STATUSES,
  BLOCKER_CATEGORIES,
  BLOCKER_STATUSES,
  DECISIONS,
  DECISION_TONES,
  DEPENDENCY_KINDS,
  DEPENDENCY_STATES,
  DEPENDENCY_STATUSES,
  DEPENDENCY_TONES,
  ESCALATION_SEVERITIES,
  ESCALATION_STATUSES,
  ESCALATION_TONES,
  GO_STATUSES,
  HEALTHS,
  HEALTH_TONES,
  IMPACTS,
  PROBABILITIES,
  RISK_LEVELS,
  RISK_RESPONSES,
  RISK_STATUSES,
  RISK_TONES,
  ROAM,
  SEVERITY_MARKS,
  SEVERITY_TONES,
  URGENCIES,
  tenths,
  type Tone,
} from '../../model/recordWords';
import { personName } from '../../model/person';
import { titleOf, type RecordKind, type TrackedRecord } from '../../model/records';
import type { Session } from '../../model/session.svelte';
import { count } from './words';

export interface Column {
  id: string;
  label: string;
  /** In pixels; the title takes what is left. */
  width: number;
}

export interface Cell {
  text: string;
  /** Drawn as a chip of this tone. */
  chip?: Tone;
  /** Coloured text. */
  tone?: Tone;
  /** What it is ordered by, where that is not its text. */
  key?: number | string;
  title?: string;
}

const column = (id: string, label: string, width: number): Column => ({ id, label, width });
const ID = column('id', 'Id', 92);
const OWNER = column('owner', 'Owner', 132);

const COLUMNS: Record<RecordKind, readonly Column[]> = {
  dependency: [
    ID,
    column('title', 'Awaited', 0),
    column('state', 'State', 86),
    column('needed', 'Needed', 68),
    column('expected', 'Expected', 72),
    column('late', 'Late by', 60),
    OWNER,
    column('provider', 'From', 112),
    column('type', 'Type', 108),
    column('said', 'Reported', 92),
    column('moves', 'Moved', 64),
    column('asked', 'Asked', 72),
  ],
  blocker: [
    ID,
    column('title', 'Blocker', 0),
    column('severity', 'Severity', 64),
    column('clock', 'Clock', 196),
    OWNER,
    column('status', 'Status', 104),
    column('stops', 'Stops', 88),
    column('open', 'Days open', 80),
    column('level', 'Level', 56),
    column('category', 'Kind', 96),
    column('target', 'Target', 68),
  ],
  risk: [
    ID,
    column('title', 'Risk', 0),
    column('level', 'Level', 80),
    column('probability', 'Probability', 88),
    column('impact', 'Impact', 72),
    column('roam', 'Agreed', 88),
    column('response', 'Response', 80),
    OWNER,
    column('review', 'Review', 76),
    column('follow', 'Follow up', 76),
  ],
  assumption: [
    ID,
    column('title', 'Assumption', 0),
    column('status', 'Status', 96),
    OWNER,
    column('due', 'Due', 76),
    column('if', 'If it is wrong', 260),
  ],
  action: [
    ID,
    column('title', 'Action', 0),
    column('status', 'Status', 96),
    OWNER,
    column('due', 'Due', 76),
    column('for', 'For', 100),
  ],
  decision: [
    ID,
    column('title', 'Question', 0),
    column('status', 'Status', 92),
    column('owner', 'Who decides', 150),
    column('needed', 'Needed', 76),
    column('urgency', 'Urgency', 76),
    column('holds', 'Holds up', 84),
    column('outcome', 'Outcome', 180),
  ],
  escalation: [
    ID,
    column('title', 'Escalation', 0),
    column('severity', 'Severity', 80),
    column('status', 'Status', 108),
    column('about', 'About', 96),
    column('owner', 'To', 140),
    column('level', 'Level', 56),
    column('due', 'Decide by', 108),
  ],
  gonogo: [
    ID,
    column('title', 'Release', 0),
    column('stands', 'Holds now', 112),
    column('decision', 'Decision', 112),
    column('rules', 'By the rules', 112),
    column('target', 'Target', 76),
    column('conditions', 'Open conditions', 112),
    column('status', 'Status', 72),
  ],
  capacity: [
    ID,
    column('title', 'Assessed', 0),
    column('health', 'Health', 88),
    column('window', 'Window', 132),
    column('capacity', 'Capacity', 76),
    column('required', 'Required', 76),
    column('left', 'Left', 112),
    column('weighed', 'By confidence', 112),
    column('advice', 'Advice', 136),
  ],
};

export function columnsOf(kind: RecordKind): readonly Column[] {
  return COLUMNS[kind];
}

/** The cells of a record, in the order of its columns. */
export function cellsOf(session: Session, record: TrackedRecord): readonly Cell[] {
  const head: Cell[] = [
    { text: record.dto.reference, key: record.dto.id },
    { text: titleOf(record), title: session.tracking.sentence(record) || titleOf(record) },
  ];
  return [...head, ...rest(session, record)];
}

function rest(session: Session, record: TrackedRecord): Cell[] {
  const { tracking, year } = session;
  const person = (id: number | null): Cell => ({
    text: personName(session, id),
  });
  const people = (ids: readonly number[]): Cell => ({
    text: ids.map((id) => person(id).text).join(', '),
  });
  const day = (iso: string | null | undefined, overdue = false): Cell =>
    iso ? { text: promisedDate(iso, year), key: iso, ...late(overdue) } : NOTHING;
  switch (record.kind) {
    case 'dependency': {
      const { dto } = record;
      const told = tracking.dependency(dto.id);
      const state = told?.state ?? 'unknown';
      return [
        {
          text: told?.regressed ? 'Gone again' : DEPENDENCY_STATES[state],
          chip: told?.regressed ? 'bad' : DEPENDENCY_TONES[state],
          key: STATE_ORDER[state],
        },
        day(told?.needed),
        day(told?.expected),
        told?.late && told.late > 0 && state !== 'complete'
          ? { text: `${told.late}d`, key: told.late, tone: 'bad' }
          : { text: '', key: told?.late ?? -9999 },
        person(dto.owner),
        { text: dto.provider },
        { text: DEPENDENCY_KINDS[dto.kind] ?? '' },
        { text: DEPENDENCY_STATUSES[dto.status] },
        told && told.moves > 0
          ? {
              text: `${told.moves}×`,
              key: told.moves,
              title: `${count(told.moves, 'time', 'times')}, by ${told.movedDays} days in all`,
            }
          : NOTHING,
        asked(dto.verified, told?.freshness ?? 'fresh', year),
      ];
    }
    case 'blocker': {
      const { dto } = record;
      const told = tracking.blocker(dto.id);
      return [
        {
          text: SEVERITY_MARKS[dto.severity],
          chip: dto.open ? SEVERITY_TONES[dto.severity] : 'idle',
        },
        clock(told, year),
        person(dto.owner),
        { text: BLOCKER_STATUSES[dto.status] },
        dto.open && told ? { text: stops(told), key: told.stops + told.behind } : NOTHING,
        told ? { text: tenths(told.daysOpenTenths), key: told.daysOpenTenths } : NOTHING,
        { text: dto.level.toUpperCase() },
        { text: dto.category ? BLOCKER_CATEGORIES[dto.category] : '' },
        day(dto.target),
      ];
    }
    case 'risk': {
      const { dto } = record;
      const told = tracking.risk(dto.id);
      const open = dto.status === 'open';
      return [
        {
          text: open ? RISK_LEVELS[dto.level] : RISK_STATUSES[dto.status],
          chip: open ? RISK_TONES[dto.level] : 'idle',
          key: told?.score ?? 0,
        },
        { text: PROBABILITIES[dto.probability], key: SIZE[dto.probability] },
        { text: IMPACTS[dto.impact], key: SIZE[dto.impact] },
        { text: dto.roam ? ROAM[dto.roam] : open ? 'Not yet' : '' },
        { text: dto.response ? RISK_RESPONSES[dto.response] : '' },
        person(dto.owner),
        day(told?.review, (told?.reviewOverdue ?? 0) > 0),
        day(open ? dto.followUp : null, (told?.followUpOverdue ?? 0) > 0),
      ];
    }
    case 'assumption': {
      const { dto } = record;
      const overdue = (tracking.due(dto.reference)?.overdue ?? 0) > 0;
      return [
        { text: ASSUMPTION_STATUSES[dto.status], ...(dto.status === 'wrong' && { tone: 'bad' }) },
        person(dto.owner),
        day(dto.due, overdue),
        { text: dto.ifFalse },
      ];
    }
    case 'action': {
      const { dto } = record;
      const overdue = (tracking.due(dto.reference)?.overdue ?? 0) > 0;
      const serves = dto.risk !== null ? `R-${dto.risk}` : '';
      return [
        { text: ACTION_STATUSES[dto.status] },
        person(dto.owner),
        day(dto.due, overdue),
        { text: dto.blocker !== null ? `BLOCKER-${dto.blocker}` : serves },
      ];
    }
    case 'decision': {
      const { dto } = record;
      const told = tracking.decision(dto.id);
      const overdue = (told?.overdue ?? 0) > 0;
      const open = dto.decided === null;
      return [
        open
          ? { text: overdue ? 'Overdue' : 'Open', chip: overdue ? 'bad' : 'idle' }
          : { text: 'Decided' },
        people(dto.deciders),
        day(told?.needed, overdue),
        { text: URGENCIES[dto.urgency] },
        told && told.holds.length > 0
          ? { text: count(told.holds.length, 'row', 'rows'), key: told.holds.length }
          : NOTHING,
        { text: dto.outcome },
      ];
    }
    case 'escalation': {
      const { dto } = record;
      const overdue = (tracking.escalation(dto.id)?.overdue ?? 0) > 0;
      const by = dto.decisionNeededBy;
      return [
        {
          text: ESCALATION_SEVERITIES[dto.severity],
          chip: dto.open || dto.status === 'draft' ? ESCALATION_TONES[dto.severity] : 'idle',
        },
        { text: ESCALATION_STATUSES[dto.status] },
        { text: dto.subject },
        people(dto.to),
        { text: dto.levelTo.toUpperCase() },
        by === null
          ? NOTHING
          : {
              text: `${shortDate(dayOf(by), year)}, ${hourLabel(by % DAY_MINUTES)}`,
              key: by,
              ...late(overdue),
            },
      ];
    }
    case 'gonogo': {
      const { dto } = record;
      const told = tracking.gonogo(dto.id);
      const open = told?.conditions.length ?? 0;
      return [
        told?.stands
          ? {
              text: DECISIONS[told.stands],
              chip: told.counts ? DECISION_TONES[told.stands] : 'idle',
              key: DECISION_ORDER[told.stands],
              ...(told.lapsed && { title: 'A condition was not met in time.' }),
            }
          : NOTHING,
        decision(dto.decision),
        { ...decision(told?.recommended ?? null), ...(told && { title: told.why }) },
        day(dto.target, (told?.overdue ?? 0) > 0 && dto.status === 'draft'),
        open > 0 ? { text: `${open}`, key: open, ...late(told?.lapsed ?? false) } : NOTHING,
        { text: GO_STATUSES[dto.status] },
      ];
    }
    case 'capacity': {
      const { dto } = record;
      const told = tracking.capacity(dto.id);
      const { from, until } = dto;
      const days = [from, until].map((iso) => (iso ? promisedDate(iso, year) : '…'));
      const advice = dto.advice ?? told?.weighed.advice;
      return [
        told
          ? { text: HEALTHS[told.health], chip: told.counts ? HEALTH_TONES[told.health] : 'idle' }
          : NOTHING,
        from || until ? { text: days.join(' – '), key: from ?? until ?? '' } : NOTHING,
        told ? inDays(told.capacity) : NOTHING,
        told ? inDays(told.plain.required) : NOTHING,
        told ? buffer(told.plain) : NOTHING,
        told ? buffer(told.weighed) : NOTHING,
        advice
          ? {
              text: ADVICE[advice],
              title: dto.advice ? 'What somebody recommends' : 'What follows from the numbers',
            }
          : NOTHING,
      ];
    }
  }
}

const NOTHING: Cell = { text: '' };

const STATE_ORDER = { blocked: 0, late: 1, atRisk: 2, unknown: 3, inTime: 4, complete: 5 } as const;

const SIZE = { low: 1, medium: 2, high: 3, critical: 4 } as const;

const DECISION_ORDER = { noGo: 0, conditionalGo: 1, go: 2 } as const;

function decision(made: GoNoGoDecisionDto | null): Cell {
  return made === null ? NOTHING : { text: DECISIONS[made], key: DECISION_ORDER[made] };
}

function inDays(days: string): Cell {
  return { text: `${days}d`, key: Number(days) };
}

/** What is left of the capacity, with its share. */
function buffer({ left, share, tight }: BufferDto): Cell {
  const short = Number(left) < 0;
  const tone: Tone | null = short ? 'bad' : tight ? 'warn' : null;
  return {
    text: share === null ? `${left}d` : `${left}d, ${share}`,
    key: Number(left),
    ...(tone && { tone }),
    ...(tight && { title: 'It fits, and little is left.' }),
  };
}

const late = (overdue: boolean): Partial<Cell> => (overdue ? { tone: 'bad' } : {});

function asked(verified: string | null, freshness: string, year: number): Cell {
  const stale = freshness !== 'fresh';
  if (verified === null) return stale ? { text: 'Never', tone: 'warn', key: '' } : NOTHING;
  return { text: promisedDate(verified, year), key: verified, ...(stale && { tone: 'warn' }) };
}

function stops(told: BlockerToldDto): string {
  return told.behind > 0 ? `${told.stops} + ${told.behind}` : `${told.stops}`;
}

/** The clock that is most pressing: what ran out first, else what runs out next. */
export function pressing(timers: readonly TimerDto[]): TimerDto | null {
  const waiting = timers.filter((one) => one.reading === 'overdue' || one.reading === 'running');
  const [first] = waiting.sort((a, b) => a.due - b.due);
  return first ?? null;
}

function clock(told: BlockerToldDto | null, year: number): Cell {
  const timer = pressing(told?.timers ?? []);
  if (!timer) return NOTHING;
  const what = {
    firstResponse: 'Answer',
    update: 'Update',
    level: 'Level',
    ladder: 'Tell',
  }[timer.kind.type];
  const whom = timer.kind.type === 'ladder' ? ` ${timer.kind.role}` : '';
  const overdue = timer.reading === 'overdue';
  const when = overdue
    ? 'overdue'
    : `by ${shortDate(dayOf(timer.due), year)}, ${hourLabel(timer.due % DAY_MINUTES)}`;
  return {
    text: `${what}${whom} ${when}`,
    key: timer.due,
    title: timer.sentence,
    ...late(overdue),
  };
}

/** The boards of the registers: columns by status, and what moving a card means. */
import type { EditDto, LevelDto } from '../../ipc/bindings';
import {
  ACTION_STATUSES,
  BLOCKER_STATUSES,
  DEPENDENCY_STATUSES,
  SEVERITY_MARKS,
  SEVERITY_TONES,
  DEPENDENCY_STATES,
  DEPENDENCY_TONES,
  choicesOf,
  type Tone,
} from '../../model/recordWords';
import { personName } from '../../model/person';
import { ownerOf, type RecordKind, type TrackedRecord } from '../../model/records';
import type { Session } from '../../model/session.svelte';
import { promisedDate } from '../../core/format';
import { pressing } from './columns';

export interface Lane {
  status: string;
  label: string;
}

/** The columns of a board; those of what is settled only where that is shown. */
export function lanesOf(kind: RecordKind, settled: boolean): readonly Lane[] {
  const lanes = (words: Record<string, string>): Lane[] =>
    choicesOf(words).map(({ value, label }) => ({ status: value, label }));
  switch (kind) {
    case 'dependency':
      return lanes(DEPENDENCY_STATUSES);
    case 'blocker':
      return lanes(BLOCKER_STATUSES).filter(
        ({ status }) => settled || !['closed', 'wontFix'].includes(status),
      );
    case 'action':
      return lanes(ACTION_STATUSES).filter(({ status }) => settled || status !== 'cancelled');
    case 'risk':
    case 'assumption':
    case 'decision':
    case 'escalation':
    case 'gonogo':
    case 'capacity':
      return [];
  }
}

export function laneOf(record: TrackedRecord): string {
  switch (record.kind) {
    case 'dependency':
    case 'blocker':
    case 'action':
    case 'risk':
    case 'assumption':
    case 'escalation':
    case 'gonogo':
      return record.dto.status;
    case 'decision':
      return record.dto.decided === null ? 'open' : 'decided';
    case 'capacity':
      return 'open';
  }
}

const NEXT: Record<LevelDto, LevelDto> = { l0: 'l1', l1: 'l2', l2: 'l3', l3: 'l4', l4: 'l4' };

/** What putting a card into a lane does; the core may refuse it. None where it means nothing. */
export function moved(record: TrackedRecord, to: string): EditDto | null {
  if (laneOf(record) === to) return null;
  switch (record.kind) {
    case 'dependency': {
      const status = to as typeof record.dto.status;
      return { type: 'dependency', edit: { type: 'status', dependency: record.dto.id, status } };
    }
    case 'action': {
      const status = to as typeof record.dto.status;
      return { type: 'action', edit: { type: 'status', action: record.dto.id, status } };
    }
    case 'blocker':
      return blockerTo(record.dto.id, record.dto.level, record.dto.open, to);
    case 'risk':
    case 'assumption':
    case 'decision':
    case 'escalation':
    case 'gonogo':
    case 'capacity':
      return null;
  }
}

function blockerTo(blocker: number, level: LevelDto, open: boolean, to: string): EditDto | null {
  const edit = (edit: Extract<EditDto, { type: 'blocker' }>['edit']): EditDto => ({
    type: 'blocker',
    edit,
  });
  switch (to) {
    case 'new':
    case 'investigating':
      // To take one up again needs a reason, which only a person has.
      return !open || to === 'new' ? null : edit({ type: 'investigate', blocker });
    case 'escalated':
      return open ? edit({ type: 'escalate', blocker, to: NEXT[level], reason: '' }) : null;
    case 'resolved':
      return edit({ type: 'resolve', blocker, rootCause: '', resolution: '', lessons: '' });
    case 'closed':
      return edit({ type: 'close', blocker });
    default:
      return null;
  }
}

interface Face {
  chip: string | null;
  tone: Tone;
  owner: string;
  /** What is pressing about it. */
  note: string;
  bad: boolean;
}

/** What a card says beside its name. */
export function faceOf(session: Session, record: TrackedRecord): Face {
  const { tracking, year } = session;
  const owner = personName(session, ownerOf(record));
  const face: Face = { chip: null, tone: 'idle', owner, note: '', bad: false };
  switch (record.kind) {
    case 'dependency': {
      const told = tracking.dependency(record.dto.id);
      if (!told) return face;
      return {
        ...face,
        chip: told.regressed ? 'Gone again' : DEPENDENCY_STATES[told.state],
        tone: told.regressed ? 'bad' : DEPENDENCY_TONES[told.state],
        note: told.needed === null ? 'No day needed' : `Needed ${promisedDate(told.needed, year)}`,
        bad: told.state === 'late' || told.state === 'blocked',
      };
    }
    case 'blocker': {
      const timer = pressing(tracking.blocker(record.dto.id)?.timers ?? []);
      return {
        ...face,
        chip: SEVERITY_MARKS[record.dto.severity],
        tone: record.dto.open ? SEVERITY_TONES[record.dto.severity] : 'idle',
        note: timer?.sentence ?? '',
        bad: timer?.reading === 'overdue',
      };
    }
    case 'action': {
      const told = tracking.due(record.dto.reference);
      const { due } = record.dto;
      return {
        ...face,
        note: due === null ? 'No day' : `Due ${promisedDate(due, year)}`,
        bad: (told?.overdue ?? 0) > 0,
      };
    }
    case 'risk':
    case 'assumption':
    case 'decision':
    case 'escalation':
    case 'gonogo':
    case 'capacity':
      return face;
  }
}

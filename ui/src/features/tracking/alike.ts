/**
 * What says the same of many: gathered under one line, so that a list stays calm. What is red,
 * overdue or a blocker that can't wait always has a line of its own.
 */
import type { AttentionDto, ProposalDto, TriggerDto, WantDto } from '../../ipc/bindings';
import { subjectWords } from '../../model/subject';
import type { Session } from '../../model/session.svelte';
import { count } from './words';

/** As few are read as quickly as a line about them. */
const FEW = 3;
/** Names a line gives of what it gathers. */
const NAMED = 4;

/** Of what sort something is, where it may be gathered with others of that sort. */
type Sort =
  | Extract<WantDto, 'stale' | 'gap' | 'deescalation'>
  | Extract<TriggerDto, 'commitmentAtRisk' | 'resourceUnavailable' | 'securityOrCompliance'>;

export interface Gathered<T> {
  sort: Sort | null;
  /** One, or several that say the same. */
  all: readonly [T, ...T[]];
}

/** What several of a sort say together. */
const TOGETHER: Record<Sort, (number: number) => string> = {
  stale: (number) => `${number} dependencies nobody has asked about for long`,
  gap: (number) => `${number} records lack something they need`,
  deescalation: (number) => `${number} escalations can be brought back down`,
  commitmentAtRisk: (number) => `${number} commitments made outside are forecast late`,
  resourceUnavailable: (number) => `${number} critical rows, and who does them is away`,
  securityOrCompliance: (number) => `${number} open matters touch security or compliance`,
};

/** Puts what is of one sort in the place of the first of it. */
export function gathered<T>(list: readonly T[], sortOf: (one: T) => Sort | null): Gathered<T>[] {
  const places = new Map<Sort, [T, ...T[]]>();
  const lines = list.flatMap((one): Gathered<T>[] => {
    const sort = sortOf(one);
    const before = sort && places.get(sort);
    if (before) {
      before.push(one);
      return [];
    }
    const all: [T, ...T[]] = [one];
    if (sort) places.set(sort, all);
    return [{ sort, all }];
  });
  return lines.flatMap((line) =>
    line.sort !== null && line.all.length < FEW
      ? line.all.map((one): Gathered<T> => ({ sort: null, all: [one] }))
      : [line],
  );
}

export function togetherWords(sort: Sort, number: number): string {
  return TOGETHER[sort](number);
}

/** What the first few of them are called. */
export function namesOf(session: Session, subjects: readonly string[]): string {
  const names = subjects.slice(0, NAMED).map((subject) => subjectWords(session, subject).text);
  const more = subjects.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${count(more, 'other', 'others')}` : names.join(', ');
}

export function sortOfProposal(session: Session, proposal: ProposalDto): Sort | null {
  const { trigger, severity, subject } = proposal;
  if (!isSort(trigger) || severity === 'critical' || isUrgent(session, subject)) return null;
  return trigger;
}

export function sortOfAttention(session: Session, one: AttentionDto): Sort | null {
  if (one.until !== null && one.until < (session.tracking.told?.now ?? 0)) return null;
  if (one.want === 'proposal') {
    const proposal = proposalOf(session, one);
    return proposal ? sortOfProposal(session, proposal) : null;
  }
  return isSort(one.want) && !isUrgent(session, one.record) ? one.want : null;
}

/** What a line of the attention list proposes: a subject may have several proposals. */
export function proposalOf(session: Session, one: AttentionDto): ProposalDto | undefined {
  const about = session.tracking.proposalsOf(one.record);
  return about.find((proposal) => proposal.reason === one.why) ?? about[0];
}

/** Launches that slip, clocks that ran out and stops on the critical path are none. */
function isSort(what: WantDto | TriggerDto): what is Sort {
  return what in TOGETHER;
}

/** A blocker or an escalation that can't wait, a risk that matters most. */
function isUrgent(session: Session, reference: string): boolean {
  const record = session.tracking.record(reference);
  if (record?.kind === 'blocker')
    return record.dto.severity === 'p0' || record.dto.severity === 'p1';
  if (record?.kind === 'risk') return record.dto.level === 'critical';
  return record?.kind === 'escalation' && record.dto.severity === 'critical';
}

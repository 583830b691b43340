/** Records beside the rows: what kinds there are, and what they are called. */
import type {
  ActionDto,
  AssumptionDto,
  BlockerDto,
  CapacityDto,
  DecisionDto,
  DependencyDto,
  EscalationDto,
  GoNoGoDto,
  RegistersDto,
  RiskRecordDto,
} from '../ipc/bindings';

/** A record with the kind it is of. */
export type TrackedRecord =
  | { kind: 'dependency'; dto: DependencyDto }
  | { kind: 'blocker'; dto: BlockerDto }
  | { kind: 'risk'; dto: RiskRecordDto }
  | { kind: 'assumption'; dto: AssumptionDto }
  | { kind: 'action'; dto: ActionDto }
  | { kind: 'decision'; dto: DecisionDto }
  | { kind: 'escalation'; dto: EscalationDto }
  | { kind: 'gonogo'; dto: GoNoGoDto }
  | { kind: 'capacity'; dto: CapacityDto };

export type RecordKind = TrackedRecord['kind'];

/** In the order of the tabs. */
export const RECORD_KINDS: readonly RecordKind[] = [
  'dependency',
  'blocker',
  'risk',
  'assumption',
  'action',
  'decision',
  'escalation',
  'gonogo',
  'capacity',
];

/** What people call one, and several. */
export const KIND_NAMES: Record<RecordKind, { one: string; many: string }> = {
  dependency: { one: 'Dependency', many: 'Dependencies' },
  blocker: { one: 'Blocker', many: 'Blockers' },
  risk: { one: 'Risk', many: 'Risks' },
  assumption: { one: 'Assumption', many: 'Assumptions' },
  action: { one: 'Action', many: 'Actions' },
  decision: { one: 'Decision', many: 'Decisions' },
  escalation: { one: 'Escalation', many: 'Escalations' },
  gonogo: { one: 'Go/no-go', many: 'Go/no-gos' },
  capacity: { one: 'Capacity', many: 'Capacity' },
};

const PREFIXES: Record<string, RecordKind> = {
  DEP: 'dependency',
  BLOCKER: 'blocker',
  R: 'risk',
  A: 'assumption',
  ACT: 'action',
  DEC: 'decision',
  ESC: 'escalation',
  GO: 'gonogo',
  CAP: 'capacity',
};

/** The kind and number of a name such as `DEP-3`; none for rows, plans and other text. */
export function referenceOf(text: string): { kind: RecordKind; id: number } | null {
  const found = /^\s*([A-Za-z]+)\s*-\s*(\d{1,9})\s*$/.exec(text);
  const kind = PREFIXES[found?.[1]?.toUpperCase() ?? ''];
  return kind === undefined ? null : { kind, id: Number(found?.[2]) };
}

/** One line that says what a record is about. */
export function titleOf(record: TrackedRecord): string {
  switch (record.kind) {
    case 'dependency':
      return record.dto.name;
    case 'blocker':
    case 'escalation':
    case 'gonogo':
      return record.dto.title;
    case 'capacity':
      return record.dto.name;
    case 'risk':
      return record.dto.statement;
    case 'assumption':
    case 'action':
      return record.dto.text;
    case 'decision':
      return record.dto.question;
  }
}

/** All records of a kind, by id. */
export function recordsOf(registers: RegistersDto, kind: RecordKind): TrackedRecord[] {
  switch (kind) {
    case 'dependency':
      return registers.dependencies.map((dto) => ({ kind, dto }));
    case 'blocker':
      return registers.blockers.map((dto) => ({ kind, dto }));
    case 'risk':
      return registers.risks.map((dto) => ({ kind, dto }));
    case 'assumption':
      return registers.assumptions.map((dto) => ({ kind, dto }));
    case 'action':
      return registers.actions.map((dto) => ({ kind, dto }));
    case 'decision':
      return registers.decisions.map((dto) => ({ kind, dto }));
    case 'escalation':
      return registers.escalations.map((dto) => ({ kind, dto }));
    case 'gonogo':
      return registers.gonogos.map((dto) => ({ kind, dto }));
    case 'capacity':
      return registers.capacities.map((dto) => ({ kind, dto }));
  }
}

/** Whether somebody still has to do something about a record. */
export function isOpen(record: TrackedRecord): boolean {
  switch (record.kind) {
    case 'dependency':
      return record.dto.status !== 'complete';
    case 'blocker':
      return record.dto.open;
    case 'risk':
      return record.dto.status === 'open';
    case 'assumption':
      return record.dto.status === 'open';
    case 'action':
      return record.dto.status === 'open' || record.dto.status === 'inProgress';
    case 'decision':
      return record.dto.decided === null;
    case 'escalation':
      return record.dto.open || record.dto.status === 'draft';
    case 'gonogo':
      return record.dto.status === 'draft' || waits(record.dto);
    case 'capacity':
      // It speaks of a time to come, and is rewritten as that comes nearer.
      return true;
  }
}

/** Whether a release that was decided still waits: for its conditions, or to be looked at again. */
function waits(dto: GoNoGoDto): boolean {
  if (dto.decision === 'noGo') return true;
  return dto.decision === 'conditionalGo' && dto.conditions.some((one) => one.met === null);
}

/** The rows of the outline a record is about. */
export function rowsOf(record: TrackedRecord): readonly number[] {
  switch (record.kind) {
    case 'dependency':
      return [record.dto.task];
    case 'blocker':
      return record.dto.blocked;
    case 'risk':
    case 'assumption':
    case 'action':
      return record.dto.rows;
    case 'decision':
      return record.dto.row === null ? [] : [record.dto.row];
    case 'escalation':
    case 'gonogo':
    case 'capacity':
      return [];
  }
}

/** Who answers for a record, where that is one person. */
export function ownerOf(record: TrackedRecord): number | null {
  switch (record.kind) {
    case 'dependency':
    case 'blocker':
    case 'risk':
    case 'assumption':
    case 'action':
      return record.dto.owner;
    case 'decision':
      return record.dto.deciders[0] ?? null;
    case 'escalation':
      return record.dto.to[0] ?? null;
    case 'gonogo':
    case 'capacity':
      return null;
  }
}

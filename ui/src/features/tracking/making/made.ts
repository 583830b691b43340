/** Which records an outcome made. */
import type { OutcomeDto, RecordChangesDto } from '../../../ipc/bindings';
import { RECORD_KINDS, type RecordKind } from '../../../model/records';
import type { Tracking } from '../../../model/tracking.svelte';

/** The names of all records there are, to tell new ones by. */
export function namesNow(tracking: Tracking): ReadonlySet<string> {
  return new Set(
    RECORD_KINDS.flatMap((kind) => tracking.of(kind).map((record) => record.dto.reference)),
  );
}

/** The new records of an outcome by name, those of `first` before the others. */
export function newNames(
  outcome: OutcomeDto,
  known: ReadonlySet<string>,
  first: RecordKind,
): string[] {
  const kinds = [first, ...RECORD_KINDS.filter((kind) => kind !== first)];
  const names = kinds.flatMap((kind) => touched(outcome.records, kind));
  return names.filter((name) => !known.has(name));
}

function touched(records: RecordChangesDto | null | undefined, kind: RecordKind): string[] {
  const changes = {
    dependency: records?.dependencies,
    blocker: records?.blockers,
    risk: records?.risks,
    assumption: records?.assumptions,
    action: records?.actions,
    decision: records?.decisions,
    escalation: records?.escalations,
    gonogo: records?.gonogos,
    capacity: records?.capacities,
  }[kind];
  return changes?.changed.map((one) => one.reference) ?? [];
}

/**
 * The records of one kind as they are looked at. Each list is worked out once and kept until
 * something it depends on changes, whoever asks and however often the view comes and goes.
 */
import { personName } from '../../model/person';
import { isOpen, ownerOf, titleOf, type RecordKind, type TrackedRecord } from '../../model/records';
import { cellsOf, columnsOf, type Cell } from './columns';
import type { Sight } from './sight.svelte';

export class Register {
  readonly kind: RecordKind;
  readonly #sight: Sight;

  /** Records in the plans that are looked at. */
  readonly here: readonly TrackedRecord[] = $derived.by(() => {
    const { tracking, plan } = this.#sight.session;
    const all = tracking.of(this.kind);
    if (tracking.everywhere) return all;
    const id = plan?.id;
    return all.filter((record) => record.dto.plan === id);
  });

  /** How many of them somebody still has to do something about. */
  readonly open: number = $derived(this.here.filter(isOpen).length);

  /** Where the rules put each record: what is most pressing comes first. */
  readonly #places = $derived.by(() => {
    const { told } = this.#sight.session.tracking;
    const order: Partial<Record<RecordKind, readonly { id: number }[]>> = {
      dependency: told?.dependencies ?? [],
      blocker: told?.blockers ?? [],
      risk: told?.risks ?? [],
      decision: told?.decisions ?? [],
      escalation: told?.escalations ?? [],
      gonogo: told?.gonogos ?? [],
      capacity: told?.capacities ?? [],
    };
    return new Map(order[this.kind]?.map((one, place) => [one.id, place]));
  });

  /** Those that are shown, in the order of the rules. */
  readonly shown: readonly TrackedRecord[] = $derived.by(() => {
    const { settled, owner } = this.#sight;
    const wanted = this.#sight.query.trim().toLowerCase();
    const places = this.#places;
    return this.here
      .filter((record) => settled || isOpen(record))
      .filter((record) => owner === null || ownerOf(record) === owner)
      .filter((record) => wanted === '' || this.#says(record).includes(wanted))
      .map((record) => ({ record, place: places.get(record.dto.id) ?? Infinity }))
      .sort((a, b) => a.place - b.place || a.record.dto.id - b.record.dto.id)
      .map((one) => one.record);
  });

  /** Those of a table, as it is ordered. What they say is worked out for those in sight only. */
  readonly ordered: readonly TrackedRecord[] = $derived.by(() => {
    const { session, orders } = this.#sight;
    const order = orders[this.kind];
    const at = columnsOf(this.kind).findIndex((column) => column.id === order?.column);
    if (!order || at < 0) return this.shown;
    const sign = order.down ? -1 : 1;
    return this.shown
      .map((record) => ({ record, cell: cellsOf(session, record)[at] }))
      .sort((a, b) => sign * compared(a.cell, b.cell))
      .map((one) => one.record);
  });

  constructor(sight: Sight, kind: RecordKind) {
    this.#sight = sight;
    this.kind = kind;
  }

  #says(record: TrackedRecord): string {
    const owner = personName(this.#sight.session, ownerOf(record));
    const words = [record.dto.reference, titleOf(record), owner];
    if (record.kind === 'dependency') words.push(record.dto.provider);
    if (record.kind === 'risk') words.push(record.dto.category);
    if (record.kind === 'blocker') words.push(record.dto.category ?? '');
    return words.join(' ').toLowerCase();
  }
}

/** What is empty comes last, whichever way. */
function compared(a: Cell | undefined, b: Cell | undefined): number {
  const [one, other] = [a?.key ?? a?.text ?? '', b?.key ?? b?.text ?? ''];
  if (one === other) return 0;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other), undefined, { numeric: true });
}

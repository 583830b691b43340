/** How the registers are looked at: what is filtered, ordered and drawn how. Never part of undo. */
import type { Session } from '../../model/session.svelte';
import { personName } from '../../model/person';
import { isOpen, ownerOf, titleOf, type RecordKind, type TrackedRecord } from '../../model/records';
import { cellsOf, columnsOf, type Cell, type Column } from './columns';

export type Picture = 'table' | 'board' | 'matrix' | 'network';

/** The pictures there are of a register. */
export const PICTURES: Partial<Record<RecordKind, readonly Picture[]>> = {
  dependency: ['table', 'board', 'network'],
  blocker: ['table', 'board'],
  action: ['table', 'board'],
  risk: ['table', 'matrix'],
};

interface Order {
  column: string;
  down: boolean;
}

export class Sight {
  readonly session: Session;
  query = $state('');
  /** Whether what is settled is shown, too. */
  settled = $state(false);
  /** Whose records; none for everybody's. */
  owner: number | null = $state(null);
  pictures: Partial<Record<RecordKind, Picture>> = $state({});
  orders: Partial<Record<RecordKind, Order>> = $state({});

  constructor(session: Session) {
    this.session = session;
  }

  picture(kind: RecordKind): Picture {
    return this.pictures[kind] ?? 'table';
  }

  /** Orders a table by a column, then the other way round, then as the rules do. */
  order(kind: RecordKind, column: string): void {
    const now = this.orders[kind];
    if (now?.column !== column) this.orders[kind] = { column, down: false };
    else if (!now.down) this.orders[kind] = { column, down: true };
    else this.orders = { ...this.orders, [kind]: undefined };
  }

  /** Records of a kind in the plans that are looked at. */
  here(kind: RecordKind): readonly TrackedRecord[] {
    const { tracking, plan } = this.session;
    const all = tracking.of(kind);
    if (tracking.everywhere) return all;
    return all.filter((record) => record.dto.plan === plan?.id);
  }

  /** Those of them that are shown, in the order of the rules: the worst first. */
  shown(kind: RecordKind): TrackedRecord[] {
    const wanted = this.query.trim().toLowerCase();
    const places = this.#places(kind);
    return this.here(kind)
      .filter((record) => this.settled || isOpen(record))
      .filter((record) => this.owner === null || ownerOf(record) === this.owner)
      .filter((record) => wanted === '' || this.#says(record).includes(wanted))
      .map((record) => ({ record, place: places.get(record.dto.id) ?? Infinity }))
      .sort((a, b) => a.place - b.place || a.record.dto.id - b.record.dto.id)
      .map((one) => one.record);
  }

  /** The records of a table, as it is ordered. What they say is worked out for those in sight. */
  ordered(kind: RecordKind): TrackedRecord[] {
    const { session } = this;
    const shown = this.shown(kind);
    const order = this.orders[kind];
    const at = columnsOf(kind).findIndex((column) => column.id === order?.column);
    if (!order || at < 0) return shown;
    const sign = order.down ? -1 : 1;
    return shown
      .map((record) => ({ record, cell: cellsOf(session, record)[at] }))
      .sort((a, b) => sign * compared(a.cell, b.cell))
      .map((one) => one.record);
  }

  /** What the line of a record says. */
  cells(record: TrackedRecord): readonly Cell[] {
    return cellsOf(this.session, record);
  }

  columns(kind: RecordKind): readonly Column[] {
    return columnsOf(kind);
  }

  /** Where the rules put each record: what is most pressing comes first. */
  #places(kind: RecordKind): Map<number, number> {
    const { told } = this.session.tracking;
    const order: Partial<Record<RecordKind, readonly { id: number }[]>> = {
      dependency: told?.dependencies ?? [],
      blocker: told?.blockers ?? [],
      risk: told?.risks ?? [],
      decision: told?.decisions ?? [],
      escalation: told?.escalations ?? [],
    };
    return new Map(order[kind]?.map((one, place) => [one.id, place]));
  }

  #says(record: TrackedRecord): string {
    const owner = personName(this.session, ownerOf(record));
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

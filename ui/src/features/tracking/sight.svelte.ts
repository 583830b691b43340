/** How the registers are looked at: what is filtered, ordered and drawn how. Never part of undo. */
import { RECORD_KINDS, type RecordKind } from '../../model/records';
import type { Session } from '../../model/session.svelte';
import { AttentionList } from './attentionList.svelte';
import { Register } from './register.svelte';

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
  /** Lines about several that say the same, of which the single ones are shown. */
  unfolded: readonly string[] = $state.raw([]);

  readonly attention: AttentionList;
  readonly #registers: ReadonlyMap<RecordKind, Register>;

  constructor(session: Session) {
    this.session = session;
    this.attention = new AttentionList(this);
    this.#registers = new Map(RECORD_KINDS.map((kind) => [kind, new Register(this, kind)]));
  }

  of(kind: RecordKind): Register {
    const found = this.#registers.get(kind);
    if (!found) throw new Error(`There is no register of the kind ${kind}.`);
    return found;
  }

  picture(kind: RecordKind): Picture {
    return this.pictures[kind] ?? 'table';
  }

  unfold(what: string, open: boolean): void {
    const others = this.unfolded.filter((one) => one !== what);
    this.unfolded = open ? [...others, what] : others;
  }

  /** Orders a table by a column, then the other way round, then as the rules do. */
  order(kind: RecordKind, column: string): void {
    const now = this.orders[kind];
    if (now?.column !== column) this.orders[kind] = { column, down: false };
    else if (!now.down) this.orders[kind] = { column, down: true };
    else this.orders = { ...this.orders, [kind]: undefined };
  }
}

const sights = new WeakMap<Session, { of: string | undefined; sight: Sight }>();

/** One for a program: who comes back to its registers finds them as they were left. */
export function sightOf(session: Session): Sight {
  const path = session.program?.path;
  const known = sights.get(session);
  if (known && known.of === path) return known.sight;
  let sight: Sight | undefined;
  // What is worked out in it outlives the view that asked for it first.
  $effect.root(() => {
    sight = new Sight(session);
  });
  sight ??= new Sight(session);
  sights.set(session, { of: path, sight });
  return sight;
}

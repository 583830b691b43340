/** Keeping, holding, sending: one at a time, and what the engine said when it refused the last. */
import type { Fault } from '../../../ipc/bindings';
import { asFault } from '../../../model/fault';

export class Steps<Name extends string> {
  /** The one under way. */
  busy: Name | null = $state(null);
  /** Why the last was refused. */
  fault: Fault | null = $state.raw(null);

  /** Tells whether it was done. */
  async take(name: Name, work: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = name;
    this.fault = null;
    try {
      await work();
      return true;
    } catch (thrown) {
      this.fault = asFault(thrown);
      return false;
    } finally {
      this.busy = null;
    }
  }
}

/** Of the rows an edit changed the one that was kept: a new one has the highest id there is. */
export function keptRow<Row extends { id: number }>(
  rows: readonly Row[],
  id: number | null,
): Row | null {
  const wanted = id ?? Math.max(...rows.map((row) => row.id));
  return rows.find((row) => row.id === wanted) ?? null;
}

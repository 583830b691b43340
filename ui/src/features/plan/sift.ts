/**
 * Finds out which of many changes the engine would refuse. All are tried together first; only where
 * that is refused, halves are tried, and so on, each on top of what was taken before.
 */
import { asFault } from '../../model/fault';

export interface Sifted<T> {
  taken: T[];
  refused: { change: T; why: string }[];
}

/** Where nearly everything is refused nobody waits for each one to be named. */
const TRIES = 300;

export async function sift<T>(
  changes: readonly T[],
  /** Rejects when these, in this order, would be refused. */
  attempt: (changes: readonly T[]) => Promise<void>,
  /** Whether one makes no sense without another. */
  dependsOn: (change: T, on: T) => boolean,
  going: () => boolean = () => true,
): Promise<Sifted<T>> {
  const sifted: Sifted<T> = { taken: [], refused: [] };
  let tries = 0;

  async function take(some: readonly T[]): Promise<void> {
    const sensible: T[] = [];
    for (const change of some) {
      const lost = sifted.refused.some((one) => dependsOn(change, one.change));
      if (lost) sifted.refused.push({ change, why: 'Its row is not added.' });
      else sensible.push(change);
    }
    if (sensible.length === 0 || !going()) return;
    if (tries++ >= TRIES) {
      for (const change of sensible) {
        sifted.refused.push({ change, why: 'Not tried: too many cells were refused.' });
      }
      return;
    }
    try {
      await attempt([...sifted.taken, ...sensible]);
      sifted.taken.push(...sensible);
    } catch (thrown) {
      const [only] = sensible;
      if (only !== undefined && sensible.length === 1) {
        sifted.refused.push({ change: only, why: asFault(thrown).message });
        return;
      }
      const half = Math.ceil(sensible.length / 2);
      await take(sensible.slice(0, half));
      await take(sensible.slice(half));
    }
  }

  await take(changes);
  return sifted;
}

/** Whom a text may mean. */
import { firstFitting, type Proposed } from './combo';

export interface Named {
  readonly id: number;
  readonly name: string;
}

/** Those a text fits, leaving out who is there already. */
export function proposedPeople(
  people: readonly Named[],
  text: string,
  without: readonly string[] = [],
): Proposed[] {
  const lower = text.trim().toLowerCase();
  const there = new Set(without.map((name) => name.toLowerCase()));
  const found = firstFitting(people, ({ name }) => {
    const candidate = name.toLowerCase();
    return candidate !== lower && candidate.includes(lower) && !there.has(candidate);
  });
  return found.map(({ id, name }) => ({ key: id, text: name }));
}

/** The one of this name, as the engine finds people: letter case aside. */
export function somebody(people: readonly Named[], name: string): Named | undefined {
  const lower = name.trim().toLowerCase();
  return people.find((one) => one.name.toLowerCase() === lower);
}

/** People as a form names them. */
import type { PersonDto } from '../../../ipc/bindings';
import type { Session } from '../../../model/session.svelte';
import { firstFitting, type Proposed } from './combo';

/** Everybody who can answer for something; not what else a plan uses. */
export function people(session: Session): PersonDto[] {
  const all = session.program?.people ?? [];
  return all.filter((one) => (one.availability?.kind ?? 'person') === 'person');
}

/** Whether somebody of this name is known, as the engine finds them: letter case aside. */
export function isKnown(session: Session, name: string): boolean {
  const lower = name.trim().toLowerCase();
  return (session.program?.people ?? []).some((one) => one.name.toLowerCase() === lower);
}

/** Whom a text may mean, leaving out who is there already. */
export function proposedPeople(
  session: Session,
  text: string,
  without: readonly string[] = [],
): Proposed[] {
  const lower = text.trim().toLowerCase();
  const there = new Set(without.map((name) => name.toLowerCase()));
  const found = firstFitting(people(session), ({ name }) => {
    const candidate = name.toLowerCase();
    return candidate !== lower && candidate.includes(lower) && !there.has(candidate);
  });
  return found.map(({ id, name }) => ({ key: id, text: name }));
}

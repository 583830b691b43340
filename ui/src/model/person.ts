import type { PersonDto } from '../ipc/bindings';
import type { Session } from './session.svelte';

/** Somebody's name; empty for nobody. */
export function personName(session: Session, person: number | null): string {
  if (person === null) return '';
  return session.program?.people.find((one) => one.id === person)?.name ?? '';
}

/** Everybody who can answer for something; not what else a plan uses. */
export function people(session: Session): PersonDto[] {
  const all = session.program?.people ?? [];
  return all.filter((one) => (one.availability?.kind ?? 'person') === 'person');
}

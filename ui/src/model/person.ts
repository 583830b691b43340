import type { Session } from './session.svelte';

/** Somebody's name; empty for nobody. */
export function personName(session: Session, person: number | null): string {
  if (person === null) return '';
  return session.program?.people.find((one) => one.id === person)?.name ?? '';
}

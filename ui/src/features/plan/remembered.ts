/** Where the window on a plan was left, for as long as the program runs. */
import type { Session } from '../../model/session.svelte';

interface Left {
  left: number;
  pxPerDay: number;
  scrollTop: number;
}

const places = new Map<string, Left>();

/** Which plan of which file. */
export function keyOf(session: Session, plan: number): string {
  return `${session.program?.path ?? ''}:${plan}`;
}

export function rememberPlace(session: Session, plan: number, place: Left): void {
  places.set(keyOf(session, plan), place);
}

export function placeOf(session: Session, plan: number): Left | null {
  return places.get(keyOf(session, plan)) ?? null;
}

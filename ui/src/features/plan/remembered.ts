/** Where the window on a plan was left, for as long as the program runs. */
import type { Session } from '../../model/session.svelte';

interface Left {
  left: number;
  pxPerDay: number;
  scrollTop: number;
}

const places = new Map<string, Left>();

function key(session: Session, plan: number): string {
  return `${session.program?.path ?? ''}:${plan}`;
}

export function rememberPlace(session: Session, plan: number, place: Left): void {
  places.set(key(session, plan), place);
}

export function placeOf(session: Session, plan: number): Left | null {
  return places.get(key(session, plan)) ?? null;
}

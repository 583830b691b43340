/** Where the window on a plan was left, on this computer. */
import type { Session } from '../../model/session.svelte';

interface Left {
  left: number;
  pxPerDay: number;
  scrollTop: number;
}

const places = new Map<string, Left>();

/** Scrolling tells of itself at every frame; the disk hears of it when it rests. */
const REST_MS = 400;
const storage = (key: string): string => `gantry.window:${key}`;
const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/** Which plan of which file. */
export function keyOf(session: Session, plan: number): string {
  return `${session.program?.path ?? ''}:${plan}`;
}

export function rememberPlace(session: Session, plan: number, place: Left): void {
  const key = keyOf(session, plan);
  places.set(key, place);
  clearTimeout(waiting.get(key));
  waiting.set(
    key,
    setTimeout(() => {
      localStorage.setItem(storage(key), JSON.stringify(place));
    }, REST_MS),
  );
}

export function placeOf(session: Session, plan: number): Left | null {
  const key = keyOf(session, plan);
  return places.get(key) ?? kept(key);
}

function kept(key: string): Left | null {
  try {
    const found = JSON.parse(localStorage.getItem(storage(key)) ?? 'null') as Partial<Left> | null;
    const { left, pxPerDay, scrollTop } = found ?? {};
    const whole = [left, pxPerDay, scrollTop].every(Number.isFinite);
    return whole && (pxPerDay ?? 0) > 0 ? (found as Left) : null;
  } catch {
    // A damaged note about a place is worth nothing; the whole plan is a fine start.
    return null;
  }
}

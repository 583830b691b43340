/** Where the window on a plan was left: how far in time and rows, and how close. */
import type { Session } from '../../model/session.svelte';

interface Left {
  left: number;
  pxPerDay: number;
  scrollTop: number;
}

const KEY = 'gantry.window';
/** Of so many plans it is remembered between starts. */
const PLANS = 40;
/** Scrolling is written down when it has come to rest. */
const REST_MS = 400;

const places = new Map<string, Left>(read());
let timer: ReturnType<typeof setTimeout> | undefined;

function read(): [string, Left][] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPlace) : [];
  } catch {
    return [];
  }
}

function isPlace(one: unknown): one is [string, Left] {
  if (!Array.isArray(one) || typeof one[0] !== 'string') return false;
  const { left, pxPerDay, scrollTop } = (one[1] ?? {}) as Partial<Left>;
  return (
    [left, pxPerDay, scrollTop].every((value) => Number.isFinite(value)) && (pxPerDay ?? 0) > 0
  );
}

/** Which plan of which file. */
export function keyOf(session: Session, plan: number): string {
  return `${session.program?.path ?? ''}:${plan}`;
}

export function rememberPlace(session: Session, plan: number, place: Left): void {
  const key = keyOf(session, plan);
  // The one looked at last is forgotten last.
  places.delete(key);
  places.set(key, place);
  clearTimeout(timer);
  timer = setTimeout(() => {
    localStorage.setItem(KEY, JSON.stringify([...places].slice(-PLANS)));
  }, REST_MS);
}

export function placeOf(session: Session, plan: number): Left | null {
  return places.get(keyOf(session, plan)) ?? null;
}

import { VIEWS, type View } from './view';

/** Which plan and view a program was left in. */
interface Place {
  plan: number;
  view: View;
}

const key = (path: string): string => `gantry.place:${path}`;

export function rememberPlace(path: string, place: Place): void {
  localStorage.setItem(key(path), JSON.stringify(place));
}

export function rememberedPlace(path: string): Place | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(path)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('plan' in kept) || !('view' in kept)) {
      return null;
    }
    const view = VIEWS.find((v) => v === kept.view);
    return view && typeof kept.plan === 'number' ? { plan: kept.plan, view } : null;
  } catch {
    return null;
  }
}

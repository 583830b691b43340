/** The keys of an action as they are now, for whoever shows them. */
import type { KeyChanges, KeyPreset } from '../model/keyChoice.svelte';
import type { Session } from '../model/session.svelte';
import { keymap, type Keymap } from './keymap';
import { ACTIONS } from './registry';
import { spoken } from './shortcut';

/** One map for one choice: every button and every key press asks. */
const known = new WeakMap<KeyChanges, Map<KeyPreset, Keymap>>();

export function keymapOf({ keys: { preset, changed } }: Session): Keymap {
  const maps = known.get(changed) ?? new Map<KeyPreset, Keymap>();
  known.set(changed, maps);
  const map = maps.get(preset) ?? keymap(ACTIONS, { preset, changed });
  maps.set(preset, map);
  return map;
}

/** The keys of an action, the first one first. */
export function keysOf(session: Session, id: string): readonly string[] {
  return keymapOf(session).get(id) ?? [];
}

/** The first key of an action in words, for a tooltip: `Ctrl+Z`. */
export function spokenKey(session: Session, id: string): string | null {
  const key = keysOf(session, id)[0];
  return key === undefined ? null : spoken(key, session.platform === 'macos');
}

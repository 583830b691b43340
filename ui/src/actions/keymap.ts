/**
 * Which action has which keys: the registry's own, the preset's in their place, and in the place of
 * those what somebody chose. A key has one action: one chosen is taken from whatever had it.
 */
import type { KeyChanges, KeyPreset } from '../model/keyChoice.svelte';
import { fixedUse } from './fixedKeys';
import { PRESETS } from './presets';
import { canonical } from './shortcut';

export interface Keyed {
  readonly id: string;
  readonly shortcuts: readonly string[];
}

export type Keymap = ReadonlyMap<string, readonly string[]>;

/** The keys of every action, each in its one spelling. */
export function keymap(
  actions: readonly Keyed[],
  { preset, changed }: { preset: KeyPreset; changed: KeyChanges },
): Keymap {
  const map = new Map<string, readonly string[]>();
  const taken = new Set<string>();
  const give = (id: string, wished: readonly string[]): void => {
    const keys = wished.flatMap((one) => canonical(one) ?? []).filter((one) => !taken.has(one));
    for (const key of keys) taken.add(key);
    map.set(id, [...new Set(keys)]);
  };
  const chosen = (id: string): readonly string[] | null =>
    Object.hasOwn(changed, id) ? (changed[id] ?? null) : null;
  for (const { id } of actions) {
    const own = chosen(id);
    if (own)
      give(
        id,
        own.filter((key) => fixedUse(key) === null),
      );
  }
  // What a preset says comes before what is only the registry's: the preset may take its keys.
  const said = PRESETS[preset].keys;
  const from = (id: string): readonly string[] | null =>
    Object.hasOwn(said, id) ? (said[id] ?? null) : null;
  for (const { id } of actions) {
    const own = from(id);
    if (own && !map.has(id)) give(id, own);
  }
  for (const { id, shortcuts } of actions) if (!map.has(id)) give(id, shortcuts);
  return map;
}

/** The action that has a key. */
export function holderOf(map: Keymap, key: string): string | null {
  const wanted = canonical(key);
  for (const [id, keys] of map) if (keys.some((one) => one === wanted)) return id;
  return null;
}

/** Gives an action these keys and takes them from whatever else had been given them. */
export function rebound(changed: KeyChanges, id: string, keys: readonly string[]): KeyChanges {
  const mine = new Set(keys);
  const others = Object.entries(changed).map(([other, held]): [string, readonly string[]] => [
    other,
    held.filter((key) => !mine.has(key)),
  ]);
  return { ...Object.fromEntries(others), [id]: [...mine] };
}

/** Without what was chosen for an action. */
export function restored(changed: KeyChanges, id: string): KeyChanges {
  return Object.fromEntries(Object.entries(changed).filter(([other]) => other !== id));
}

/** Why a key can't simply be given to an action. */
export type Conflict = { fixed: string } | { action: string };

export function conflictOf(map: Keymap, key: string, id: string): Conflict | null {
  const fixed = fixedUse(key);
  if (fixed !== null) return { fixed };
  const holder = holderOf(map, key);
  return holder === null || holder === id ? null : { action: holder };
}

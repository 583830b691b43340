/** Which keys somebody has chosen on this computer: a preset, and what differs from it. */

export const KEY_PRESETS = ['gantry', 'project'] as const;

export type KeyPreset = (typeof KEY_PRESETS)[number];

/** The shortcuts of an action by its id, in the place of the preset's. None is a choice too. */
export type KeyChanges = Readonly<Record<string, readonly string[]>>;

const KEY = 'gantry.keys';
/** More keys for one action nobody remembers; a file of thousands is not ours. */
const AT_MOST = 6;

interface Kept {
  preset: KeyPreset;
  changed: KeyChanges;
}

export class KeyChoice {
  preset: KeyPreset = $state('gantry');
  changed: KeyChanges = $state.raw({});

  constructor() {
    const { preset, changed } = read(localStorage.getItem(KEY));
    this.preset = preset;
    this.changed = changed;
  }

  choose(preset: KeyPreset): void {
    this.preset = preset;
    this.#keep();
  }

  change(changed: KeyChanges): void {
    this.changed = changed;
    this.#keep();
  }

  #keep(): void {
    const { preset, changed } = this;
    localStorage.setItem(KEY, JSON.stringify({ preset, changed }));
  }
}

/** Whatever lies in the storage: what can't be read is left out. */
function read(text: string | null): Kept {
  const kept = parsed(text);
  const preset = KEY_PRESETS.find((one) => one === kept.preset) ?? 'gantry';
  const changed = Object.entries(isRecord(kept.changed) ? kept.changed : {}).filter(
    (entry): entry is [string, string[]] =>
      Array.isArray(entry[1]) && entry[1].every((one) => typeof one === 'string'),
  );
  return {
    preset,
    changed: Object.fromEntries(changed.map(([id, keys]) => [id, keys.slice(0, AT_MOST)])),
  };
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    return isRecord(kept) ? kept : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

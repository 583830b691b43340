/** Keys as the registry writes them (`Mod+Shift+Z`), as events bring them, and as people read them. */

interface Chord {
  mod: boolean;
  shift: boolean;
  alt: boolean;
  key: string;
}

/** Characters that need Shift on some keyboards and not on others: Shift is not looked at. */
const SHIFT_FREE = new Set(['?', '/', '=', '-', '+', '0']);

function parseChord(text: string): Chord {
  const parts = text.split('+');
  const key = parts.at(-1) ?? '';
  return {
    mod: parts.includes('Mod'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
    key: key.length === 1 ? key.toLowerCase() : key,
  };
}

export function matches(text: string, event: KeyboardEvent, mac: boolean): boolean {
  const chord = parseChord(text);
  const mod = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (mod !== chord.mod || other || event.altKey !== chord.alt) return false;
  const key = keyOf(event);
  if (SHIFT_FREE.has(chord.key)) return key === chord.key || (chord.key === '=' && key === '+');
  return key === chord.key && event.shiftKey === chord.shift;
}

function keyOf(event: KeyboardEvent): string {
  // On a keyboard of another script Ctrl+Z still is where Z is.
  const latin = /^Key([A-Z])$/.exec(event.code)?.[1];
  if (latin !== undefined && !/^[a-z]$/i.test(event.key)) return latin.toLowerCase();
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}

const NAMES: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
  Insert: 'Ins',
  '-': '−',
};

/** The keys of a shortcut, one by one, to be drawn as keycaps. */
export function keycaps(text: string, mac: boolean): string[] {
  const chord = parseChord(text);
  const key = NAMES[chord.key] ?? (chord.key.length === 1 ? chord.key.toUpperCase() : chord.key);
  return [
    ...(chord.mod ? [mac ? '⌘' : 'Ctrl'] : []),
    ...(chord.alt ? [mac ? '⌥' : 'Alt'] : []),
    ...(chord.shift ? [mac ? '⇧' : 'Shift'] : []),
    key,
  ];
}

export function spoken(text: string, mac: boolean): string {
  return keycaps(text, mac).join(mac ? '' : '+');
}

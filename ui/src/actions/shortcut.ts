/** Keys as the registry writes them (`Mod+Shift+Z`), as events bring them, and as people read them. */

interface Chord {
  /** Ctrl, and Cmd on a Mac. */
  mod: boolean;
  alt: boolean;
  shift: boolean;
  /** A character in lower case, or a name of `KeyboardEvent.key`. */
  key: string;
}

/** Keys with a name that a shortcut may be made of; function keys are beside them. */
const NAMED = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Insert',
  'Delete',
  'Backspace',
  'Enter',
  'Tab',
  'Escape',
  'Space',
]);

const isNamed = (key: string): boolean => NAMED.has(key) || /^F([1-9]|1\d|2[0-4])$/.test(key);
const isLetter = (key: string): boolean => /^[a-z]$/.test(key);

/** What a shortcut asks for; nothing when the text is no shortcut. */
export function parseChord(text: string): Chord | null {
  const plus = text === '+' || text.endsWith('++');
  const parts = plus ? [...text.slice(0, -1).split('+').slice(0, -1), '+'] : text.split('+');
  const key = parts.at(-1) ?? '';
  const held = parts.slice(0, -1);
  const one = Array.from(key).length === 1 && key.trim() !== '';
  if (!one && !isNamed(key)) return null;
  if (held.some((part) => part !== 'Mod' && part !== 'Alt' && part !== 'Shift')) return null;
  return {
    mod: held.includes('Mod'),
    alt: held.includes('Alt'),
    shift: held.includes('Shift'),
    key: one ? key.toLowerCase() : key,
  };
}

function formatChord({ mod, alt, shift, key }: Chord): string {
  const name = isLetter(key) ? key.toUpperCase() : key;
  return [mod ? 'Mod' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', name]
    .filter((part) => part !== '')
    .join('+');
}

/** The same shortcut always written the same way; nothing when the text is none. */
export function canonical(text: string): string | null {
  const chord = parseChord(text);
  return chord && formatChord(chord);
}

/** The characters a key without Shift stands for, where the keyboard does not print Latin. */
const PRINTED: Record<string, string> = {
  Equal: '=',
  Minus: '-',
  Period: '.',
  Comma: ',',
  Slash: '/',
  NumpadAdd: '+',
  NumpadSubtract: '-',
  NumpadMultiply: '*',
  NumpadDivide: '/',
};

function byCode(code: string): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return letter?.toLowerCase() ?? digit ?? PRINTED[code] ?? null;
}

function keyOf(event: KeyboardEvent): string {
  if (event.key === ' ') return 'Space';
  // On a keyboard of another script Ctrl+Z still is where Z is.
  const latin = byCode(event.code);
  if (latin !== null && isLetter(latin) && !/^[a-z]$/i.test(event.key)) return latin;
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}

export function matches(text: string, event: KeyboardEvent, mac: boolean): boolean {
  const chord = parseChord(text);
  if (!chord) return false;
  const mod = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (mod !== chord.mod || other || event.altKey !== chord.alt) return false;
  const key = keyOf(event);
  const exact = key === chord.key && event.shiftKey === chord.shift;
  if (exact || isLetter(chord.key) || isNamed(chord.key)) return exact;
  // Some keyboards need Shift for a character and others don't: then it is not looked at.
  if (!chord.shift && (key === chord.key || (chord.key === '=' && key === '+'))) return true;
  if (chord.shift !== event.shiftKey) return false;
  return key === chord.key || byCode(event.code) === chord.key;
}

const HELD = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'OS', 'CapsLock', 'NumLock']);

/** The shortcut a key press is; nothing while only Ctrl, Alt or Shift is held. */
export function recorded(event: KeyboardEvent, mac: boolean): string | null {
  if (HELD.has(event.key) || (mac ? event.ctrlKey : event.metaKey)) return null;
  // With Option held a Mac types other characters.
  const key = mac && event.altKey ? (byCode(event.code) ?? keyOf(event)) : keyOf(event);
  const sign = !isLetter(key) && !isNamed(key);
  const chord = {
    mod: mac ? event.metaKey : event.ctrlKey,
    alt: event.altKey,
    shift: event.shiftKey && !sign,
    key,
  };
  return canonical(formatChord(chord));
}

/** Whether pressing it would write into a text field. */
export function types(text: string): boolean {
  const chord = parseChord(text);
  return chord !== null && !chord.mod && !chord.alt && chord.key.length === 1;
}

const NAMES: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'Page up',
  PageDown: 'Page down',
  Delete: 'Del',
  Insert: 'Ins',
  Escape: 'Esc',
  '-': '−',
};

/** The keys of a shortcut, one by one, to be drawn as keycaps. */
export function keycaps(text: string, mac: boolean): string[] {
  const chord = parseChord(text);
  if (!chord) return [text];
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

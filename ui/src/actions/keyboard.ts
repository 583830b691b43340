import type { Session } from '../model/session.svelte';
import { keymapOf } from './keys';
import { findAction } from './registry';
import { matches, recorded } from './shortcut';
import type { Action } from './action';

const NOT_TEXT = new Set(['button', 'checkbox', 'radio', 'range', 'submit', 'reset']);

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TEXT.has(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

/** The action a key stands for: the one with just this key, or one that means it on this keyboard. */
function actionOf(session: Session, event: KeyboardEvent): Action | null {
  const mac = session.platform === 'macos';
  const exact = recorded(event, mac);
  let found: string | null = null;
  for (const [id, keys] of keymapOf(session)) {
    if (keys.some((key) => key === exact)) return findAction(id) ?? null;
    if (found === null && keys.some((key) => matches(key, event, mac))) found = id;
  }
  return found === null ? null : (findAction(found) ?? null);
}

/** Runs the action a key stands for. Tells whether there was one. */
export function pressed(session: Session, event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  // A floating panel owns the keyboard until it is closed.
  if (session.panel !== null) return false;
  const action = actionOf(session, event);
  if (!action) return false;
  if (isTyping(event.target)) {
    const writes = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (writes || action.whileTyping !== true) return false;
  }
  // Also when it can't run now: the webview's own meaning of the key is never what is wanted.
  event.preventDefault();
  if (action.enabled(session)) action.run(session);
  return true;
}

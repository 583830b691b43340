import type { Session } from '../model/session.svelte';
import { ACTIONS } from './registry';
import { matches } from './shortcut';

const NOT_TEXT = new Set(['button', 'checkbox', 'radio', 'range', 'submit', 'reset']);

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TEXT.has(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

/** Runs the action a key stands for. Tells whether there was one. */
export function pressed(session: Session, event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  const mac = session.platform === 'macos';
  const typing = isTyping(event.target);
  // A floating panel owns the keyboard until it is closed.
  if (session.panel !== null) return false;
  const action = ACTIONS.find(
    (one) =>
      (!typing || (one.whileTyping === true && event.key !== '?')) &&
      one.shortcuts.some((shortcut) => matches(shortcut, event, mac)),
  );
  if (!action) return false;
  // Also when it can't run now: the webview's own meaning of the key is never what is wanted.
  event.preventDefault();
  if (action.enabled(session)) action.run(session);
  return true;
}

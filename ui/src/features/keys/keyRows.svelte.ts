/** The list of actions with their keys, and the key that is being pressed for one of them. */
import { GROUPS, type Action } from '../../actions/action';
import { conflictOf, rebound, restored, type Conflict } from '../../actions/keymap';
import { keymapOf } from '../../actions/keys';
import { ACTIONS, findAction } from '../../actions/registry';
import { recorded, spoken, types } from '../../actions/shortcut';
import type { Session } from '../../model/session.svelte';

/** What is waited for: a key in the place of another one, or one more. */
interface Recording {
  id: string;
  replaces: string | null;
  /** The key that was pressed and can't simply be had. */
  key: string | null;
  conflict: Conflict | null;
}

export class KeyRows {
  query = $state('');
  recording: Recording | null = $state.raw(null);
  /** What has just been done, for eyes and for screen readers. */
  said = $state('');
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  readonly groups: { name: string; actions: Action[] }[] = $derived.by(() => {
    const wanted = this.query.trim().toLocaleLowerCase();
    return GROUPS.map((name) => ({
      name,
      actions: ACTIONS.filter((one) => one.group === name && this.#found(one, wanted)),
    })).filter((group) => group.actions.length > 0);
  });

  keys(id: string): readonly string[] {
    return keymapOf(this.#session).get(id) ?? [];
  }

  changed(id: string): boolean {
    return Object.hasOwn(this.#session.keys.changed, id);
  }

  get anyChanged(): boolean {
    return Object.keys(this.#session.keys.changed).length > 0;
  }

  name(id: string): string {
    return (findAction(id)?.label ?? id).replace(/…$/, '');
  }

  spoken(key: string): string {
    return spoken(key, this.#mac);
  }

  record(id: string, replaces: string | null): void {
    this.recording = { id, replaces, key: null, conflict: null };
    this.said = '';
  }

  stop(): void {
    this.recording = null;
  }

  /** A key while one is waited for. Tells whether it was one, and not only Ctrl or Shift. */
  press(event: KeyboardEvent): boolean {
    const { recording } = this;
    const key = recording && recorded(event, this.#mac);
    if (!recording || key === null) return false;
    const conflict = conflictOf(keymapOf(this.#session), key, recording.id);
    if (conflict) this.recording = { ...recording, key, conflict };
    else this.#give(recording, key);
    return true;
  }

  /** Takes the key that was pressed from the action that has it. */
  takeOver(): void {
    const { recording } = this;
    if (recording?.key == null || !recording.conflict || 'fixed' in recording.conflict) return;
    this.#give(recording, recording.key);
  }

  remove(id: string, key: string): void {
    const { keys } = this.#session;
    keys.change(
      rebound(
        keys.changed,
        id,
        this.keys(id).filter((one) => one !== key),
      ),
    );
    this.said = `“${this.name(id)}” no longer has ${this.spoken(key)}.`;
  }

  restore(id: string): void {
    const { keys } = this.#session;
    keys.change(restored(keys.changed, id));
    const now = this.keys(id).map((key) => this.spoken(key));
    this.said = `“${this.name(id)}” has ${now.length > 0 ? now.join(' and ') : 'no key'} again.`;
  }

  restoreAll(): void {
    this.#session.keys.change({});
    this.recording = null;
    this.said = 'All keys are those of the preset again.';
  }

  /** What stands in the way of the key that was pressed. */
  readonly told: string = $derived.by(() => {
    const { key, conflict } = this.recording ?? {};
    if (key == null || !conflict) return '';
    if ('fixed' in conflict) {
      return `${this.spoken(key)} always means “${conflict.fixed}”. Press another key.`;
    }
    return `${this.spoken(key)} belongs to “${this.name(conflict.action)}”.`;
  });

  #give(recording: Recording, key: string): void {
    const { id, replaces } = recording;
    const { keys } = this.#session;
    const loser = recording.conflict && 'action' in recording.conflict ? recording.conflict : null;
    const before = this.keys(id);
    const at = replaces === null ? -1 : before.indexOf(replaces);
    const next = at < 0 ? [...before, key] : before.map((one, i) => (i === at ? key : one));
    keys.change(rebound(keys.changed, id, next));
    this.recording = null;
    const taken = loser ? ` “${this.name(loser.action)}” has lost it.` : '';
    const typed = types(key) && key !== '?' ? ' In the grid it begins typing, as letters do.' : '';
    this.said = `${this.spoken(key)} is “${this.name(id)}” now.${taken}${typed}`;
  }

  #found(action: Action, wanted: string): boolean {
    if (wanted === '') return true;
    const keys = this.keys(action.id).map((key) => this.spoken(key).toLocaleLowerCase());
    return (
      action.label.toLocaleLowerCase().includes(wanted) ||
      (action.words ?? '').includes(wanted) ||
      keys.some((key) => key.replaceAll(' ', '').includes(wanted.replaceAll(' ', '')))
    );
  }

  get #mac(): boolean {
    return this.#session.platform === 'macos';
  }
}

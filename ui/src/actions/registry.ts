/**
 * Everything a person can do, in one list. Toolbar, palette, context menus, native menus, keyboard
 * shortcuts and the shortcut sheet all read it; none of them knows an action of its own.
 */
import type { Session } from '../model/session.svelte';
import type { Action } from './action';
import { compareActions } from './compare';
import { chartActions } from './chart';
import { dateActions } from './dates';
import { editActions } from './edit';
import { exchangeActions } from './exchange';
import { gridActions } from './grid';
import { linkActions } from './links';
import { networkActions } from './network';
import { outlineActions } from './outline';
import { preferenceActions } from './preferences';
import { programActions } from './program';
import { reportActions } from './report';
import { rowActions } from './rows';
import { sightActions } from './sight';
import { trackingActions } from './tracking';
import { viewActions } from './view';

export const ACTIONS: readonly Action[] = [
  ...programActions,
  ...exchangeActions,
  ...editActions,
  ...rowActions,
  ...outlineActions,
  ...linkActions,
  ...dateActions,
  ...gridActions,
  ...viewActions,
  ...networkActions,
  ...trackingActions,
  ...sightActions,
  ...compareActions,
  ...preferenceActions,
  ...chartActions,
  ...reportActions,
];

const byId: ReadonlyMap<string, Action> = new Map(ACTIONS.map((action) => [action.id, action]));

export function findAction(id: string): Action | undefined {
  return byId.get(id);
}

/** Runs an action if it can be run now; tells whether it was. */
export function runAction(session: Session, id: string): boolean {
  const action = byId.get(id);
  if (!action?.enabled(session)) return false;
  action.run(session);
  return true;
}

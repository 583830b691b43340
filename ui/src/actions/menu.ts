import type { Session } from '../model/session.svelte';
import type { MenuItem } from '../widgets/menu';
import { told } from './action';
import { spokenKey } from './keys';
import { findAction } from './registry';

/** The lines of a context menu; `null` draws a separator. */
export function menuFor(session: Session, ids: readonly (string | null)[]): MenuItem[] {
  return ids.map((id) => {
    const action = id === null ? undefined : findAction(id);
    if (!action) return null;
    const keys = spokenKey(session, action.id);
    return {
      id: action.id,
      label: told(action, session),
      icon: action.icon,
      keys: keys === null ? [] : [keys],
      enabled: action.enabled(session),
      ...(action.checked ? { checked: action.checked(session) } : {}),
      run: () => {
        action.run(session);
      },
    };
  });
}

import type { IconNode } from 'lucide';
import type { Session } from '../model/session.svelte';

/** In the order menus, the palette and the shortcut sheet show them. */
export const GROUPS = ['Program', 'Edit', 'Rows', 'View', 'Network', 'Tracking', 'Report'] as const;

type Group = (typeof GROUPS)[number];

/** Something a person can do, however they ask for it. */
export interface Action {
  readonly id: string;
  /** What menus and the palette call it. */
  readonly label: string;
  /** The same with the names of what it would act on: `Undo move of “Load test”`. */
  readonly told?: (session: Session) => string;
  readonly icon: IconNode;
  readonly group: Group;
  /** `Mod` is Ctrl, and Cmd on a Mac. */
  readonly shortcuts: readonly string[];
  /** Whether its shortcuts work while the cursor is in a text field. */
  readonly whileTyping?: boolean;
  /** Other words a person may look for it by. */
  readonly words?: string;
  readonly enabled: (session: Session) => boolean;
  /** Of a choice among several: whether it is the one. */
  readonly checked?: (session: Session) => boolean;
  readonly run: (session: Session) => void;
}

export const always = (): boolean => true;

export const withProgram = (session: Session): boolean => session.program !== null;

export const withPlan = (session: Session): boolean => session.plan !== null;

/** Whether the open plan may be changed. */
export const writable = (session: Session): boolean =>
  session.plan !== null && session.program?.readOnly === false;

export function told(action: Action, session: Session): string {
  return action.told?.(session) ?? action.label;
}

/** What every panel of a record is given, and what they all do. */
import type { EditDto } from '../../ipc/bindings';
import { asFault } from '../../model/fault';
import type { PlanModel } from '../../model/plan.svelte';
import type { Session } from '../../model/session.svelte';

export interface PanelProps<T> {
  session: Session;
  plan: PlanModel;
  dto: T;
  readOnly: boolean;
}

/** A panel is made anew for another record: what a field could not say any more becomes a toast. */
export function losing(session: Session): (thrown: unknown) => void {
  return (thrown) => {
    const fault = asFault(thrown);
    session.toasts.show(fault.message, { tone: 'bad', hint: fault.hint });
  };
}

/** Everybody in the program, by name. */
export function peopleNames(session: Session): string[] {
  return session.program?.people.map((person) => person.name) ?? [];
}

/** Takes a record out at once; the toast takes that back. Rejects when it is refused. */
export async function removeRecord(session: Session, name: string, edit: EditDto): Promise<void> {
  await session.perform(edit);
  session.toasts.show(`${name} is removed.`, {
    buttons: [{ label: 'Undo', run: () => void session.undo() }],
  });
}

/** Opens the dialog that writes an escalation about a record. */
export function escalate(session: Session, subject: string, revise: number | null = null): void {
  session.tracking.escalating = { subject, trigger: null, revise };
  session.panel = 'escalate';
}

/** What every panel of a record is given, and what they all do. */
import type { EditDto } from '../../ipc/bindings';
import { asFault } from '../../model/fault';
import type { PlanModel } from '../../model/plan.svelte';
import type { TrackedRecord } from '../../model/records';
import type { Session } from '../../model/session.svelte';
import { copyText } from './copy';

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

/** The name of a person; empty for nobody. */
export function personName(session: Session, person: number | null): string {
  if (person === null) return '';
  return session.program?.people.find((one) => one.id === person)?.name ?? '';
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

/** The kinds that have a form as text. */
export function hasText(record: TrackedRecord): boolean {
  return ['dependency', 'blocker', 'risk', 'escalation'].includes(record.kind);
}

/** Puts a record on the clipboard, as the text people paste elsewhere. */
export async function copyRecord(session: Session, reference: string): Promise<void> {
  try {
    const answer = await session.engine.query({ type: 'text', record: reference });
    if (answer.type !== 'text') return;
    await copy(session, answer.text, reference);
  } catch (thrown) {
    losing(session)(thrown);
  }
}

/** Puts text on the clipboard and says so. */
export async function copy(session: Session, text: string, what: string): Promise<void> {
  if (await copyText(text)) session.toasts.show(`${what} is copied.`, { tone: 'good' });
  else session.toasts.show(`${what} could not be copied.`, { tone: 'bad' });
}

/** Opens the dialog that writes an escalation about a record. */
export function escalate(session: Session, subject: string, revise: number | null = null): void {
  session.tracking.escalating = { subject, trigger: null, revise };
  session.panel = 'escalate';
}

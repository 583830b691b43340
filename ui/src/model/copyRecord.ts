/** Records as the text people paste into mails and tickets. */
import { copyText } from '../core/clipboard';
import { asFault } from './fault';
import type { RecordKind } from './records';
import type { Session } from './session.svelte';

/** The kinds that have a form as text. */
export function hasText(kind: RecordKind): boolean {
  return ['dependency', 'blocker', 'risk', 'escalation', 'gonogo', 'capacity'].includes(kind);
}

/** Puts a record on the clipboard, by its name. */
export async function copyRecord(session: Session, reference: string): Promise<void> {
  try {
    const answer = await session.engine.query({ type: 'text', record: reference });
    if (answer.type !== 'text') return;
    await copy(session, answer.text, reference);
  } catch (thrown) {
    const fault = asFault(thrown);
    session.toasts.show(fault.message, { tone: 'bad', hint: fault.hint });
  }
}

/** Puts text on the clipboard and says so. */
export async function copy(session: Session, text: string, what: string): Promise<void> {
  if (await copyText(text)) session.toasts.show(`${what} is copied.`, { tone: 'good' });
  else session.toasts.show(`${what} could not be copied.`, { tone: 'bad' });
}

/** The inspector of a record on the engine in memory, and the hands that work with it. */
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { vi } from 'vitest';
import RecordPanel from '../features/record/RecordPanel.svelte';
import type { EditDto, OutcomeDto, RegistersDto } from '../ipc/bindings';
import { MemoryEngine } from '../ipc/memory';
import type { State } from '../ipc/memory/state';
import { trackedState } from '../ipc/memory/tracked';
import { Session } from '../model/session.svelte';
import { settle } from './open';

export interface Looking {
  session: Session;
  /** What was sent to be stored. */
  sent: () => EditDto | undefined;
  /** Whatever is sent from now on is refused. */
  refuse: (message: string) => void;
}

/** Opens the sample with something of everything tracked, changed a little, and looks at a record. */
export async function look(
  reference: string | null,
  change: (state: State, registers: RegistersDto) => void = () => undefined,
  readOnly = false,
): Promise<Looking> {
  const state = trackedState();
  if (state.registers) change(state, state.registers);
  const session = new Session(new MemoryEngine(state, 'Kubernetes 1.33'));
  await session.boot();
  await session.tracking.load();
  if (readOnly && session.program) session.program = { ...session.program, readOnly };
  if (reference !== null) session.goToRecord(reference);
  const perform = vi.spyOn(session, 'perform').mockResolvedValue({} as OutcomeDto);
  render(RecordPanel, { session, plan: session.plan! });
  await settle();
  const refuse = (message: string): void => {
    perform.mockRejectedValue({ code: 'refused', message, subject: null, hint: 'Say why.' });
  };
  return { session, refuse, sent: () => perform.mock.lastCall?.[0] };
}

/** Presses a button by its name. */
export async function press(name: string): Promise<void> {
  await fireEvent.click(screen.getByRole('button', { name }));
  await settle();
}

/** Behind the menu of the bar. */
export async function choose(name: string): Promise<void> {
  await press('More');
  await fireEvent.click(screen.getByRole('menuitem', { name }));
  await settle();
}

/** The form that is open. */
export function form(): HTMLElement {
  const found = document.querySelector<HTMLElement>('[data-verb-form]');
  if (!found) throw new Error('No form is open.');
  return found;
}

/** Types into the form that is open. */
export async function say(label: string, text: string): Promise<void> {
  const box = within(form()).getByLabelText(label, { selector: 'input, textarea' });
  await fireEvent.input(box, { target: { value: text } });
}

/** Sends the form that is open. */
export async function go(): Promise<void> {
  await fireEvent.submit(form());
  await settle();
}

/** Types into a field of the panel and keeps it. */
export async function type(label: string, text: string): Promise<void> {
  const box = screen.getByLabelText(label, { selector: 'input, textarea' });
  box.focus();
  await settle();
  await fireEvent.input(box, { target: { value: text } });
  await fireEvent.keyDown(box, { key: 'Enter' });
  await settle();
}

/** The panel itself. */
export const panel = (): HTMLElement => document.querySelector<HTMLElement>('aside')!;

/** What is read there: of a choice only what holds. */
export function inSight(): string {
  const values = [...panel().querySelectorAll('input, textarea, select')].map((box) =>
    box instanceof HTMLSelectElement
      ? (box.selectedOptions[0]?.textContent ?? '')
      : (box as HTMLInputElement).value,
  );
  const copy = panel().cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll('option, [hidden]')) hidden.remove();
  return [copy.textContent, ...values].join('\n');
}

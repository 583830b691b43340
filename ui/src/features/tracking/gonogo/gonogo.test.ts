import { fireEvent, render, screen, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import type { EditDto, GoNoGoDraftDto, GoNoGoDto, OutcomeDto } from '../../../ipc/bindings';
import { MemoryEngine } from '../../../ipc/memory';
import { trackedState } from '../../../ipc/memory/tracked';
import { Session } from '../../../model/session.svelte';
import { settle } from '../../../testing/open';
import GoNoGoDialog from './GoNoGoDialog.svelte';

async function writing(revise: number | null = null): Promise<Session> {
  const session = new Session(new MemoryEngine(trackedState(), 'Kubernetes 1.33'));
  await session.boot();
  await session.tracking.load();
  session.tracking.meeting = { revise };
  session.panel = 'gonogo';
  render(GoNoGoDialog, { session, plan: session.plan! });
  await settle();
  await told();
  return session;
}

/** Answers as the engine does: what is kept comes back as GO-7. */
function keeping(session: Session, refusal?: string): EditDto[] {
  const sent: EditDto[] = [];
  vi.spyOn(session, 'perform').mockImplementation((edit) => {
    sent.push(edit);
    if (edit.type === 'goNoGo' && edit.edit.type === 'hold' && refusal !== undefined) {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what the engine rejects with
      return Promise.reject({ code: 'go-no-go', subject: null, hint: null, message: refusal });
    }
    const kept = { id: 7, reference: 'GO-7' } as GoNoGoDto;
    const records = { gonogos: { changed: [kept], removed: [] } };
    return Promise.resolve({ records } as unknown as OutcomeDto);
  });
  return sent;
}

const field = (name: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-field="${name}"]`);
const box = (name: string): HTMLInputElement => field(name)!.querySelector('input, textarea')!;
const press = (name: string | RegExp): Promise<void> =>
  fireEvent.click(screen.getByRole('button', { name })).then(settle);
const type = (name: string, value: string): Promise<void> =>
  fireEvent.input(box(name), { target: { value } }).then(settle);
const choose = (group: string, name: string): Promise<void> =>
  fireEvent
    .click(within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name }))
    .then(settle);
const rules = (): string =>
  document.querySelector('[data-recommended]')!.textContent.replace(/\s+/g, ' ').trim();

/** The rules have answered about what is written now. */
async function told(): Promise<void> {
  await vi.waitFor(() => {
    expect(rules()).not.toBe('');
  });
}

function draftIn(edit: EditDto | undefined): GoNoGoDraftDto {
  if (edit?.type !== 'goNoGo' || !('draft' in edit.edit)) throw new Error('no draft');
  return edit.edit.draft;
}

describe('preparing a go/no-go', () => {
  test('begins with what is known of the plan', async () => {
    await writing();
    expect(box('release').value).toBe('Kubernetes 1.33');
    expect(box('target').value).toBe('2025-04-23');
    expect(box('riskText').value).toBe('R-1: Reviewers are short');
    expect(box('attendee').value).toBe('Nina Polshakova');
    expect(rules()).toBe('By the rules: nothing yet. No area has been looked at.');
  });

  test('tells what the rules recommend while lights are set', async () => {
    await writing();
    await choose('Code is', 'Green');
    await choose('Testing is', 'Red');
    await vi.waitFor(() => {
      expect(rules()).toBe('By the rules: No-go 1 of the areas are red.');
    });
    expect(document.querySelector('[data-lacks]')!.textContent).toContain('Say what is decided.');
  });

  test('asks for what the decision needs, and hides nothing that is written', async () => {
    await writing();
    expect(document.querySelector('[data-rows="conditions"]')).toBeNull();
    await choose('What is decided', 'Conditional go');
    await press('Add a condition');
    await type('condition', 'The jobs are green');
    expect(field('acceptance'), 'no area is looked at').not.toBeNull();
    await choose('What is decided', 'No-go');
    expect(field('reason')).not.toBeNull();
    expect(field('acceptance')).toBeNull();
    expect(box('condition').value).toBe('The jobs are green');
  });

  test('adds and takes out lines, and leaves empty ones out', async () => {
    const session = await writing();
    const sent = keeping(session);
    await press('Add a risk');
    expect(document.activeElement).toBe(
      screen.getByRole('textbox', { name: 'What may happen, 2' }),
    );
    await press('Add an attendee');
    await press('Remove risk 1');
    await type('rollback', 'Errors above 2 %\nData is lost');
    const vote = screen.getByRole('combobox', { name: 'Vote' });
    await fireEvent.change(vote, { target: { value: 'noGo' } });
    await press('Keep draft');
    const draft = draftIn(sent[0]);
    expect(draft.risks).toEqual([]);
    expect(draft.attendees).toEqual([
      { name: 'Nina Polshakova', role: 'Release lead', vote: 'noGo' },
    ]);
    expect(draft.rollback).toEqual(['Errors above 2 %', 'Data is lost']);
    expect(session.panel).toBeNull();
  });

  test('is kept, then held under the id it got, and shown', async () => {
    const session = await writing();
    const sent = keeping(session);
    const went = vi.spyOn(session, 'goToRecord').mockReturnValue();
    await choose('What is decided', 'GO');
    await press('Hold');
    expect(sent[0]).toMatchObject({ type: 'goNoGo', edit: { type: 'draft' } });
    expect(draftIn(sent[0]).decision).toBe('go');
    expect(sent[1]).toEqual({ type: 'goNoGo', edit: { type: 'hold', record: 7 } });
    expect(session.panel).toBeNull();
    expect(went).toHaveBeenCalledWith('GO-7');
  });

  test('stays a draft when holding is refused, and nothing typed is lost', async () => {
    const session = await writing();
    const sent = keeping(session, 'Write down who was there and how they voted.');
    vi.spyOn(session, 'goToRecord').mockReturnValue();
    await type('version', 'v2.1');
    await press('Hold');
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('Write down who was there and how they voted.');
    expect(alert.textContent).toContain('GO-7 stays a draft');
    expect(box('version').value).toBe('v2.1');
    expect(session.panel).toBe('gonogo');
    await type('version', 'v2.2');
    await press('Keep draft');
    expect(sent[2]).toMatchObject({ edit: { type: 'revise', record: 7 } });
    expect(draftIn(sent[2]).version).toBe('v2.2');
  });

  test('takes up a draft that is there', async () => {
    const session = await writing(2);
    const sent = keeping(session);
    expect(screen.getByRole('heading', { name: 'GO-2' })).toBeTruthy();
    await press('Hold');
    expect(sent, 'nothing to keep').toEqual([
      { type: 'goNoGo', edit: { type: 'hold', record: 2 } },
    ]);
  });

  test('lets go of what was typed only when asked twice', async () => {
    const session = await writing();
    await type('version', 'v3');
    await press('Cancel');
    expect(session.panel).toBe('gonogo');
    await press('Let it go');
    expect(session.panel).toBeNull();
  });
});

test('axe finds nothing in the form, whatever is decided', async () => {
  await writing();
  await choose('What is decided', 'Conditional go');
  await press('Add a condition');
  await press('Add a condition');
  await choose('What is decided', 'No-go');
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html ?? ''}`)).toEqual([]);
});

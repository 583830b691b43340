import { fireEvent, render, screen, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import type { EditDto, EscalationDraftDto, EscalationDto, OutcomeDto } from '../../../ipc/bindings';
import { MemoryEngine } from '../../../ipc/memory';
import { trackedState } from '../../../ipc/memory/tracked';
import { Session } from '../../../model/session.svelte';
import { settle } from '../../../testing/open';
import { sightOf } from '../sight.svelte';
import EscalationDialog from './EscalationDialog.svelte';
import Proposals from './Proposals.svelte';
import { linesOf, stepsOf } from './written';

async function opened(): Promise<Session> {
  const session = new Session(new MemoryEngine(trackedState(), 'Kubernetes 1.33'));
  session.start();
  await vi.waitFor(() => {
    if (session.booting) throw new Error('still booting');
  });
  await session.tracking.load();
  return session;
}

async function writing(subject = 'BLOCKER-1', revise: number | null = null): Promise<Session> {
  const session = await opened();
  session.tracking.escalating = { subject, trigger: null, revise };
  session.panel = 'escalate';
  render(EscalationDialog, { session, plan: session.plan! });
  await settle();
  return session;
}

/** Answers as the engine does: what is kept comes back as ESC-7. */
function keeping(session: Session, refusal?: { message: string }): EditDto[] {
  const sent: EditDto[] = [];
  vi.spyOn(session, 'perform').mockImplementation((edit) => {
    sent.push(edit);
    if (edit.type === 'escalation' && edit.edit.type === 'send' && refusal) {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what the engine rejects with
      return Promise.reject({ code: 'escalation', subject: null, hint: null, ...refusal });
    }
    const kept = { id: 7, reference: 'ESC-7' } as EscalationDto;
    const records = { escalations: { changed: [kept], removed: [] } };
    return Promise.resolve({ records } as unknown as OutcomeDto);
  });
  return sent;
}

const field = (name: string): HTMLElement =>
  document.querySelector<HTMLElement>(`[data-field="${name}"]`)!;
const box = (name: string): HTMLInputElement => field(name).querySelector('input, textarea')!;
const press = (name: string | RegExp): Promise<void> =>
  fireEvent.click(screen.getByRole('button', { name })).then(settle);
const type = (name: string, value: string): Promise<void> =>
  fireEvent.input(box(name), { target: { value } }).then(settle);

/** Completes what the fixture's draft leaves open. */
async function complete(): Promise<void> {
  await type('tried', 'Asked in their channel\nCalled the lead');
  await type('to', 'dipesh rawat');
  await fireEvent.keyDown(box('to'), { key: 'Enter' });
  await settle();
}

function draftIn(edit: EditDto | undefined): EscalationDraftDto {
  if (edit?.type !== 'escalation' || !('draft' in edit.edit)) throw new Error('no draft');
  return edit.edit.draft;
}

describe('proposals', () => {
  test('say why, and open a draft about their subject for their reason', async () => {
    const session = await opened();
    render(Proposals, { session, sight: sightOf(session) });
    const proposal = document.querySelector<HTMLElement>('[data-proposal="DEP-1"]')!;
    expect(proposal.textContent).toContain('12 days after it is needed');
    expect(proposal.textContent).toContain('A critical dependency is blocked');
    await fireEvent.click(within(proposal).getByText('Draft…'));
    expect(session.panel).toBe('escalate');
    const asked = vi.spyOn(session.engine, 'query');
    render(EscalationDialog, { session, plan: session.plan! });
    await settle();
    const subject = 'DEP-1';
    const question = { type: 'escalationDraft', plan: 1, subject, trigger: 'dependencyBlocked' };
    expect(asked).toHaveBeenCalledWith(question);
    expect(box('situation').value).toBe('Something is late.');
    expect(document.querySelectorAll('[data-option]')).toHaveLength(2);
  });

  test('lead to what they are about', async () => {
    const session = await opened();
    const went = vi.spyOn(session, 'goToRecord');
    render(Proposals, { session, sight: sightOf(session) });
    await fireEvent.click(screen.getByText(/^DEP-1/));
    expect(went).toHaveBeenCalledWith('DEP-1');
    await fireEvent.click(screen.getByText(/^Plan/));
    await settle();
    expect(session.view).toBe('overview');
  });

  test('of other plans wait until all plans are shown', async () => {
    const session = await opened();
    const { known } = session.tracking;
    const proposals = known!.told.proposals.map((one) => ({ ...one, plan: 2 }));
    session.tracking.known = { ...known!, told: { ...known!.told, proposals } };
    render(Proposals, { session, sight: sightOf(session) });
    expect(screen.getByText('No rule proposes an escalation now.')).toBeTruthy();
    session.tracking.everywhere = true;
    await settle();
    expect(document.querySelectorAll('[data-proposal]')).toHaveLength(2);
  });
});

describe('writing an escalation', () => {
  test('tells what is needed before anybody sends it', async () => {
    await writing();
    expect(field('tried').textContent).toContain('needed to send');
    expect(field('to').textContent).toContain('needed to send');
    expect(field('situation').textContent).not.toContain('needed');
    await complete();
    expect(field('tried').textContent).not.toContain('needed');
    expect(screen.getByText(/Nothing is missing/)).toBeTruthy();
  });

  test('is refused beside the options without a second one, and nothing typed is lost', async () => {
    const session = await writing();
    const sent = keeping(session);
    await complete();
    await type('recommendation', 'The first, since it is quick.');
    await press('Remove option B');
    await press('Save and send');
    expect(sent).toEqual([]);
    expect(field('options').textContent).toContain('needs two options at the least');
    expect(box('recommendation').value).toBe('The first, since it is quick.');
    expect(session.panel).toBe('escalate');
  });

  test('is kept, then sent under the id it got, and shown', async () => {
    const session = await writing();
    const sent = keeping(session);
    const went = vi.spyOn(session, 'goToRecord').mockReturnValue();
    await complete();
    await press('Save and send');
    const draft = draftIn(sent[0]);
    expect(draft.tried).toEqual(['Asked in their channel', 'Called the lead']);
    expect(draft.to, 'as the person is known').toEqual(['Dipesh Rawat']);
    expect(sent[1]).toEqual({ type: 'escalation', edit: { type: 'send', escalation: 7 } });
    expect(session.panel).toBeNull();
    expect(went).toHaveBeenCalledWith('ESC-7');
  });

  test('stays a draft when sending is refused; saving again rewrites that one', async () => {
    const session = await writing();
    const sent = keeping(session, { message: 'Somebody was quicker.' });
    vi.spyOn(session, 'goToRecord').mockReturnValue();
    await complete();
    await press('Save and send');
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('Somebody was quicker.');
    expect(alert.textContent).toContain('ESC-7 stays a draft');
    await type('situation', 'It got worse.');
    await press('Save draft');
    expect(sent[2]).toMatchObject({ edit: { type: 'revise', escalation: 7 } });
    expect(draftIn(sent[2]).situation).toBe('It got worse.');
  });

  test('asks for a reason where a level is skipped', async () => {
    await writing('DEP-1');
    const level = field('levelTo').querySelector('select')!;
    await fireEvent.change(level, { target: { value: 'l3' } });
    await settle();
    expect(field('reason').textContent).toContain('needed to send');
    await type('reason', 'The lead is away.');
    expect(field('reason').textContent).not.toContain('needed');
  });

  test('may skip a level for a P0', async () => {
    await writing('BLOCKER-1');
    const level = field('levelTo').querySelector('select')!;
    await fireEvent.change(level, { target: { value: 'l3' } });
    await settle();
    expect(field('reason').textContent).not.toContain('needed');
  });

  test('asks what is new where the same is on a desk already', async () => {
    const session = await writing();
    expect(field('news').textContent).not.toContain('needed');
    const trigger = field('trigger').querySelector('select')!;
    await fireEvent.change(trigger, { target: { value: 'blockerOverdue' } });
    await settle();
    keeping(session);
    await press('Save and send');
    expect(field('news').textContent).toContain('ESC-1 about the same is open.');
  });

  test('takes a draft up with its people by name and its moment as typed', async () => {
    const session = await writing('BLOCKER-1', 1);
    const sent = keeping(session);
    expect(box('decisionNeededBy').value).toBe('2025-02-19 17:00');
    expect(document.querySelector('[data-token="Dipesh Rawat"]')).toBeTruthy();
    await type('title', 'Nobody can sign anything');
    await press('Save draft');
    expect(sent[0]).toMatchObject({ edit: { type: 'revise', escalation: 1 } });
    expect(draftIn(sent[0]).title).toBe('Nobody can sign anything');
    expect(draftIn(sent[0]).options.map((one) => one.name)).toEqual(['Resolve it', 'Go around it']);
  });

  test('moves options, and leaves empty ones out', async () => {
    const session = await writing();
    const sent = keeping(session);
    await press('Move option B up');
    await press('Add an option');
    await press('Save draft');
    const names = draftIn(sent[0]).options.map((one) => one.name);
    expect(names).toEqual(['Recover the days', 'Wait']);
  });

  test('lets go of what was typed only when asked twice', async () => {
    const session = await writing();
    await type('title', 'Half a thought');
    await press('Cancel');
    expect(session.panel).toBe('escalate');
    await press('Let it go');
    expect(session.panel).toBeNull();
  });

  test('closes at once while nothing was typed', async () => {
    const session = await writing();
    await press('Cancel');
    expect(session.panel).toBeNull();
  });
});

test('steps of several lines come back as they were', () => {
  const steps = ['Asked the team\nand its lead', 'Called'];
  expect(stepsOf(linesOf(steps))).toEqual(steps);
});

test('axe finds nothing in the form, complete or not', async () => {
  await writing();
  await press('Save and send');
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(found.violations.map((one) => one.id)).toEqual([]);
});

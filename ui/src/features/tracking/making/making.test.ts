import { fireEvent, render, screen } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import type { BlockerEditDto, EditDto, Fault, OutcomeDto } from '../../../ipc/bindings';
import { MemoryEngine } from '../../../ipc/memory';
import { trackedState } from '../../../ipc/memory/tracked';
import { RECORD_KINDS, type RecordKind } from '../../../model/records';
import { Session } from '../../../model/session.svelte';
import { settle } from '../../../testing/open';
import NewRecord from '../NewRecord.svelte';
import PasteDialog from '../PasteDialog.svelte';
import { isOwn } from './edits';

async function opened(): Promise<Session> {
  const session = new Session(new MemoryEngine(trackedState(), 'Kubernetes 1.33'));
  session.start();
  await vi.waitFor(() => {
    if (session.booting) throw new Error('still booting');
  });
  await session.tracking.load();
  return session;
}

async function making(kind: RecordKind, rows: number[] = []): Promise<Session> {
  const session = await opened();
  session.tracking.making = { kind, rows };
  session.panel = 'newRecord';
  render(NewRecord, { session, plan: session.plan! });
  await settle();
  return session;
}

function performing(session: Session, records: object = {}): EditDto[] {
  const sent: EditDto[] = [];
  vi.spyOn(session, 'perform').mockImplementation((edit) => {
    sent.push(edit);
    return Promise.resolve({ records } as unknown as OutcomeDto);
  });
  return sent;
}

const made = (list: string, reference: string): object => ({
  [list]: { changed: [{ id: 9, reference }], removed: [] },
});
const field = (name: string): HTMLElement =>
  document.querySelector<HTMLElement>(`[data-field="${name}"]`)!;
const box = (name: string): HTMLInputElement => field(name).querySelector('input, textarea')!;
const type = (name: string, value: string): Promise<void> =>
  fireEvent.input(box(name), { target: { value } }).then(settle);
const choose = (name: string, value: string): Promise<void> =>
  fireEvent.change(field(name).querySelector('select')!, { target: { value } }).then(settle);
const turnTo = (kind: string): Promise<void> =>
  fireEvent.click(screen.getByLabelText(kind)).then(settle);
const submit = (): Promise<void> =>
  fireEvent.keyDown(box('text'), { key: 'Enter', ctrlKey: true }).then(settle);

async function violations(): Promise<string[]> {
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map((one) => one.id);
}

describe('a new blocker', () => {
  test('is raised for the rows that were selected and those picked, and is shown', async () => {
    const session = await making('blocker', [38]);
    const sent = performing(session, made('blockers', 'BLOCKER-9'));
    const went = vi.spyOn(session, 'goToRecord').mockReturnValue();
    expect(field('rows').textContent).toContain('Cut release candidate 0');
    await type('rows', 'release candidate 1');
    await fireEvent.keyDown(box('rows'), { key: 'Enter' });
    await type('text', 'No keys');
    await type('owner', 'Drew Hagen');
    await type('workaround', 'Sign by hand');
    await choose('severity', 'p0');
    await submit();
    const edit = {
      type: 'raise',
      plan: 1,
      title: 'No keys',
      severity: 'p0',
      owner: 'Drew Hagen',
      blocked: [38, 39],
      raised: '',
      by: '',
      changes: [{ type: 'workaround', text: 'Sign by hand' }],
    };
    expect(sent).toEqual([{ type: 'blocker', edit }]);
    expect(session.panel).toBeNull();
    expect(went).toHaveBeenCalledWith('BLOCKER-9');
  });

  test('without owner and rows is not asked of the engine, and says so beside both', async () => {
    const session = await making('blocker');
    const sent = performing(session);
    await type('text', 'No keys');
    await submit();
    expect(sent).toEqual([]);
    expect(field('owner').textContent).toContain('needs one owner');
    expect(field('rows').textContent).toContain('Say which rows');
    await type('owner', 'Ana');
    expect(field('owner').textContent).not.toContain('needs one owner');
    expect(box('text').value).toBe('No keys');
  });

  test('takes several rows by their numbers, and gives one back', async () => {
    await making('blocker', [38]);
    await type('rows', '13, #14');
    await fireEvent.keyDown(box('rows'), { key: 'Enter' });
    await settle();
    const tokens = (): (string | undefined)[] =>
      [...document.querySelectorAll<HTMLElement>('[data-token]')].map((one) => one.dataset.token);
    expect(tokens()).toEqual(['38', '13', '14']);
    await fireEvent.click(screen.getByLabelText('Remove “Sidecar containers to stable”'));
    expect(tokens()).toEqual(['38', '14']);
  });
});

test('deciders typed but not entered yet go with the question', async () => {
  const session = await making('decision');
  const sent = performing(session, made('decisions', 'DEC-9'));
  await type('text', 'Which one?');
  await type('deciders', 'drew hagen');
  await fireEvent.keyDown(box('deciders'), { key: 'Enter', ctrlKey: true });
  await settle();
  const changes = [{ type: 'deciders', names: ['Drew Hagen'] }];
  expect(sent[0]).toMatchObject({ edit: { type: 'ask', changes } });
});

describe('the kind', () => {
  test('can be changed without losing the title, the owner or the rows', async () => {
    const session = await making('blocker', [38]);
    const sent = performing(session, made('actions', 'ACT-9'));
    vi.spyOn(session, 'goToRecord').mockReturnValue();
    await type('text', 'Get new keys');
    await type('owner', 'Drew Hagen');
    await turnTo('Action');
    expect(box('text').value).toBe('Get new keys');
    await type('about', 'signing');
    await fireEvent.keyDown(box('about'), { key: 'Enter' });
    await submit();
    const changes = [
      { type: 'owner', name: 'Drew Hagen' },
      { type: 'blocker', blocker: 1 },
      { type: 'rows', rows: [38] },
    ];
    const edit = { type: 'add', plan: 1, text: 'Get new keys', changes };
    expect(sent).toEqual([{ type: 'action', edit }]);
  });

  test('of an escalation leads to the dialog that writes it', async () => {
    const session = await making('risk');
    await turnTo('Escalation');
    await type('subject', 'R-1');
    await fireEvent.keyDown(box('subject'), { key: 'Enter' });
    await fireEvent.click(screen.getByText('Draft the escalation…'));
    expect(session.tracking.escalating).toMatchObject({ subject: 'R-1', revise: null });
    expect(session.panel).toBe('escalate');
  });

  test.each([
    ['Go/no-go', 'Draft the go/no-go…', 'gonogo'],
    ['Capacity', 'Assess capacity…', 'capacity'],
  ])('of a %s leads to its own dialog', async (kind, button, panel) => {
    const session = await making('risk');
    await turnTo(kind);
    await fireEvent.click(screen.getByRole('button', { name: button }));
    expect(session.panel).toBe(panel);
    expect(session.tracking.meeting).toEqual({ revise: null });
    expect(session.tracking.assessing).toEqual({ revise: null });
  });
});

describe('what the engine refuses', () => {
  const refuse = (session: Session, fault: Partial<Fault>): void => {
    vi.spyOn(session, 'perform').mockRejectedValue({ subject: null, hint: null, ...fault });
  };

  test('is said beside the date it can’t read, and what was typed stays', async () => {
    const session = await making('dependency');
    await type('text', 'Keys');
    await type('forecast', 'soonish');
    await type('promised', '14 Mar');
    refuse(session, { code: 'date', message: '“soonish” is not a date.' });
    await submit();
    expect(field('forecast').textContent).toContain('“soonish” is not a date.');
    expect(field('promised').textContent).not.toContain('not a date');
    expect(box('forecast').value).toBe('soonish');
    expect(session.panel).toBe('newRecord');
  });

  test('is said at the foot when no field can be blamed', async () => {
    const session = await making('assumption');
    await type('text', 'Credits last');
    refuse(session, { code: 'busy', message: 'The file is busy.', hint: 'Try again.' });
    await submit();
    expect(screen.getByRole('alert').textContent).toContain('The file is busy.');
    expect(box('text').value).toBe('Credits last');
  });
});

test('Escape asks once before it lets go of what was typed', async () => {
  const session = await making('blocker');
  await type('text', 'No phones');
  await fireEvent.keyDown(box('text'), { key: 'Escape' });
  await settle();
  expect(session.panel).toBe('newRecord');
  expect(screen.getByRole('status').textContent).toContain('What you typed is not kept');
  expect(box('text').value).toBe('No phones');
  await fireEvent.keyDown(box('text'), { key: 'Escape' });
  expect(session.panel).toBeNull();
});

test('a risk shows the level its probability and impact come to', async () => {
  await making('risk');
  const level = (): string | undefined =>
    document.querySelector<HTMLElement>('[data-level]')?.dataset.level;
  expect(level()).toBe('medium');
  await choose('probability', 'high');
  await choose('impact', 'critical');
  expect(level()).toBe('critical');
});

test('a decision can hold back only a row no other question stands behind', async () => {
  const session = await making('decision');
  const { known } = session.tracking;
  expect(field('row').querySelector('select')!.disabled).toBe(true);
  session.tracking.known = { ...known!, registers: { ...known!.registers, decisions: [] } };
  await settle();
  const sent = performing(session, made('decisions', 'DEC-9'));
  await type('text', 'Which one?');
  await choose('row', '43');
  await submit();
  expect(sent).toEqual([
    {
      type: 'decision',
      edit: { type: 'ask', plan: 1, question: 'Which one?', row: 43, changes: [] },
    },
  ]);
});

test('another one keeps the dialog, the owner and the kind, and begins empty', async () => {
  const session = await making('action');
  performing(session, made('actions', 'ACT-9'));
  await type('text', 'Ask Ana');
  await type('owner', 'Drew Hagen');
  await fireEvent.click(screen.getByLabelText('Make another'));
  await submit();
  expect(session.panel).toBe('newRecord');
  expect(screen.getByRole('status').textContent).toContain('ACT-9 is made.');
  expect(box('text').value).toBe('');
  expect(box('owner').value).toBe('Drew Hagen');
});

describe('a pasted text', () => {
  async function pasting(): Promise<Session> {
    const session = await opened();
    session.panel = 'paste';
    render(PasteDialog, { session, plan: session.plan! });
    return session;
  }

  const button = (): HTMLButtonElement | null => document.querySelector('[data-commit]');

  async function paste(text: string): Promise<void> {
    await fireEvent.input(screen.getByLabelText('The text'), { target: { value: text } });
    await vi.waitFor(() => {
      if (document.querySelector('[data-read], [data-error]') === null) throw new Error('unread');
    });
  }

  test('that is nonsense is told, and offers no button', async () => {
    const session = await pasting();
    const message = 'That names no record: its first line is such as “DEP-1: Auth service”.';
    const fault = { code: 'record-text', message, subject: null, hint: null };
    vi.spyOn(session.engine, 'query').mockRejectedValue(fault);
    await paste('hello');
    expect(document.querySelector('[data-error]')!.textContent).toContain('names no record');
    expect(button()).toBeNull();
  });

  test('shows what it would make and what can’t be read, and makes it when told', async () => {
    const session = await pasting();
    const raise: BlockerEditDto = {
      type: 'raise',
      plan: 1,
      title: 'No phones',
      severity: 'p0',
      owner: 'Ada',
      blocked: [38],
      raised: '',
      by: '',
      changes: [{ type: 'description', text: 'All are lent.' }],
    };
    const edits: EditDto[] = [
      { type: 'blocker', edit: raise },
      { type: 'blocker', edit: { type: 'investigate', blocker: 3 } },
    ];
    vi.spyOn(session.engine, 'query').mockResolvedValue({
      type: 'readText',
      edit: { type: 'batch', label: 'Paste', edits },
      notes: ['Blocked Work “moon” is no row and is left out.'],
    });
    const text = 'BLOCKER-7: No phones\nBlocked Work: #38; moon';
    await paste(text);
    const read = document.querySelector('[data-read="blocker"]')!.textContent;
    expect(read).toContain('No phones');
    expect(read).toContain('38 Cut release candidate 0');
    expect(read).toContain('All are lent.');
    expect(read).toContain('taken on');
    expect(document.querySelector('[data-notes]')!.textContent).toContain('“moon” is no row');

    expect(await violations()).toEqual([]);

    const sent = performing(session, made('blockers', 'BLOCKER-9'));
    const went = vi.spyOn(session, 'goToRecord').mockReturnValue();
    await fireEvent.click(button()!);
    await settle();
    expect(sent).toEqual([{ type: 'paste', plan: 1, text }]);
    expect(session.panel).toBeNull();
    expect(went).toHaveBeenCalledWith('BLOCKER-9');
  });
});

test.each(RECORD_KINDS)('axe finds nothing in the form of a new %s', async (kind) => {
  await making(kind, [38]);
  if (!isOwn(kind)) await submit();
  expect(await violations()).toEqual([]);
});

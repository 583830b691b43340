import { fireEvent, render, screen } from '@testing-library/svelte';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type {
  CapacityDraftDto,
  CapacityDto,
  CapacityToldDto,
  EditDto,
  OutcomeDto,
} from '../../../ipc/bindings';
import { MemoryEngine } from '../../../ipc/memory';
import { trackedState } from '../../../ipc/memory/tracked';
import { Session } from '../../../model/session.svelte';
import { settle } from '../../../testing/open';
import CapacityDialog from './CapacityDialog.svelte';
import { cellsOf } from './pasted';
import { readConfidence, readPercent, readPriority } from './words';

const DRAFT: CapacityDraftDto = {
  plan: 1,
  name: 'Sprint 7',
  from: '2025-03-03',
  until: '2025-03-14',
  people: [
    { name: 'Ana Silva', role: 'Lead', days: '10', percent: 100 },
    { name: 'Ben Ito', role: '', days: '4.5', percent: 50 },
  ],
  focus: 80,
  demand: [
    { name: 'API', days: '6', confidence: 'high', priority: 'must', notes: '3 rows' },
    { name: 'Docs', days: '4', confidence: 'low', priority: 'could', notes: '' },
  ],
  advice: null,
  reason: '',
};

const TOLD: CapacityToldDto = {
  id: 0,
  counts: false,
  present: '12.25',
  capacity: '9.8',
  plain: { required: '10', left: '-0.2', share: '−2 %', advice: 'reduceScope', tight: false },
  weighed: { required: '12', left: '-2.2', share: '−22.4 %', advice: 'reduceScope', tight: false },
  must: '6',
  mustShare: '61.2 %',
  cuts: [1],
  fitsAfterCuts: true,
  health: 'atRisk',
  sentence: '9.8 days of people for 10 days of work.',
};

const refusal = (code: string, message: string) => ({ code, message, subject: null, hint: null });

interface Opened {
  session: Session;
  /** What was asked to be reckoned. */
  asked: CapacityDraftDto[];
  /** What was sent to be kept. */
  sent: EditDto[];
  /** Whatever is sent from now on is refused. */
  refuse: (message: string) => void;
}

async function opened(revise: number | null = null): Promise<Opened> {
  const session = new Session(new MemoryEngine(trackedState(), 'Kubernetes 1.33'));
  await session.boot();
  await session.tracking.load();
  const { known } = session.tracking;
  const row = { ...DRAFT, id: 4, reference: 'CAP-4', raised: 0, raisedBy: 'Ana' } as CapacityDto;
  const registers = { ...known!.registers, capacities: [{ ...row, until: null }] };
  session.tracking.known = { ...known!, registers };
  const asked: CapacityDraftDto[] = [];
  const answering = session.engine.query.bind(session.engine);
  vi.spyOn(session.engine, 'query').mockImplementation((query) => {
    if (query.type === 'capacityDraft') {
      return Promise.resolve({ type: 'capacityDraft', draft: DRAFT });
    }
    if (query.type !== 'capacityReckoned') return answering(query);
    asked.push(query.draft);
    const wrong = [...query.draft.people, ...query.draft.demand].find(({ days }) => /x/.test(days));
    return wrong
      ? // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what the engine rejects with
        Promise.reject(
          refusal('days', `“${wrong.days}” is no number of days for “${wrong.name}”: write 20.`),
        )
      : Promise.resolve({ type: 'capacityReckoned', told: TOLD });
  });
  const sent: EditDto[] = [];
  let refused: string | null = null;
  vi.spyOn(session, 'perform').mockImplementation((edit) => {
    sent.push(edit);
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what the engine rejects with
    if (refused !== null) return Promise.reject(refusal('capacity', refused));
    const records = { capacities: { changed: [{ ...row, id: 9, reference: 'CAP-9' }] } };
    return Promise.resolve({ records } as unknown as OutcomeDto);
  });
  session.tracking.assessing = { revise };
  session.panel = 'capacity';
  render(CapacityDialog, { session, plan: session.plan! });
  await settle();
  return { session, asked, sent, refuse: (message) => (refused = message) };
}

/** A cell by its table, its row from 0 and its column. */
function cell(sheet: string, row: number, column: string): HTMLInputElement {
  const rows = document.querySelectorAll(`[data-sheet="${sheet}"] [data-row]`);
  return rows[row]!.querySelector(`[data-cell="${column}"] :is(input, select)`)!;
}
const rows = (sheet: string): number =>
  document.querySelectorAll(`[data-sheet="${sheet}"] [data-row]`).length;
const box = (name: string): HTMLInputElement =>
  document.querySelector(`[data-field="${name}"] :is(input, textarea, select)`)!;
const type = (into: HTMLElement, value: string): Promise<void> =>
  fireEvent.input(into, { target: { value } }).then(settle);
const press = (name: string | RegExp): Promise<void> =>
  fireEvent.click(screen.getByRole('button', { name })).then(settle);
async function rest(): Promise<void> {
  vi.advanceTimersByTime(300);
  await settle();
}
async function paste(into: HTMLElement, text: string): Promise<boolean> {
  const taken = await fireEvent.paste(into, { clipboardData: { getData: () => text } });
  await settle();
  return taken;
}
function kept(edit: EditDto | undefined): CapacityDraftDto {
  if (edit?.type !== 'capacity' || !('draft' in edit.edit)) throw new Error('no draft');
  return edit.edit.draft;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a new assessment', () => {
  test('begins with what the plan knows, and is kept as it was typed', async () => {
    const { session, sent } = await opened();
    const went = vi.spyOn(session, 'goToRecord').mockReturnValue(undefined);
    expect(document.activeElement).toBe(box('name'));
    expect(cell('people', 1, 'days').value).toBe('4.5');
    expect(cell('work', 0, 'priority').value).toBe('must');
    await type(box('until'), '28 mar');
    await type(cell('people', 1, 'days'), '3,5');
    await type(box('reason'), 'Ben is on call.');
    await fireEvent.change(box('advice'), { target: { value: 'extendTimeline' } });
    await press('Keep');
    expect(sent).toEqual([
      {
        type: 'capacity',
        edit: {
          type: 'assess',
          draft: {
            ...DRAFT,
            until: '28 mar',
            people: [DRAFT.people[0], { ...DRAFT.people[1], days: '3,5' }],
            advice: 'extendTimeline',
            reason: 'Ben is on call.',
          },
        },
      },
    ]);
    expect(session.panel).toBeNull();
    expect(went).toHaveBeenCalledWith('CAP-9');
  });

  test('is reckoned by the engine once somebody rests, whatever was typed last', async () => {
    const { asked } = await opened();
    await rest();
    const totals = document.querySelector<HTMLElement>('[data-totals]')!;
    const row = (name: string) => totals.querySelector(`[data-total="${name}"]`)!.textContent;
    expect(totals.textContent).toContain(TOLD.sentence);
    expect(row('required')).toBe('Required1012');
    expect(row('buffer')).toContain('−0.2');
    expect(row('share')).toContain('−22.4 %');
    expect(totals.querySelector('[data-cuts]')!.textContent.trim()).toBe('Docs');
    await type(cell('people', 0, 'days'), '1');
    await type(cell('people', 0, 'days'), '12');
    expect(totals.classList).toContain('stale');
    await rest();
    expect(asked.map((draft) => draft.people[0]!.days)).toEqual(['10', '12']);
    expect(totals.classList).not.toContain('stale');
  });

  test('says in place what the engine can’t read, and goes on once that is mended', async () => {
    await opened();
    await type(cell('work', 1, 'days'), '4x');
    await rest();
    const days = cell('work', 1, 'days');
    expect(days.getAttribute('aria-invalid')).toBe('true');
    const told = document.getElementById(days.getAttribute('aria-describedby')!)!;
    expect(told.textContent).toContain('“4x” is no number of days for “Docs”');
    expect(document.querySelectorAll('[data-error]')).toHaveLength(1);
    await type(days, '4');
    await rest();
    expect(document.querySelector('[data-error]')).toBeNull();
  });

  test('asks for names and percentages before anything is sent', async () => {
    const { asked, sent } = await opened();
    await rest();
    await type(cell('people', 0, 'percent'), 'half');
    await type(cell('work', 2, 'days'), '3');
    await rest();
    expect(asked).toHaveLength(1);
    await press('Keep');
    expect(sent).toEqual([]);
    expect(document.activeElement).toBe(cell('people', 0, 'percent'));
    await type(cell('people', 0, 'percent'), '50 %');
    await type(cell('work', 2, 'name'), 'Tests');
    await press('Keep');
    expect(kept(sent[0]).people[0]!.percent).toBe(50);
    expect(kept(sent[0]).demand[2]).toMatchObject({ name: 'Tests', days: '3', priority: null });
  });

  test('keeps what was typed when it is refused', async () => {
    const { session, refuse, sent } = await opened();
    refuse('The window ends before it begins.');
    await type(box('until'), '1 mar');
    await type(cell('people', 2, 'name'), 'Cleo Roy');
    await press('Keep');
    expect(screen.getByRole('alert').textContent).toContain('The window ends before it begins.');
    expect(session.panel).toBe('capacity');
    expect(box('until').value).toBe('1 mar');
    expect(kept(sent[0]).people[2]).toMatchObject({ name: 'Cleo Roy', percent: 100 });
    await type(box('until'), '1 apr');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('lets go of what was typed only when asked twice', async () => {
    const { session } = await opened();
    await type(cell('people', 0, 'role'), 'Chief');
    await press('Cancel');
    expect(session.panel).toBe('capacity');
    await press('Let it go');
    expect(session.panel).toBeNull();
  });
});

describe('the tables', () => {
  test('grow by a row that is typed into, and lose one by a button or a key', async () => {
    await opened();
    expect(rows('people')).toBe(3);
    await type(cell('people', 2, 'role'), 'Tester');
    expect(rows('people')).toBe(4);
    await press('Remove Ana Silva');
    expect(cell('people', 0, 'name').value).toBe('Ben Ito');
    const days = cell('people', 0, 'days');
    await fireEvent.keyDown(days, { key: 'Delete', ctrlKey: true, shiftKey: true });
    await settle();
    expect(rows('people')).toBe(2);
    expect(document.activeElement).toBe(cell('people', 0, 'days'));
  });

  test('are walked down with Enter', async () => {
    await opened();
    cell('work', 0, 'days').focus();
    await fireEvent.keyDown(document.activeElement!, { key: 'Enter' });
    expect(document.activeElement).toBe(cell('work', 1, 'days'));
    await fireEvent.keyDown(document.activeElement!, { key: 'Enter', shiftKey: true });
    expect(document.activeElement).toBe(cell('work', 0, 'days'));
    await fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(cell('work', 1, 'days'));
  });

  test('take rows of a spreadsheet from where they are pasted', async () => {
    const { sent } = await opened();
    const into = cell('work', 1, 'name');
    expect(await paste(into, 'Docs\t5\tM\tshould\tnew\r\nTests\t2,5\t\tWon’t\r\n')).toBe(false);
    expect(rows('work')).toBe(4);
    await press('Keep');
    expect(kept(sent[0]).demand.slice(1)).toEqual([
      { name: 'Docs', days: '5', confidence: 'medium', priority: 'should', notes: 'new' },
      { name: 'Tests', days: '2,5', confidence: null, priority: 'wontThisTime', notes: '' },
    ]);
  });

  test('tell what of it they could not take, and leave plain words to the field', async () => {
    await opened();
    await paste(cell('work', 2, 'name'), 'Tests\t2\tperhaps');
    const told = document.querySelector('[data-unread]')!.textContent;
    expect(told).toContain('“perhaps”');
    expect(await paste(cell('work', 0, 'name'), 'Interface')).toBe(true);
  });
});

test('an assessment that is there is rewritten', async () => {
  const { sent } = await opened(4);
  expect(screen.getByRole('heading', { name: 'CAP-4' })).toBeTruthy();
  expect(box('until').value).toBe('');
  await type(box('name'), 'Sprint 8');
  await press('Keep');
  const draft = { ...DRAFT, until: '', name: 'Sprint 8' };
  expect(sent).toEqual([{ type: 'capacity', edit: { type: 'revise', capacity: 4, draft } }]);
});

test('one that is gone says so', async () => {
  await opened(77);
  expect(screen.getByRole('alert').textContent).toContain('There is no CAP-77 any more.');
});

test('axe finds nothing, with and without faults', async () => {
  vi.useRealTimers();
  await opened();
  await type(cell('people', 0, 'percent'), 'half');
  await type(box('name'), '');
  await press('Keep');
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html ?? ''}`)).toEqual([]);
});

describe('what is pasted', () => {
  test('is read as spreadsheets write it', () => {
    expect(cellsOf('a\tb\n"c ""d""\ne"\t\n\t\n')).toEqual([
      ['a', 'b'],
      ['c "d" e', ''],
    ]);
    expect(cellsOf('only words')).toBeNull();
    expect(cellsOf('')).toBeNull();
  });

  test('stands for choices as people shorten them', () => {
    expect(['H', 'med', 'low', '', '?'].map(readConfidence)).toEqual([
      'high',
      'medium',
      'low',
      '',
      null,
    ]);
    expect(['M', 'Must have', 'could', "won't", 'x'].map(readPriority)).toEqual([
      'must',
      'must',
      'could',
      'wontThisTime',
      null,
    ]);
    expect(['80', '80 %', '101', '0', '1.5'].map((text) => readPercent(text, 1))).toEqual([
      80,
      80,
      null,
      null,
      null,
    ]);
  });
});

import { fireEvent, render, screen } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import type { EditDto, Fault, OutcomeDto, PolicyDto } from '../../../ipc/bindings';
import { MemoryEngine } from '../../../ipc/memory';
import { trackedState } from '../../../ipc/memory/tracked';
import { Session } from '../../../model/session.svelte';
import { settle } from '../../../testing/open';
import PolicyDialog from './PolicyDialog.svelte';
import { readWait, readWaitOrNone, writeWait } from './waits';

async function opened(change: (policy: PolicyDto) => PolicyDto = (same) => same) {
  const session = new Session(new MemoryEngine(trackedState(), 'Kubernetes 1.33'));
  session.start();
  await vi.waitFor(() => {
    if (session.booting) throw new Error('still booting');
  });
  await session.tracking.load();
  const known = session.tracking.known!;
  const policy = change(known.registers.policy);
  session.tracking.known = { ...known, registers: { ...known.registers, policy } };
  session.panel = 'policy';
  const edits: EditDto[] = [];
  const perform = vi.spyOn(session, 'perform').mockImplementation((edit) => {
    edits.push(edit);
    return Promise.resolve({} as OutcomeDto);
  });
  render(PolicyDialog, { session });
  await settle();
  return { session, policy, edits, perform };
}

const page = (name: string) => fireEvent.click(document.querySelector(`[data-section="${name}"]`)!);
const box = (label: string) =>
  screen.getByLabelText<HTMLInputElement>(label, { selector: 'input' });
const type = (label: string, value: string) => fireEvent.input(box(label), { target: { value } });
const press = (label: string) =>
  fireEvent.click(screen.queryByLabelText(label) ?? screen.getByText(label));
const save = async () => {
  await press('Save');
  await settle();
};

describe('waits', () => {
  test.each([
    ['2h', { type: 'minutes', minutes: 120 }],
    ['30 min', { type: 'minutes', minutes: 30 }],
    ['1h 30m', { type: 'minutes', minutes: 90 }],
    ['1.5h', { type: 'minutes', minutes: 90 }],
    ['0', { type: 'minutes', minutes: 0 }],
    ['3d', { type: 'days', days: 3 }],
    ['1 day', { type: 'days', days: 1 }],
    ['End of sprint', { type: 'sprintEnd' }],
  ])('are read as people type them: %s', (text, value) => {
    expect(readWait(text)).toEqual({ value });
  });

  test.each(['soon', '3', '1.5d', '-2h', '2h 3d', '1w', 'h', '400d', '9000h'])(
    'are refused when they are none: %s',
    (text) => {
      expect(readWait(text)).toHaveProperty('fault');
    },
  );

  test('may be none only where that means something', () => {
    expect(readWait(' ')).toHaveProperty('fault');
    expect(readWaitOrNone(' ')).toEqual({ value: null });
  });

  test.each(['0h', '45m', '24h', '90m', '3d', 'sprint end'])('are written as read: %s', (text) => {
    const reading = readWait(text);
    expect('value' in reading && writeWait(reading.value)).toBe(text);
  });
});

describe('the numbers', () => {
  test('a changed wait is sent with everything else as it was, as numbers of its own', async () => {
    const { session, policy, edits } = await opened();
    await page('blockers');
    await type('P1: first answer within', '90m');
    await save();
    const [p0, p1, p2, p3] = policy.cadences;
    expect(edits).toEqual([
      {
        type: 'setPolicy',
        policy: {
          ...policy,
          usual: false,
          cadences: [p0, { ...p1, response: { type: 'minutes', minutes: 90 } }, p2, p3],
        },
      },
    ]);
    expect(session.panel).toBeNull();
  });

  test('nonsense is told in place, on its page, and nothing is sent', async () => {
    const { session, edits } = await opened();
    await page('blockers');
    await type('P0: an update every', 'often');
    await fireEvent.blur(box('P0: an update every'));
    expect(screen.getByText(/“often” is no wait/)).toBeTruthy();
    await page('colours');
    await type('At risk', '-1');
    await type('At risk', '9');
    await save();
    expect(edits).toEqual([]);
    expect(document.activeElement).toBe(box('P0: an update every'));
    expect(box('P0: an update every').value).toBe('often');
    expect(session.panel).toBe('policy');
  });

  test('a change is marked with what was there, and taking it back leaves nothing to save', async () => {
    await opened();
    const tellsWas = () => document.querySelector('[data-number="gateDays"] .was')!.textContent;
    await type('Gates before the launch', '21');
    expect(tellsWas()).toBe('Was 14');
    expect(document.querySelector('[data-section="colours"]')!.textContent).toContain('changed');
    await type('Gates before the launch', '14');
    expect(tellsWas()).toBe('');
    expect(screen.getByText('Save').closest('button')!.disabled).toBe(true);
  });

  test('a refusal of the engine stands in the dialog, and what was typed stays', async () => {
    const { session, perform } = await opened();
    const fault: Fault = {
      code: 'policy',
      message: 'These numbers do not fit: the days late have to grow.',
      subject: null,
      hint: null,
    };
    perform.mockRejectedValue(fault);
    await type('Still on track', '30');
    await save();
    expect(screen.getByRole('alert').textContent).toContain('the days late have to grow');
    expect(box('Still on track').value).toBe('30');
    expect(session.panel).toBe('policy');
  });

  test('the usual ones are brought back by name', async () => {
    const { edits, policy } = await opened((usual) => ({ ...usual, usual: false }));
    await press('Back to the usual numbers');
    await settle();
    expect(edits).toEqual([{ type: 'setPolicy', policy: { ...policy, usual: true } }]);
  });

  test('Escape asks once before it drops what was typed', async () => {
    const { session } = await opened();
    const escape = () => fireEvent.keyDown(box('Tight float'), { key: 'Escape' });
    expect(await escape(), 'nothing is typed yet').toBe(true);
    await type('Tight float', '8');
    expect(await escape()).toBe(false);
    expect(screen.getByRole('alert').textContent).toContain('Nothing is saved yet');
    expect(await escape()).toBe(true);
    await press('Close');
    expect(session.panel).toBeNull();
  });
});

describe('the pages', () => {
  const changed = (edits: EditDto[]): PolicyDto => {
    const [edit] = edits;
    if (edit?.type !== 'setPolicy') throw new Error('no policy was sent');
    return edit.policy;
  };

  test('steps of the ladder are added, moved and removed', async () => {
    const { edits } = await opened();
    await page('ladder');
    await press('Tell step 3 of P0 earlier');
    await press('Remove step 1 of P0');
    await fireEvent.click(screen.getByTitle('Add a step to P2'));
    await save();
    expect(edits, 'the new step says nobody').toEqual([]);
    await type('P2, step 1: who is told', 'Tech Lead');
    await type('P2, step 1: after', '2d');
    await save();
    const steps = changed(edits).ladder.map(
      ({ severity, step, role, after }) => `${severity} ${step} ${role} ${writeWait(after)}`,
    );
    expect(steps).toEqual([
      'p0 1 CTO 2h',
      'p0 2 VP Engineering 1h',
      'p1 1 Engineering Lead 4h',
      'p2 1 Tech Lead 2d',
      'p3 1 Sprint planning sprint end',
    ]);
  });

  test('a wait for a sprint that never ends is told, until sprints are said', async () => {
    const { edits } = await opened();
    await page('ladder');
    expect(screen.getByText(/never comes without sprints/)).toBeTruthy();
    await fireEvent.click(screen.getByLabelText('The team works in sprints'));
    await settle();
    await save();
    expect(edits, 'when does one begin?').toEqual([]);
    await type('One begins on', '2025-02-03');
    await type('and lasts', '10');
    await save();
    expect(changed(edits).sprint).toEqual({ first: '2025-02-03', days: 10 });
  });

  test('a press on a level of risk makes it the next one, an arrow the one before', async () => {
    const { edits } = await opened();
    await page('risks');
    const band = (name: string) => document.querySelector(`[data-band="${name}"]`)!;
    await fireEvent.click(band('high-low'));
    await fireEvent.keyDown(band('low-critical'), { key: 'ArrowDown' });
    await type('Critical: days between two looks', '2');
    await save();
    expect(changed(edits).riskBands).toEqual([
      ['low', 'low', 'medium', 'medium'],
      ['low', 'medium', 'high', 'critical'],
      ['high', 'high', 'critical', 'critical'],
    ]);
    expect(changed(edits).reviewDays).toEqual([30, 14, 7, 2]);
  });

  test('capacity and releases are judged by numbers of their own', async () => {
    const { policy, edits } = await opened();
    await page('capacity');
    await type('Focus', '0');
    await type('Low confidence', '90');
    await save();
    expect(screen.getByText('1 at the least.')).toBeTruthy();
    expect(screen.getByText('100 at the least.')).toBeTruthy();
    await type('Focus', '70');
    await type('Low confidence', '200');
    await page('releases');
    await type('Amber areas that hold a release', '2');
    await save();
    const capacity = { ...policy.capacity, focusPercent: 70, lowPercent: 200 };
    expect(changed(edits)).toEqual({ ...policy, usual: false, capacity, holdAmbers: 2 });
  });

  test('people fill roles by name and are sent by number; nobody is made up', async () => {
    const { session, edits } = await opened();
    const [first, second] = session.program!.people;
    await page('roles');
    await type('L1: filled by', first!.name.toUpperCase());
    await type('L1: stands in', 'Somebody Else');
    await save();
    expect(edits).toEqual([]);
    expect(screen.getByText('Nobody is called “Somebody Else”.')).toBeTruthy();
    await type('L1: stands in', second!.name);
    await save();
    expect(changed(edits).roles[0]).toEqual({
      desk: { type: 'level', level: 'l1' },
      role: 'Engineering Lead',
      primary: first!.id,
      secondary: second!.id,
    });
  });

  test('a step that is removed from a way leaves no gap', async () => {
    const { edits } = await opened((usual) => ({
      ...usual,
      roles: ['TPM', 'Finance', 'CFO'].map((role, i) => ({
        desk: { type: 'route', route: 'budget', step: i + 1 },
        role,
        primary: null,
        secondary: null,
      })),
    }));
    await page('roles');
    await press('Remove Budget 2');
    await save();
    expect(changed(edits).roles.map(({ desk, role }) => [desk, role])).toEqual([
      [{ type: 'route', route: 'budget', step: 1 }, 'TPM'],
      [{ type: 'route', route: 'budget', step: 2 }, 'CFO'],
    ]);
  });

  test.each([
    'colours',
    'blockers',
    'ladder',
    'risks',
    'triggers',
    'capacity',
    'releases',
    'roles',
  ])(
    'axe finds nothing on the page of %s, and a program to be read only stays as it is',
    async (name) => {
      const { session } = await opened();
      session.program = { ...session.program!, readOnly: true };
      await page(name);
      await settle();
      const fields = document.querySelectorAll<HTMLInputElement>(
        '.page :is(input, select, button)',
      );
      expect([...fields].filter((field) => !field.disabled)).toEqual([]);
      const found = await axe.run(document.body, {
        rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
      });
      expect(found.violations.map((one) => `${one.id}: ${one.nodes[0]!.html}`)).toEqual([]);
    },
  );
});

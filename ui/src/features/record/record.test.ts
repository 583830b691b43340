import { fireEvent, screen } from '@testing-library/svelte';
import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { everything } from '../../testing/everyRecord';
import { settle } from '../../testing/open';
import { choose, go, inSight, look, panel, press, say, type } from '../../testing/record';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the panel of a record', () => {
  test('says what to do while nothing is chosen', async () => {
    await look(null);
    expect(panel().textContent).toContain('Choose a line of a register');
    expect(panel().querySelector('input, button')).toBeNull();
  });

  test.each(['DEP-1', 'BLOCKER-1', 'R-1', 'A-1', 'ACT-1', 'DEC-1', 'ESC-1', 'GO-1', 'CAP-1'])(
    'shows everything that is known of %s',
    async (reference) => {
      const { texts, change } = everything(reference);
      const { session } = await look(reference, change);
      // Options unfold one at a time.
      for (const fold of panel().querySelectorAll('[data-option] [aria-expanded="false"]')) {
        await fireEvent.click(fold);
      }
      await settle();
      const shown = inSight();
      expect(session.tracking.chosen).toBe(reference);
      expect(texts.filter((text) => !shown.includes(text))).toEqual([]);
    },
  );

  test.each(['DEP-1', 'BLOCKER-1', 'R-1', 'A-1', 'ACT-1', 'DEC-1', 'ESC-1', 'GO-1', 'CAP-1'])(
    'of %s can be read by everybody, and not changed in a program that can only be read',
    async (reference) => {
      await look(reference, undefined, true);
      expect(panel().querySelector('[data-verb]')).toBeNull();
      const boxes = [...panel().querySelectorAll('input, textarea, select')];
      const own = boxes.filter((box) => !box.closest('[data-field="lateDays"]'));
      expect(own.filter((box) => !box.matches(':disabled'))).toEqual([]);
      const found = await axe.run(panel(), {
        rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
      });
      expect(found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html ?? ''}`)).toEqual([]);
    },
  );

  test('has no fault for axe with a form and a menu open', async () => {
    await look('BLOCKER-1');
    await press('Resolve');
    await press('More');
    const found = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html ?? ''}`)).toEqual([]);
  });

  test('keeps the heading on Enter and not a new line', async () => {
    const { sent } = await look('BLOCKER-1');
    await type('Title', 'No access\nat all');
    expect(sent()).toEqual({
      type: 'blocker',
      edit: { type: 'set', blocker: 1, change: { type: 'title', text: 'No access at all' } },
    });
  });

  test('stores a field that is left late for the record it was typed for', async () => {
    const { session, sent } = await look('BLOCKER-1');
    const box = screen.getByLabelText('Root cause', { selector: 'textarea' });
    box.focus();
    await fireEvent.input(box, { target: { value: 'A clean-up' } });
    session.goToRecord('BLOCKER-2');
    await settle();
    expect(sent()).toMatchObject({ edit: { blocker: 1, change: { text: 'A clean-up' } } });
    expect(panel().textContent).toContain('BLOCKER-2');
  });

  test('is taken out at once, with the way back in a toast', async () => {
    const { session, sent } = await look('BLOCKER-2');
    const undo = vi.spyOn(session, 'undo').mockResolvedValue();
    await choose('Remove, as if never raised');
    expect(sent()).toEqual({ type: 'blocker', edit: { type: 'remove', blocker: 2 } });
    const toast = session.toasts.list.at(-1)!;
    expect(toast.text).toBe('BLOCKER-2 is removed.');
    toast.buttons[0]!.run();
    expect(undo).toHaveBeenCalled();
  });

  test('goes to the clipboard as text, and says so', async () => {
    const { session } = await look('DEP-1');
    vi.spyOn(session.engine, 'query').mockResolvedValue({ type: 'text', text: 'DEP-1: Keys' });
    const writeText = vi.fn().mockResolvedValue(undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    await press('Copy DEP-1 as text');
    vi.unstubAllGlobals();
    expect(writeText).toHaveBeenCalledWith('DEP-1: Keys');
    expect(session.toasts.list.at(-1)!.text).toBe('DEP-1 is copied.');
  });

  test('asks the journal only when its history is unfolded', async () => {
    const { session } = await look('BLOCKER-1');
    const query = vi.spyOn(session.engine, 'query').mockResolvedValue({
      type: 'recordHistory',
      operations: [
        {
          revision: 7,
          at: '2025-02-18T09:30:00Z',
          actor: 'Claude',
          door: 'agent',
          label: 'Set the root cause',
          undone: true,
        },
      ],
    });
    expect(screen.queryByText('Set the root cause')).toBeNull();
    await press('History');
    expect(query).toHaveBeenCalledWith({ type: 'recordHistory', record: 'BLOCKER-1', limit: 30 });
    const line = document.querySelector('[data-operation="7"]')!.textContent;
    expect(line).toContain('Claude (agent)');
    expect(line).toContain('taken back');
  });
});

describe('rows of a record', () => {
  test('of another plan are named as such', async () => {
    const { session } = await look('R-1', (state, registers) => {
      const [plan] = state.plans;
      const row = { ...plan!.rows[0]!, id: 900, name: 'Sign the images', parent: null };
      const head = { ...plan!.head, id: 2, name: 'Images 7', launch: null };
      state.plans.push({ head, rows: [row], links: [], workstreams: [] });
      registers.risks[0]!.rows = [13, 900];
    });
    const link = (): HTMLElement => document.querySelector<HTMLElement>('[data-row-link="900"]')!;
    await vi.waitFor(() => {
      expect(link().textContent).toMatch(/Sign the images\s+in Images 7/);
    });
    await fireEvent.click(link());
    await vi.waitFor(() => {
      expect(session.plan!.head.name).toBe('Images 7');
      expect(session.selection.tasks).toEqual([900]);
    });
  });

  test('are found by number before any name that has it in it', async () => {
    const { sent } = await look('BLOCKER-1');
    const box = screen.getByRole('combobox', { name: 'Add a row by name or number' });
    await fireEvent.input(box, { target: { value: '1' } });
    await fireEvent.keyDown(box, { key: 'Enter' });
    await settle();
    expect(sent()).toMatchObject({ edit: { change: { type: 'blocked', rows: [38, 1] } } });
  });

  test('cannot all be taken out of a blocker, and it says why', async () => {
    const { refuse } = await look('BLOCKER-1');
    refuse('A blocker stops at least one row.');
    await press('Take the row out');
    expect(screen.getByRole('alert').textContent).toContain('at least one row');
  });
});

describe('what was said about a record', () => {
  test('is reworded in place', async () => {
    const { sent } = await look('BLOCKER-1');
    await press('Reword the comment');
    await say('Comment', 'Any news today?');
    await go();
    expect(sent()).toEqual({
      type: 'comment',
      edit: { type: 'reword', comment: 1, text: 'Any news today?' },
    });
  });

  test('links somewhere else by its title', async () => {
    const { sent } = await look('BLOCKER-1');
    expect(document.querySelector('[data-outside-link]')!.textContent).toContain('OPS-4711');
    await press('Link a page or ticket');
    await say('Leads to', 'https://example.org/wiki');
    await say('Called', 'Wiki');
    await go();
    expect(sent()).toEqual({
      type: 'outsideLink',
      edit: { type: 'add', on: 'BLOCKER-1', title: 'Wiki', target: 'https://example.org/wiki' },
    });
  });
});

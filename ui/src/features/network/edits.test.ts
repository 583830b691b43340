import { fireEvent } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { runAction } from '../../actions/registry';
import { settle } from '../../testing/open';
import { at, click, drag, host, press, showNetwork } from '../../testing/network';

describe('drawing links', () => {
  test.each([
    ['finish', 'start', 'FS'],
    ['start', 'start', 'SS'],
    ['finish', 'finish', 'FF'],
    ['start', 'finish', 'SF'],
  ] as const)('from the %s to the %s is %s, and one step to undo', async (out, into, kind) => {
    const { board, session } = await showNetwork();
    await drag(at(board, 31, out), at(board, 39, into));
    const link = session.plan!.row(39)!.incoming.find((one) => one.from === 31);
    expect(link?.kind).toBe(kind);
    expect(session.selection.link).toBe(link!.id);
    await session.undo();
    expect(session.plan!.row(39)!.incoming.some((one) => one.from === 31)).toBe(false);
  });

  test('one that would make a loop says so while it is drawn, and is not made', async () => {
    const { board, session } = await showNetwork();
    const before = session.plan!.links.size;
    await drag(at(board, 19, 'finish'), at(board, 9, 'start'), false);
    expect(document.querySelector('[data-refused]')!.textContent).toContain('Finish KEP reviews');
    await fireEvent.keyDown(host(), { key: 'Escape' });
    await fireEvent.pointerUp(host(), { ...at(board, 9), button: 0 });
    await settle();
    expect(session.plan!.links.size).toBe(before);
    expect(document.querySelector('[data-refused]')).toBeNull();
  });

  test('by keyboard: L, a name, Enter', async () => {
    const { board, session } = await showNetwork();
    await click(at(board, 31));
    await press('l');
    const field = document.querySelector<HTMLInputElement>('[data-link-to] [role="combobox"]')!;
    await fireEvent.input(field, { target: { value: 'candidate 1' } });
    await settle();
    await fireEvent.keyDown(field, { key: 'Enter' });
    await settle();
    expect(session.plan!.row(39)!.incoming.some((one) => one.from === 31)).toBe(true);
    expect(document.querySelector('[data-link-to]')).toBeNull();
  });

  test('by keyboard: a loop is told before it is asked for', async () => {
    const { board } = await showNetwork();
    await click(at(board, 19));
    await press('l');
    const field = document.querySelector<HTMLInputElement>('[data-link-to] [role="combobox"]')!;
    await fireEvent.input(field, { target: { value: 'finish kep' } });
    await settle();
    expect(document.querySelector('[data-link-to] [role="alert"]')!.textContent).toContain('loop');
  });
});

describe('adding', () => {
  test('A adds a task after the chosen one, linked, with its name open', async () => {
    const { board, session } = await showNetwork();
    await click(at(board, 31));
    await press('a');
    const [added] = session.selection.tasks;
    const row = session.plan!.row(added!)!;
    expect(row.incoming.map((link) => link.from)).toEqual([31]);
    const field = document.querySelector<HTMLInputElement>('[data-name-editor]')!;
    await fireEvent.input(field, { target: { value: 'Translate the notes' } });
    await fireEvent.keyDown(field, { key: 'Enter' });
    await settle();
    expect(row.task.name).toBe('Translate the notes');
    expect(document.activeElement).toBe(host());
  });

  test('B adds a task in the place of a link, as one step', async () => {
    const { session } = await showNetwork();
    const link = [...session.plan!.links.values()].find((one) => one.from === 9 && one.to === 10)!;
    session.selection.onlyLink(link.id);
    await settle();
    expect(runAction(session, 'network.addBetween')).toBe(true);
    await settle();
    const [added] = session.selection.tasks;
    const row = session.plan!.row(added!)!;
    expect(row.incoming.map((one) => one.from)).toEqual([9]);
    expect(row.outgoing.map((one) => one.to)).toEqual([10]);
    expect(session.plan!.links.has(link.id)).toBe(false);
    await session.undo();
    expect(session.plan!.links.has(link.id)).toBe(true);
    expect(session.plan!.row(added!)).toBeNull();
  });

  test('a context menu offers it all, by the menu key too', async () => {
    const { board, session } = await showNetwork();
    await click(at(board, 31));
    await press('F10', { shiftKey: true });
    const offered = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].map(
      (item) => item.dataset.action,
    );
    expect(offered).toEqual(
      expect.arrayContaining([
        'network.addAfter',
        'network.linkTo',
        'network.focus',
        'task.delete',
      ]),
    );
    await fireEvent.click(document.querySelector('[data-action="task.delete"]')!);
    await settle();
    expect(session.plan!.row(31)).toBeNull();
    expect(board.drawn!.index.node(31)).toBeNull();
  });
});

describe('what if it is late', () => {
  test('marks what would move and lists the milestones, and changes nothing', async () => {
    const { board, session } = await showNetwork();
    await click(at(board, 9));
    await press('i');
    expect(document.querySelector('[data-impact="9"]')).not.toBeNull();
    expect(board.impact.shifts!.get(10)).toBe('+5d');
    expect(document.querySelector('[data-slip="41"]')!.textContent).toContain('+5d');
    const slider = document.querySelector<HTMLInputElement>('[data-late-slider]')!;
    await fireEvent.input(slider, { target: { value: '2' } });
    await settle();
    expect(board.impact.shifts!.get(10)).toBe('+2d');
    expect(session.program!.revision).toBe(1);
    await press('Escape');
    expect(board.impact.shifts).toBeNull();
  });

  test('what is typed counts as well, and nonsense is told in place', async () => {
    const { board } = await showNetwork();
    await click(at(board, 9));
    await press('i');
    const typed = document.querySelector<HTMLInputElement>('[data-late]')!;
    await fireEvent.input(typed, { target: { value: 'a lot' } });
    await fireEvent.keyDown(typed, { key: 'Enter' });
    await settle();
    expect(document.querySelector('[data-impact] [role="alert"]')!.textContent).toContain('a lot');
    expect(board.impact.shifts).toBeNull();
  });

  test('goes into the notes of the row as one step', async () => {
    const { board, session } = await showNetwork();
    await session.act({ type: 'setNote', task: 9, text: 'Reviewers are few.' });
    await click(at(board, 9));
    await press('i');
    await fireEvent.click(document.querySelector('[data-record]')!);
    await settle();
    const { note } = session.plan!.row(9)!.task;
    expect(note).toMatch(/^Reviewers are few\.\nIf it is 5d late, these slip: .*\(\+5d\)/);
    expect(note).toContain('Kubernetes 1.33 released from');
    await session.undo();
    expect(session.plan!.row(9)!.task.note).toBe('Reviewers are few.');
  });

  test('a row that is done cannot be late any more', async () => {
    const { board, session } = await showNetwork();
    await click(at(board, 2));
    expect(runAction(session, 'network.impact')).toBe(false);
  });
});

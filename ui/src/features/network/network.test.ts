import { fireEvent } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { findAction, runAction } from '../../actions/registry';
import { generatedState } from '../../ipc/memory/sample';
import { newHead, type State } from '../../ipc/memory/state';
import { settle } from '../../testing/open';
import { at, click, drag, host, nodes, press, showNetwork } from '../../testing/network';

const blank: State = {
  plans: [{ head: newHead(1, 'Blank', '2025-01-06'), rows: [], links: [], workstreams: [] }],
  people: [],
  nextId: 2,
};

describe('what is shown', () => {
  test('every row that is no open group, and the links between them', async () => {
    const { board } = await showNetwork();
    expect(nodes(board)).toContain(101);
    expect(nodes(board)).not.toContain(12);
    const between = board.drawn!.network.edges.find((edge) => edge.from === 9 && edge.to === 10);
    expect(between?.critical).toBe(true);
    expect(document.querySelector('[data-counted]')!.textContent).toBe('41 nodes of 48 rows');
  });

  test('a large plan begins with its groups folded, and shows all of it when asked', async () => {
    const { session, board } = await showNetwork(generatedState(400));
    expect(nodes(board)).toHaveLength(20);
    expect(board.drawn!.network.nodes[0]!.rows).toBe(19);
    expect(runAction(session, 'network.whole')).toBe(true);
    await settle();
    expect(nodes(board).length).toBe(380);
    expect(findAction('network.whole')!.enabled(session)).toBe(false);
  });

  test('an empty plan says what goes here, and adds a first task', async () => {
    const { session } = await showNetwork(structuredClone(blank));
    expect(document.body.textContent).toContain('Nothing waits yet');
    await fireEvent.click(document.querySelector('[data-action="task.add"]')!);
    await settle();
    expect(session.plan!.rows).toHaveLength(1);
    expect(session.view).toBe('network');
    await vi.waitFor(() => {
      expect(document.querySelector('[data-name-editor]')).not.toBeNull();
    });
  });

  test('folds and unfolds a group, by key and by double click', async () => {
    const { board, session } = await showNetwork();
    await click(at(board, 13));
    await press('g');
    expect(nodes(board)).toContain(12);
    expect(nodes(board)).not.toContain(13);
    expect(session.selection.tasks).toEqual([12]);
    await fireEvent.dblClick(host(), at(board, 12));
    await settle();
    expect(nodes(board)).toContain(13);
  });

  test('filters by kind and state, and says when nothing passes', async () => {
    const { board } = await showNetwork();
    await fireEvent.click(document.querySelector('[data-open-filter]')!);
    await settle();
    const choose = async (choice: string): Promise<void> => {
      await fireEvent.click(document.querySelector(`[data-filter-choice="${choice}"]`)!);
      await settle();
    };
    await choose('kinds:decision');
    await choose('kinds:external');
    expect(nodes(board)).toEqual([104, 105]);
    await choose('states:complete');
    expect(nodes(board)).toEqual([]);
    expect(document.querySelector('.nothing')!.textContent).toContain('passes the filters');
    expect(document.querySelector('[data-open-filter]')!.textContent).toContain('Filter (2)');
  });

  test('is remembered when the view comes back', async () => {
    const first = await showNetwork();
    runAction(first.session, 'network.team');
    runAction(first.session, 'network.legend');
    await settle();
    expect(
      JSON.parse(
        localStorage.getItem(
          Object.keys(localStorage).find((key) => key.startsWith('gantry.network:'))!,
        )!,
      ),
    ).toMatchObject({ arrange: 'team', legend: true });
  });
});

describe('choosing', () => {
  test('a click chooses, Ctrl adds, empty ground lets go; the same as in the Plan view', async () => {
    const { board, session } = await showNetwork();
    await click(at(board, 9));
    expect(session.selection.tasks).toEqual([9]);
    await click(at(board, 10), { ctrlKey: true });
    expect(session.selection.tasks).toEqual([9, 10]);
    await click({ clientX: 4, clientY: 700 });
    expect(session.selection.tasks).toEqual([]);
  });

  test('what is gone to from elsewhere comes into sight, out of its folded group', async () => {
    const { board, session } = await showNetwork();
    runAction(session, 'network.foldAll');
    await settle();
    expect(nodes(board)).not.toContain(30);
    session.goToTask(30);
    await settle();
    expect(session.view).toBe('network');
    expect(session.selection.tasks).toEqual([30]);
    expect(nodes(board)).toContain(30);
    expect(board.sight.sees(board.drawn!.index.node(30)!)).toBe(true);
    runAction(session, 'network.inPlan');
    expect(session.view).toBe('plan');
  });

  test('an open group chosen in the Plan view is shown by its rows', async () => {
    const { board, session } = await showNetwork();
    session.selection.select(20);
    await settle();
    expect([...board.chosenNodes]).toEqual(expect.arrayContaining([21, 22, 25]));
    await press('g');
    expect(nodes(board)).toContain(20);
  });

  test('a rubber band with Shift catches what it touches', async () => {
    const { board, session } = await showNetwork();
    const [a, b] = [at(board, 13), at(board, 15)];
    await drag(
      { clientX: a.clientX + 20, clientY: a.clientY - 15 },
      { clientX: b.clientX + 10, clientY: b.clientY + 2 },
      true,
      { shiftKey: true },
    );
    expect([...session.selection.tasks].sort()).toEqual(expect.arrayContaining([13, 14, 15]));
  });

  test('dragging empty ground pans and chooses nothing', async () => {
    const { board, session } = await showNetwork();
    const before = board.sight.camera.x;
    await drag({ clientX: 500, clientY: 700 }, { clientX: 440, clientY: 700 });
    expect(board.sight.camera.x).toBeGreaterThan(before);
    expect(session.selection.tasks).toEqual([]);
  });

  test('arrow keys go along the links and beside, and say where one is', async () => {
    const { board, session } = await showNetwork();
    await click(at(board, 9));
    await press('ArrowRight');
    expect(session.selection.tasks).toEqual([10]);
    expect(document.querySelector('[data-spoken]')!.textContent).toMatch(
      /^Enhancements freeze, freeze, .*critical, waits for 1, holds up \d+$/,
    );
    await press('ArrowLeft');
    expect(session.selection.tasks).toEqual([9]);
  });

  test('an edge is chosen, edited by Enter and removed by Delete', async () => {
    const { board, session } = await showNetwork();
    const edge = board.drawn!.network.edges.find((one) => one.from === 9 && one.to === 10)!;
    const [a, b] = [at(board, 9, 'finish'), at(board, 10, 'start')];
    await click({ clientX: (a.clientX + b.clientX) / 2, clientY: a.clientY });
    expect(session.selection.link).toBe(edge.link);
    await press('Enter');
    expect(document.querySelector('[role="dialog"][aria-label="Link"]')).not.toBeNull();
    board.floating = null;
    expect(runAction(session, 'task.delete')).toBe(true);
    await settle();
    expect(session.plan!.links.has(edge.link!)).toBe(false);
  });

  test('Ctrl+F finds a node, marks the matches and goes from one to the next', async () => {
    const { board, session } = await showNetwork();
    await fireEvent.keyDown(document, { key: 'f', ctrlKey: true });
    const field = document.querySelector<HTMLInputElement>('[data-network-find]')!;
    expect(document.activeElement).toBe(field);
    await fireEvent.input(field, { target: { value: 'freeze' } });
    await fireEvent.keyDown(field, { key: 'Enter' });
    await fireEvent.keyDown(field, { key: 'Enter' });
    await settle();
    expect(session.selection.tasks).toEqual([10]);
    expect(board.find.found.size).toBe(5);
    expect(document.activeElement).toBe(field);
  });
});

describe('looking closer', () => {
  test('F focuses on a node, [ and ] change the levels, Escape leaves', async () => {
    const { board } = await showNetwork();
    await click(at(board, 9));
    await press('f');
    expect(nodes(board)).toContain(8);
    expect(nodes(board)).not.toContain(3);
    expect(document.querySelector('[data-focus-bar]')!.textContent).toContain('Finish KEP reviews');
    await fireEvent.click(document.querySelector('[data-fewer="up"]')!);
    await settle();
    expect(nodes(board)).not.toContain(7);
    await press(']');
    await press(']');
    await press(']');
    expect(nodes(board)).toContain(4);
    await press('Escape');
    expect(nodes(board)).toHaveLength(41);
  });

  test('shows the paths between two, whichever was chosen first', async () => {
    const { board } = await showNetwork();
    await click(at(board, 19));
    await click(at(board, 10), { ctrlKey: true });
    await press('p');
    expect(nodes(board)).toEqual([10, 13, 14, 15, 16, 17, 18, 19, 103]);
    await press('p');
    expect(nodes(board)).toHaveLength(41);
  });

  test('zooms by keys, and the status line is told', async () => {
    const { board } = await showNetwork();
    await press('0');
    const before = board.sight.camera.zoom;
    await press('+');
    expect(board.sight.camera.zoom).toBeGreaterThan(before);
    await press('0');
    expect(board.sight.camera.zoom).toBeCloseTo(before);
    expect(board.zoomLabel).toMatch(/^\d+ %$/);
  });

  test('a wheel with Ctrl zooms at the pointer, without it pans', async () => {
    const { board } = await showNetwork();
    board.sight.show({ x: 500, y: 100, zoom: 1 });
    await fireEvent.wheel(host(), { deltaY: 50 });
    expect(board.sight.camera).toEqual({ x: 500, y: 150, zoom: 1 });
    await fireEvent.wheel(host(), { deltaY: 50, shiftKey: true });
    expect(board.sight.camera.x).toBe(550);
    await fireEvent.wheel(host(), { deltaY: -100, ctrlKey: true, clientX: 300, clientY: 100 });
    const { x, zoom } = board.sight.camera;
    expect(zoom).toBeGreaterThan(1);
    expect(x + 300 / zoom).toBeCloseTo(850);
  });

  test('the table says the same in rows, with the keyboard on the chosen one', async () => {
    const { board, session } = await showNetwork();
    session.selection.select(19);
    await press('t');
    const table = document.querySelector<HTMLElement>('[data-node-table]')!;
    expect(table.getAttribute('aria-activedescendant')).toBe('node-19');
    expect(table.getAttribute('aria-rowcount')).toBe('42');
    const cells = [...document.querySelectorAll('[data-node-row="103"] [role="gridcell"]')];
    expect(cells.map((cell) => cell.textContent.trim())).toEqual(
      expect.arrayContaining(['Team dependency', 'nftables proxy to stable SS+2d']),
    );
    await fireEvent.keyDown(table, { key: 'ArrowUp' });
    await settle();
    expect(session.selection.tasks).toEqual([18]);
    expect(board.host).toBe(table);
  });
});

describe('accessible', () => {
  test.each(['picture', 'table'] as const)('the %s', async (what) => {
    const { session } = await showNetwork();
    session.selection.select(9);
    runAction(session, 'network.legend');
    runAction(session, 'network.focus');
    runAction(session, 'network.impact');
    if (what === 'table') runAction(session, 'network.table');
    await settle();
    const found = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
  });
});

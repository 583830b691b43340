import { fireEvent, render, screen } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import App from '../../App.svelte';
import { pressed } from '../../actions/keyboard';
import { MemoryEngine } from '../../ipc/memory';
import { FILES } from '../../ipc/memory/exchange';
import { sampleState } from '../../ipc/memory/sample';
import { Session } from '../../model/session.svelte';
import { keydown, settle } from '../../testing/open';
import { bothDates, countsLine, differenceWords } from './words';

async function openWindow(
  pick: string | null,
  first = false,
): Promise<{ session: Session; engine: MemoryEngine }> {
  const engine = new MemoryEngine(first ? null : sampleState(), 'Kubernetes 1.33');
  engine.files.pick = pick;
  const session = new Session(engine);
  render(App, { session });
  await vi.waitFor(() => {
    expect(document.querySelector('[data-status], [data-welcome]')).not.toBeNull();
  });
  return { session, engine };
}

async function openImport(pick: string): Promise<{ session: Session; engine: MemoryEngine }> {
  const opened = await openWindow(pick);
  pressed(opened.session, keydown('I', { ctrlKey: true, shiftKey: true }));
  await settle();
  return opened;
}

const sheet = (): HTMLElement => document.querySelector<HTMLElement>('[data-import]')!;
const primary = (): HTMLButtonElement =>
  document.querySelector<HTMLButtonElement>('[data-commit]')!;
const undo = (): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('[data-toast] button')].find(
    (button) => button.textContent.trim() === 'Undo',
  );
const toast = (): string => document.querySelector('[data-toast]')?.textContent ?? '';

async function turnTo(tab: string): Promise<void> {
  await fireEvent.click(document.querySelector(`[data-tab="${tab}"]`)!);
  await settle();
}

async function choose(box: Element, value: string): Promise<void> {
  await fireEvent.change(box, { target: { value } });
  await settle();
}

async function take(session: Session): Promise<void> {
  await fireEvent.click(primary());
  await vi.waitFor(() => {
    expect(session.incoming.fault).toBeNull();
    expect(session.panel).toBeNull();
  });
  await settle();
}

async function violations(): Promise<string[]> {
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((n) => n.html).join(' | ')}`);
}

describe('a project of another program', () => {
  test('tells what it holds, what is lost and how long the list is', async () => {
    await openImport(FILES.project);
    expect(sheet().textContent).toContain('Harbour crane refit.xml');
    expect(document.querySelector('[data-counts]')?.textContent).toBe(
      '146 tasks, 24 milestones, 176 links, 12 people, 151 assignments, 3 calendars, 1 baseline',
    );
    const lost = document.querySelectorAll('[data-weight="leftOut"] li');
    expect(lost.length).toBe(3);
    expect(lost[0]?.textContent).toContain('Row 41, “Paint the jib”');
    expect(document.querySelectorAll('[data-weight="remark"] li').length).toBe(100);
    await fireEvent.click(screen.getByRole('button', { name: 'Show 30 more' }));
    expect(document.querySelectorAll('[data-weight="remark"] li').length).toBe(130);
    expect(sheet().textContent).toContain('and 812 more');
  });

  test('shows which rows get other dates, and keeps the recorded ones when told to', async () => {
    await openImport(FILES.project);
    await turnTo('dates');
    expect(document.querySelector('[data-differing]')?.getAttribute('data-differing')).toBe('3');
    const row = screen.getByRole('row', { name: /Order the slewing ring/ });
    expect(row.textContent).toContain('2d later');
    expect(row.textContent).toContain('it starts after “Survey the bearing” finishes');
    await fireEvent.click(screen.getByLabelText(/Keep the dates as recorded/));
    await settle();
    expect(document.querySelector('[data-differing]')).toBeNull();
    expect(sheet().textContent).toContain('All 170 rows with recorded dates');
  });

  test('becomes a plan that opens, and one undo takes it back', async () => {
    const { session } = await openImport(FILES.project);
    expect(primary().textContent.trim()).toBe('Import 170 rows');
    await take(session);
    expect(session.panel).toBeNull();
    expect(session.plan?.head.name).toBe('Harbour crane refit');
    expect(session.view).toBe('plan');
    expect(toast()).toContain('Imported 170 rows from Harbour crane refit.xml.');
    await fireEvent.click(undo()!);
    await settle();
    expect(session.program?.plans.length).toBe(1);
    expect(session.plan?.head.name).not.toBe('Harbour crane refit');
  });

  test('begins a program of its own on the welcome page', async () => {
    const { session } = await openWindow(FILES.project, true);
    await fireEvent.click(document.querySelector('[data-action="plan.import"]')!);
    await settle();
    expect(sheet().textContent).toContain('Becomes a new program with one plan.');
    await take(session);
    expect(session.program?.name).toBe('Harbour crane refit');
    expect(session.plan?.rows.length).toBe(4);
    expect(toast()).toContain('Imported 170 rows');
    expect(undo()).toBeUndefined();
  });

  test('changes nothing when it is left', async () => {
    const { session } = await openImport(FILES.project);
    const before = session.program?.revision;
    await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await settle();
    expect(document.querySelector('[data-import]')).toBeNull();
    expect(session.program?.revision).toBe(before);
    expect(session.incoming.preview).toBeNull();
  });
});

describe('a table', () => {
  test('asks what its dates mean before it can be taken in', async () => {
    const { session } = await openImport(FILES.jira);
    expect(document.querySelector('[data-question]')?.textContent).toContain(
      'Does the day or the month come first?',
    );
    expect(primary().disabled).toBe(true);
    await fireEvent.click(screen.getByLabelText('Day first'));
    await settle();
    expect(document.querySelector('[data-question]')).toBeNull();
    expect(session.incoming.options.dayFirst).toBe(true);
    expect(primary().disabled).toBe(false);
    expect(primary().textContent.trim()).toBe('Import 48 rows');
  });

  test('shows columns of one name as one, and feeds what is said', async () => {
    const { session } = await openImport(FILES.jira);
    const links = document.querySelector('[data-column="Outward issue link (Blocks)"]')!;
    expect(links.textContent).toContain('2 columns');
    expect(links.textContent).toContain('APO-21');
    const summary = screen.getByLabelText<HTMLSelectElement>('What “Summary” feeds');
    expect(summary.value).toBe('Name');
    await choose(summary, '');
    expect(document.querySelector('[data-question]')?.textContent).toContain('names of the rows');
    await choose(screen.getByLabelText('What “Comment” feeds'), 'Name');
    expect(session.incoming.options.columns).toEqual([
      ['', 'Summary'],
      ['Name', 'Comment'],
    ]);
    await choose(screen.getByLabelText('What “Summary” feeds'), 'Name');
    const comment = screen.getByLabelText<HTMLSelectElement>('What “Comment” feeds');
    expect(comment.value).toBe('');
  });

  test('has sheets, each with columns of its own', async () => {
    await openImport(FILES.workbook);
    await choose(document.querySelector('[data-select="sheet"]')!, 'Holidays');
    expect(document.querySelector('[data-column="Occasion"]')).not.toBeNull();
    expect(primary().disabled).toBe(true);
  });

  test('changes a plan row by row, and deletes only when told to', async () => {
    const { session } = await openImport(FILES.workbook);
    const plan = session.plan!;
    const last = plan.rows.filter((row) => row.task.kind === 'work').at(-1)!.task.name;
    await choose(document.querySelector('[data-select="destination"]')!, String(plan.head.id));
    expect(document.querySelector('[data-page]')?.getAttribute('data-page')).toBe('changes');
    const changed = document.querySelectorAll('[data-fate="changed"] li');
    expect(changed.length).toBe(2);
    expect(changed[0]?.textContent).toMatch(/Call for release team.*5d.*12d/);
    expect(primary().textContent.trim()).toBe('Apply 3 changes');
    await fireEvent.click(screen.getByLabelText('Delete it from the plan'));
    await settle();
    expect(primary().textContent.trim()).toBe('Apply 4 changes');
    await take(session);
    const names = session.plan!.rows.map((row) => row.task.name);
    expect(names).toContain('Call for release team (agreed)');
    expect(names).toContain('Publish the release notes');
    expect(names).not.toContain(last);
    expect(toast()).toContain('4 changes from Kubernetes 1.33.xlsx made to');
  });
});

describe('a file that can’t be taken in', () => {
  test('is told where the person is looking, and another one may be chosen', async () => {
    const { engine } = await openImport(FILES.broken);
    expect(screen.getByRole('alert').textContent).toContain('not sound XML: line 2417');
    expect(primary().disabled).toBe(true);
    engine.files.pick = FILES.jira;
    await fireEvent.click(screen.getByRole('button', { name: 'Choose another file…' }));
    await settle();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(sheet().textContent).toContain('Apollo (Jira).csv');
  });

  test('leaves no sheet behind when the dialog was cancelled', async () => {
    const { session } = await openWindow(null);
    pressed(session, keydown('I', { ctrlKey: true, shiftKey: true }));
    await settle();
    expect(session.panel).toBeNull();
    expect(session.incoming.busy).toBe(false);
  });
});

describe('exporting', () => {
  test('writes what was chosen and says where and what is not in it', async () => {
    const { session } = await openWindow('anywhere');
    pressed(session, keydown('e', { ctrlKey: true }));
    await settle();
    await fireEvent.click(screen.getByLabelText(/Mermaid gantt/));
    await fireEvent.submit(document.querySelector('[data-export]')!);
    await settle();
    expect(session.panel).toBeNull();
    expect(toast()).toContain('.mmd.');
    expect(toast()).toContain('Two rows without dates are not drawn.');
  });

  test('stays when the platform’s dialog was cancelled', async () => {
    const { session } = await openWindow(null);
    session.outgoing.open();
    await settle();
    await fireEvent.submit(document.querySelector('[data-export]')!);
    await settle();
    expect(session.panel).toBe('export');
    expect(document.querySelector('[data-toast]')).toBeNull();
  });
});

describe('accessible to screen readers', () => {
  test.each([
    [FILES.project, 'notes'],
    [FILES.project, 'dates'],
    [FILES.jira, 'columns'],
  ])('%s on its page of %s', async (file, tab) => {
    await openImport(file);
    await turnTo(tab);
    expect(await violations()).toEqual([]);
  });

  test('changes of a plan', async () => {
    const { session } = await openImport(FILES.workbook);
    const plan = String(session.plan!.head.id);
    await choose(document.querySelector('[data-select="destination"]')!, plan);
    expect(await violations()).toEqual([]);
  });

  test('the kinds of file to export', async () => {
    const { session } = await openWindow(null);
    session.outgoing.open();
    await settle();
    expect(await violations()).toEqual([]);
  });
});

describe('words', () => {
  const at = (day: number, hour: number): number => (20_150 + day) * 1440 + hour * 60;

  test.each([
    [960, 960, '2d later'],
    [-480, -480, '1d earlier'],
    [0, 240, 'finish 4h later'],
    [45, -720, 'start 45min later, finish 1.5d earlier'],
  ])('%i and %i minutes are “%s”', (start, finish, words) => {
    expect(differenceWords(start, finish)).toBe(words);
  });

  test('dates of one day tell the time, others don’t', () => {
    const [was, is] = bothDates([at(0, 8), at(0, 17)], [at(0, 13), at(0, 17)], 2025);
    expect(was).toMatch(/08:00 – 17:00$/);
    expect(is).toMatch(/13:00 – 17:00$/);
    const [before, after] = bothDates([at(0, 8), at(2, 17)], [at(1, 8), at(3, 17)], 2025);
    expect(before).not.toMatch(/:/);
    expect(after).not.toBe(before);
  });

  test('what there is none of is not counted', () => {
    const none = { plans: 1, milestones: 0, links: 0, parts: 0, calendars: 0, baselines: 0 };
    expect(countsLine({ ...none, tasks: 1, people: 1204 })).toBe('1 task, 1,204 people');
  });
});

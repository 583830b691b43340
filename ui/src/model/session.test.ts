import { describe, expect, test } from 'vitest';
import { openSample, settle } from '../testing/open';

describe('perform', () => {
  test('applies edits one after the other, each on the revision before it', async () => {
    const { session } = await openSample();
    const names = ['A', 'B', 'C'];
    await Promise.all(names.map((name) => session.perform({ type: 'rename', task: 2, name })));
    expect(session.plan!.row(2)!.task.name).toBe('C');
    expect(session.program!.revision).toBe(4);
    expect(session.pending).toBe(0);
  });

  test('rejects with the fault and leaves no toast', async () => {
    const { session } = await openSample();
    const refused = session.perform({ type: 'rename', task: 2, name: ' ' });
    await expect(refused).rejects.toMatchObject({ code: 'name' });
    expect(session.toasts.list).toHaveLength(0);
    expect(session.saveFault).toBeNull();
  });

  test('a refusal does not hold up what comes after it', async () => {
    const { session } = await openSample();
    const refused = session.perform({ type: 'rename', task: 2, name: ' ' });
    const next = session.perform({ type: 'rename', task: 3, name: 'Next' });
    await expect(refused).rejects.toBeTruthy();
    await next;
    expect(session.plan!.row(3)!.task.name).toBe('Next');
  });
});

test('act shows a refusal as a toast that stays', async () => {
  const { session } = await openSample();
  expect(await session.act({ type: 'link', from: 19, to: 10, kind: 'FS' })).toBeNull();
  expect(session.toasts.list[0]).toMatchObject({ tone: 'bad' });
  expect(session.toasts.list[0]?.text).toContain('loop');
});

test('a file the system hands over and that can’t be opened is told about', async () => {
  const { session, engine } = await openSample();
  const message = '“notes.txt” is not a Gantry program.';
  engine.failOutside({ code: 'not-a-program', message, subject: null, hint: null });
  expect(session.toasts.list[0]).toMatchObject({ tone: 'bad', text: message });
  expect(session.program).not.toBeNull();
});

test('a row pinned by a drag can be kept as lag from the toast', async () => {
  const { session } = await openSample();
  await session.perform({ type: 'moveTasks', moves: [{ task: 19, start: 20_200 * 1440 + 540 }] });
  const toast = session.toasts.list[0]!;
  expect(toast.buttons.map((button) => button.label)).toEqual(['Keep as lag', 'Undo']);
  expect(session.plan!.row(19)!.task.pinned).not.toBeNull();
  toast.buttons[0]!.run();
  await settle();
  expect(session.plan!.row(19)!.task.pinned).toBeNull();
});

describe('a change elsewhere', () => {
  test('is shown, and the selection stays', async () => {
    const { session, engine } = await openSample();
    session.selection.select(14);
    await engine.elsewhere(1, { type: 'rename', task: 14, name: 'Renamed on the command line' });
    await settle();
    expect(session.plan!.row(14)!.task.name).toBe('Renamed on the command line');
    expect(session.selection.tasks).toEqual([14]);
    expect(session.program!.revision).toBe(2);
  });

  test('drops what is gone from the selection', async () => {
    const { session, engine } = await openSample();
    session.selection.select(14);
    await engine.elsewhere(1, { type: 'removeTasks', tasks: [14] });
    await settle();
    expect(session.selection.tasks).toEqual([]);
  });
});

describe('plans', () => {
  test('a new plan is opened', async () => {
    const { session } = await openSample();
    await session.perform({ type: 'addPlan', name: 'Kubernetes 1.34', start: '' });
    expect(session.plan!.head.name).toBe('Kubernetes 1.34');
    expect(session.program!.plans).toHaveLength(2);
  });

  test('when the open plan is deleted another one is shown, and undo brings it back', async () => {
    const { session } = await openSample();
    await session.perform({ type: 'addPlan', name: 'Kubernetes 1.34', start: '' });
    await session.perform({ type: 'removePlan', plan: session.plan!.head.id });
    expect(session.plan!.head.name).toBe('Kubernetes 1.33');
    await session.undo();
    expect(session.program!.plans).toHaveLength(2);
  });

  test('without any plan the program stays open', async () => {
    const { session } = await openSample();
    await session.perform({ type: 'removePlan', plan: 1 });
    expect(session.plan).toBeNull();
    await session.undo();
    expect(session.plan!.head.name).toBe('Kubernetes 1.33');
  });
});

test('the place a program was left in is found again', async () => {
  const first = await openSample();
  first.session.show('history');
  const second = await openSample();
  expect(second.session.view).toBe('history');
});

test('the theme follows the system until somebody chooses', async () => {
  const { session } = await openSample();
  expect(document.documentElement.dataset.theme).toBe('light');
  session.theme.toggle();
  expect(document.documentElement.dataset.theme).toBe('dark');
  expect((await openSample()).session.theme.shown).toBe('dark');
});

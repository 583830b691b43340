import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { Session } from '../../model/session.svelte';
import { MemoryEngine } from '../../ipc/memory';
import { trackedState } from '../../ipc/memory/tracked';
import { Session as OpenSession } from '../../model/session.svelte';
import { openSample, settle } from '../../testing/open';
import Inspector from './Inspector.svelte';

async function inspecting(task: number): Promise<Session> {
  const { session } = await openSample();
  session.show('plan');
  session.selection.select(task);
  render(Inspector, { session, plan: session.plan! });
  return session;
}

async function type(label: string, text: string): Promise<HTMLInputElement> {
  const field = screen.getByLabelText<HTMLInputElement>(label, {
    selector: 'input, textarea',
  });
  field.focus();
  await settle();
  await fireEvent.input(field, { target: { value: text } });
  await fireEvent.keyDown(field, { key: 'Enter' });
  await settle();
  return field;
}

describe('a field of the inspector', () => {
  test('stores on Enter and shows what followed', async () => {
    const session = await inspecting(14);
    const freeze = session.plan!.row(19)!;
    const before = freeze.dates.finish;
    await type('Duration', '30d');
    expect(session.plan!.row(14)!.task.durationText).toBe('30d');
    expect(freeze.dates.finish).toBeGreaterThan(before);
  });

  test('stores when it is left', async () => {
    const session = await inspecting(14);
    const field = screen.getByLabelText<HTMLInputElement>('Name');
    field.focus();
    await fireEvent.input(field, { target: { value: 'Resize pods in place' } });
    field.blur();
    await settle();
    expect(session.plan!.row(14)!.task.name).toBe('Resize pods in place');
  });

  test('shows a refusal under it and keeps what was typed', async () => {
    const session = await inspecting(14);
    const field = await type('Duration', 'a while');
    expect(screen.getByRole('alert').textContent).toContain('“a while” is not a duration.');
    expect(screen.getByRole('alert').hasAttribute('data-error')).toBe(true);
    expect(field.value).toBe('a while');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    field.blur();
    await settle();
    expect(field.value).toBe('a while');
    expect(session.plan!.row(14)!.task.durationText).toBe('22d');
  });

  test('takes back on Escape', async () => {
    const session = await inspecting(14);
    const field = await type('Duration', 'a while');
    field.focus();
    await fireEvent.keyDown(field, { key: 'Escape' });
    await settle();
    expect(field.value).toBe('22d');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(session.program!.revision).toBe(1);
  });

  test('does not store what was not changed', async () => {
    const session = await inspecting(14);
    const field = screen.getByLabelText<HTMLInputElement>('Duration');
    field.focus();
    field.blur();
    await settle();
    expect(session.program!.revision).toBe(1);
  });

  test('still means its row when another one is selected before it is left', async () => {
    const session = await inspecting(14);
    const field = screen.getByLabelText<HTMLInputElement>('Name');
    field.focus();
    await fireEvent.input(field, { target: { value: 'Resize pods in place' } });
    session.selection.select(15);
    await settle();
    expect(session.plan!.row(14)!.task.name).toBe('Resize pods in place');
    expect(session.plan!.row(15)!.task.name).toContain('Dynamic resource allocation');
  });

  test('edits a date as digits and shows it in words', async () => {
    await inspecting(19);
    const field = screen.getByLabelText<HTMLInputElement>('Promised');
    expect(field.value).toMatch(/20/);
    expect(field.value).not.toBe('2025-03-20');
    field.focus();
    await settle();
    expect(field.value).toBe('2025-03-20');
  });
});

describe('the owner', () => {
  test('can be somebody new', async () => {
    const session = await inspecting(14);
    await type('Owner', 'Ada Lovelace');
    expect(session.plan!.row(14)!.owner).toBe('Ada Lovelace');
    expect(session.program!.people.map((one) => one.name)).toContain('Ada Lovelace');
  });

  test('is chosen from the list by keys', async () => {
    const session = await inspecting(14);
    const field = screen.getByLabelText<HTMLInputElement>('Owner', { selector: 'input' });
    field.focus();
    await fireEvent.input(field, { target: { value: 'raw' } });
    await fireEvent.keyDown(field, { key: 'ArrowDown' });
    await fireEvent.keyDown(field, { key: 'Enter' });
    await settle();
    expect(session.plan!.row(14)!.owner).toBe('Dipesh Rawat');
  });
});

describe('what is selected', () => {
  test('is a milestone: done or not, never a percentage', async () => {
    const session = await inspecting(19);
    expect(screen.queryByLabelText('Duration')).toBeNull();
    await fireEvent.click(screen.getByLabelText('Done'));
    await settle();
    expect(session.plan!.row(19)!.done).toBe(true);
  });

  test('is a row with links: kind, lag, removal, and one more', async () => {
    const session = await inspecting(9);
    const list = screen.getByRole('region', { name: 'Predecessors' });
    expect(within(list).getByText(/Production readiness freeze/)).toBeTruthy();
    const lag = within(list).getByLabelText('Lag');
    lag.focus();
    await fireEvent.input(lag, { target: { value: '+2d' } });
    await fireEvent.keyDown(lag, { key: 'Enter' });
    await settle();
    expect(session.plan!.row(9)!.predecessors).toBe('8FS+2d');
    await type('Add a predecessor', '3');
    expect(session.plan!.row(9)!.predecessors).toBe('3; 8FS+2d');
    await fireEvent.click(within(list).getAllByRole('button', { name: 'Remove the link' })[0]!);
    await settle();
    expect(session.plan!.row(9)!.incoming).toHaveLength(1);
  });

  test('says why it starts when it does', async () => {
    await inspecting(19);
    expect(screen.getByText('Starts when “In-place pod resize to beta” finishes.')).toBeTruthy();
  });

  test('is nothing: then the plan’s own settings', async () => {
    const { session } = await openSample();
    session.show('plan');
    render(Inspector, { session, plan: session.plan! });
    await type('Status date', '2025-02-26');
    expect(session.plan!.head.statusDate).toBe('2025-02-26');
    await fireEvent.change(screen.getByLabelText('Launch'), { target: { value: '40' } });
    await settle();
    expect(session.plan!.head.launch).toBe(40);
  });

  test('is several rows: one owner for all as one step', async () => {
    const session = await inspecting(13);
    session.selection.toggle(14);
    session.selection.toggle(15);
    await settle();
    await type('Owner', 'Ada Lovelace');
    expect([13, 14, 15].map((id) => session.plan!.row(id)!.owner)).toEqual(
      Array(3).fill('Ada Lovelace'),
    );
    await session.undo();
    expect(session.plan!.row(14)!.owner).toBe('Tim Allclair');
  });
});

describe('what is tracked about a row', () => {
  async function tracked(task: number): Promise<Session> {
    const session = new OpenSession(new MemoryEngine(trackedState(), 'Kubernetes 1.33'));
    await session.boot();
    await session.tracking.load();
    session.show('plan');
    session.selection.select(task);
    render(Inspector, { session, plan: session.plan! });
    await settle();
    return session;
  }

  test('says what stops it and leads to the record', async () => {
    const session = await tracked(39);
    expect(
      screen.getByText('Waits behind “Cut release candidate 0”, which BLOCKER-1 blocks.'),
    ).toBeTruthy();
    session.selection.select(38);
    await settle();
    expect(screen.getByText('Blocked by BLOCKER-1.')).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: /No access to the signing/ }));
    expect(session.view).toBe('tracking');
    expect(session.tracking.chosen).toBe('BLOCKER-1');
  });
});

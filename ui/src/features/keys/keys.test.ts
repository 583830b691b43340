import { fireEvent, render, screen } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { keysOf } from '../../actions/keys';
import type { Session } from '../../model/session.svelte';
import { openSample, settle } from '../../testing/open';
import KeyPanel from './KeyPanel.svelte';

async function open(): Promise<Session> {
  const { session } = await openSample();
  session.panel = 'keys';
  render(KeyPanel, { session });
  await settle();
  return session;
}

const row = (id: string): HTMLElement => document.querySelector(`[data-key-row="${id}"]`)!;
const said = (): string => document.querySelector('[role="status"]')!.textContent.trim();

async function add(id: string, key: string, held: KeyboardEventInit = {}): Promise<void> {
  await fireEvent.click(row(id).querySelector('[data-add]')!);
  await press(key, held);
}

async function press(key: string, held: KeyboardEventInit = {}): Promise<void> {
  await fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });
  await settle();
}

describe('the keyboard panel', () => {
  test('gives an action the key that is pressed', async () => {
    const session = await open();
    await add('plan.check', 'Shift', { shiftKey: true });
    await add('plan.check', 'F9');
    expect(keysOf(session, 'plan.check')).toEqual(['F7', 'F9']);
    expect(said()).toBe('F9 is “Check the plan” now.');
    expect(row('plan.check').textContent).toContain('changed');
    expect(row('plan.check').contains(document.activeElement)).toBe(true);
  });

  test('replaces the key that was clicked', async () => {
    const session = await open();
    await fireEvent.click(row('plan.check').querySelector('[data-key="F7"]')!);
    expect(row('plan.check').textContent).toContain('Press a key…');
    await press('j', { ctrlKey: true });
    expect(keysOf(session, 'plan.check')).toEqual(['Mod+J']);
  });

  test('says whose a key is, and takes it over only when asked to', async () => {
    const session = await open();
    await add('plan.check', 'b', { ctrlKey: true });
    expect(screen.getByRole('alert').textContent).toBe(
      'Ctrl+B belongs to “Show or hide the baseline”.',
    );
    expect(keysOf(session, 'view.baseline')).toEqual(['Mod+B']);
    await fireEvent.click(screen.getByText('Use it here'));
    await settle();
    expect(keysOf(session, 'plan.check')).toEqual(['F7', 'Mod+B']);
    expect(keysOf(session, 'view.baseline')).toEqual([]);
    expect(said()).toContain('“Show or hide the baseline” has lost it.');
  });

  test('does not give away what always means the same', async () => {
    const session = await open();
    await add('plan.check', 'c', { ctrlKey: true });
    expect(screen.getByRole('alert').textContent).toContain('always means “Copy, cut and paste”');
    expect(screen.queryByText('Use it here')).toBeNull();
    await fireEvent.click(screen.getByText('Leave it'));
    expect(keysOf(session, 'plan.check')).toEqual(['F7']);
  });

  test('keeps what there was on Escape, and stays open', async () => {
    const session = await open();
    await add('plan.check', 'Escape');
    expect(keysOf(session, 'plan.check')).toEqual(['F7']);
    expect(session.panel).toBe('keys');
  });

  test('removes a key with Delete, and restores one action or all', async () => {
    const session = await open();
    const cap = row('plan.check').querySelector<HTMLElement>('[data-key="F7"]')!;
    await fireEvent.keyDown(cap, { key: 'Delete' });
    expect(keysOf(session, 'plan.check')).toEqual([]);
    await fireEvent.click(row('plan.check').querySelector('[data-restore]')!);
    expect(keysOf(session, 'plan.check')).toEqual(['F7']);
    await add('task.why', 'F9');
    await fireEvent.click(screen.getByText('Restore all'));
    expect(session.keys.changed).toEqual({});
  });

  test('is searched by words and by keys', async () => {
    await open();
    const field = screen.getByRole('searchbox');
    const found = (): string[] =>
      [...document.querySelectorAll<HTMLElement>('[data-key-row]')].map(
        (one) => one.dataset.keyRow!,
      );
    await fireEvent.input(field, { target: { value: 'ctrl+b' } });
    expect(found()).toEqual(['view.baseline']);
    await fireEvent.input(field, { target: { value: 'lint' } });
    expect(found()).toEqual(['plan.check']);
    await fireEvent.input(field, { target: { value: 'xyzzy' } });
    expect(document.querySelector('dialog')!.textContent).toContain('No action is called “xyzzy”');
  });

  test('changes to the keys of Microsoft Project and back', async () => {
    const session = await open();
    await fireEvent.click(screen.getByLabelText('Microsoft Project'));
    expect(keysOf(session, 'view.zoomIn')).toEqual(['Mod+/']);
    expect(row('view.zoomIn').textContent).toContain('/');
    await fireEvent.click(screen.getByLabelText('Gantry'));
    expect(keysOf(session, 'view.zoomIn')).toEqual(['Mod+=']);
  });

  test('has nothing axe objects to, also while it waits for a key', async () => {
    await open();
    await add('plan.check', 'b', { ctrlKey: true });
    const found = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(found.violations.map((one) => one.id)).toEqual([]);
  });
});

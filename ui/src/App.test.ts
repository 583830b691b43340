import { fireEvent, render } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import App from './App.svelte';
import { runAction } from './actions/registry';
import { MemoryEngine } from './ipc/memory';
import { Session } from './model/session.svelte';
import { sampleState } from './ipc/memory/sample';
import type { State } from './ipc/memory/state';
import { settle } from './testing/open';

/** The first rows of the sample: as many kinds of things with fewer of each. */
function smallState(): State {
  const state = sampleState();
  for (const plan of state.plans) {
    plan.rows = plan.rows.slice(0, 10);
    plan.links = plan.links.filter((link) => link.to <= 10);
    plan.head.launch = 10;
  }
  return state;
}

async function openWindow(
  state = sampleState(),
): Promise<{ session: Session; engine: MemoryEngine }> {
  const engine = new MemoryEngine(state, 'Kubernetes 1.33');
  const session = new Session(engine);
  render(App, { session });
  await vi.waitFor(() => {
    expect(document.querySelector('[data-status]')).not.toBeNull();
  });
  return { session, engine };
}

describe('the window', () => {
  test('changes view from the sidebar and by the native menu', async () => {
    const { session, engine } = await openWindow();
    await fireEvent.click(document.querySelector('[data-view="reports"]')!);
    await vi.waitFor(() => {
      expect(document.querySelector('[data-report-page]')).not.toBeNull();
    });
    engine.chooseMenu('view.history');
    await settle();
    expect(session.view).toBe('history');
  });

  test('shows a plan to a room, and comes back as it was', async () => {
    const { session, engine } = await openWindow(smallState());
    const asked = vi.spyOn(engine, 'meeting');
    session.show('plan');
    session.layout.inspect('plan', true);
    await settle();
    const beside = (): (Element | null)[] =>
      ['[data-view="plan"]', '[data-status]', 'aside'].map((one) => document.querySelector(one));
    expect(beside()).not.toContain(null);
    await fireEvent.keyDown(document.body, { key: 'F11' });
    await settle();
    expect(beside()).toEqual([null, null, null]);
    expect(document.querySelector('[role="toolbar"]')!.textContent).toContain('Kubernetes 1.33');
    // What somebody asks for is there all the same, and is not kept.
    runAction(session, 'view.inspector');
    await settle();
    expect(document.querySelector('aside')).not.toBeNull();
    document.querySelector<HTMLElement>('[data-action="view.meeting"]')!.click();
    await settle();
    expect(beside()).not.toContain(null);
    expect(session.layout.inspects('plan')).toBe(true);
    expect(asked.mock.calls).toEqual([[true], [false]]);
  });

  test('has a way back where the last plan is gone, and ends with the program', async () => {
    const { session, engine } = await openWindow(smallState());
    const asked = vi.spyOn(engine, 'meeting');
    runAction(session, 'view.meeting');
    await settle();
    session.plan = null;
    await settle();
    expect(document.querySelector('[data-status]')).not.toBeNull();
    await session.closeProgram();
    expect(session.layout.meeting).toBe(false);
    expect(asked).toHaveBeenLastCalledWith(false);
  });

  test('says so when the window can’t fill the screen, and stays as it was', async () => {
    const { session, engine } = await openWindow(smallState());
    vi.spyOn(engine, 'meeting').mockRejectedValue({ code: 'window', message: 'No.' });
    runAction(session, 'view.meeting');
    await settle();
    expect(session.layout.meeting).toBe(false);
    expect(session.toasts.list.map((toast) => toast.text)).toEqual(['No.']);
  });

  test('takes a baseline from the panel that compares them', async () => {
    const { session } = await openWindow(smallState());
    session.panel = 'baselines';
    await settle();
    document.querySelector<HTMLElement>('dialog [data-action="baseline.take"]')!.click();
    await settle();
    expect(document.querySelector('dialog')!.getAttribute('aria-label')).toBe('Take a baseline');
    await fireEvent.submit(document.querySelector('dialog form')!);
    await settle();
    expect(session.plan!.head.baselines).toHaveLength(1);
    expect(session.panel).toBeNull();
  });

  test.each(['task.why', 'plan.check'])('gives the keyboard back after %s', async (action) => {
    const { session } = await openWindow();
    session.show('plan');
    session.selection.select(13);
    await settle();
    const grid = document.querySelector<HTMLElement>('[data-grid]')!;
    grid.focus();
    runAction(session, action);
    await settle();
    const panel = document.activeElement!;
    expect(panel.tagName).toBe('ASIDE');
    await fireEvent.keyDown(panel, { key: 'Escape' });
    await settle();
    expect(document.activeElement).toBe(grid);
  });

  test('lists what was done, and strikes what was undone', async () => {
    const { session } = await openWindow();
    session.show('history');
    await session.perform({ type: 'rename', task: 2, name: 'First' });
    await session.perform({ type: 'rename', task: 2, name: 'Second' });
    await session.undo();
    await vi.waitFor(() => {
      expect(document.querySelectorAll('[data-operation]')).toHaveLength(2);
      expect(document.querySelector('[data-operation="3"] s')?.textContent).toContain('Second');
    });
    expect(document.querySelector('[data-operation="2"] s')).toBeNull();
  });

  test('goes from a late milestone of the overview to its row', async () => {
    const { session } = await openWindow();
    const first = await vi.waitFor(() => {
      const found = document.querySelector<HTMLElement>('[data-overview] tbody button');
      expect(found?.textContent).toBe('Enhancements freeze');
      return found;
    });
    await fireEvent.click(first!);
    expect(session.view).toBe('plan');
    expect(session.selection.tasks).toEqual([10]);
  });

  test('says where the report was exported to', async () => {
    const { session } = await openWindow();
    session.show('reports');
    await settle();
    await fireEvent.click(document.querySelector('[data-action="report.export"]')!);
    await vi.waitFor(() => {
      expect(document.querySelector('[data-toast]')?.textContent).toContain('.pdf');
    });
  });

  test('shows the palette, finds a row and goes there', async () => {
    const { session } = await openWindow();
    await fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    const field = document.querySelector<HTMLInputElement>('[data-palette] input')!;
    await fireEvent.input(field, { target: { value: 'docs freeze' } });
    await fireEvent.keyDown(field, { key: 'Enter' });
    await settle();
    expect(document.querySelector('[data-palette]')).toBeNull();
    expect(session.selection.tasks).toEqual([30]);
    const grid = document.querySelector('[data-grid]');
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(grid);
    });
    expect(grid?.getAttribute('aria-activedescendant')).toBe('cell-30-name');
  });

  test('returns to the welcome page when the program is closed', async () => {
    const { session } = await openWindow();
    await session.closeProgram();
    await settle();
    expect(document.querySelector('[data-welcome]')).not.toBeNull();
  });
});

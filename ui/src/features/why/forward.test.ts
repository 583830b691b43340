import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { pressed } from '../../actions/keyboard';
import { keydown, openSample, settle } from '../../testing/open';
import type { Session } from '../../model/session.svelte';
import Overview from '../overview/Overview.svelte';
import WhyPanel from './WhyPanel.svelte';

async function asking(task: number): Promise<Session> {
  const { session } = await openSample();
  session.show('plan');
  session.selection.select(task);
  session.why = task;
  render(WhyPanel, { session, plan: session.plan!, task });
  await settle();
  return session;
}

const options = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-forward]')];
const doIt = (at: number): HTMLElement => options()[at]!.querySelector('button')!;

describe('what would move it', () => {
  test('offers changes, the one that helps most first, with the milestones that come along', async () => {
    await asking(41);
    const days = options().map((one) => Number(/(\d+) days? earlier/.exec(one.textContent)![1]));
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(options()[0]!.textContent).toMatch(/Shorten “.+” by \d+d/);
    expect(options()[0]!.textContent).toMatch(/With it “.+” \(/);
  });

  test('shows one in the chart while it is pointed at, and takes it back', async () => {
    const session = await asking(41);
    const row = session.plan!.row(41)!;
    const before = row.dates.finish;
    await fireEvent.pointerEnter(options()[0]!);
    await settle();
    expect(row.ghost!.finish).toBeLessThan(before);
    await fireEvent.pointerLeave(document.querySelector('[data-forward]')!.parentElement!);
    await settle();
    expect(row.ghost).toBeNull();
    expect(row.dates.finish).toBe(before);
    expect(session.program!.revision).toBe(1);
  });

  test('is done in one step, which one undo takes back', async () => {
    const session = await asking(41);
    const row = session.plan!.row(41)!;
    const before = row.dates.finish;
    await fireEvent.click(doIt(0));
    await settle();
    expect(row.dates.finish).toBeLessThan(before);
    expect(row.ghost).toBeNull();
    expect(session.program!.revision).toBe(2);
    await session.undo();
    expect(row.dates.finish).toBe(before);
  });

  test('says why there is none', async () => {
    const { session } = await openSample();
    const query = session.engine.query.bind(session.engine);
    session.engine.query = (asked) =>
      asked.type === 'forward' ? Promise.resolve({ type: 'forward', options: [] }) : query(asked);
    render(WhyPanel, { session, plan: session.plan!, task: 41 });
    await settle();
    expect(screen.getByLabelText('What would move it?').textContent).toContain(
      'No single change brings it forward: two paths of the same length hold it',
    );
  });

  test('is reached with the arrow keys, after the steps of the chain', async () => {
    const session = await asking(41);
    const panel = document.querySelector<HTMLElement>('[data-why]')!;
    const press = async (key: string): Promise<void> => {
      await fireEvent.keyDown(document.activeElement!, { key });
      await settle();
    };
    expect(document.activeElement).toBe(panel);
    await press('ArrowDown');
    expect(document.activeElement).toBe(document.querySelector('[data-cause]'));
    await press('End');
    expect(document.activeElement).toBe(doIt(options().length - 1));
    expect(session.plan!.row(41)!.displaced).toBe(true);
    await press('Home');
    expect(session.plan!.row(41)!.displaced).toBe(false);
    await press('Escape');
    expect(session.why).toBeNull();
  });
});

describe('one key asks why', () => {
  test.each([
    ['F8', {}],
    ['w', {}],
  ])('%s of the chosen row', async (key, held) => {
    const { session } = await openSample();
    session.show('plan');
    session.selection.select(14);
    expect(pressed(session, keydown(key, held))).toBe(true);
    expect(session.why).toBe(14);
  });

  test('F8 of the milestone the keyboard is on in the overview; Alt and a click of any', async () => {
    const { session } = await openSample();
    session.show('overview');
    render(Overview, { session, plan: session.plan! });
    await settle();
    await settle();
    pressed(session, keydown('F8'));
    expect(session.why).toBeNull();
    const [first, second] = document.querySelectorAll<HTMLElement>('tr[data-dated]');
    first!.querySelector('button')!.focus();
    pressed(session, keydown('F8'));
    expect(session.why).toBe(Number(first!.dataset.dated));
    await fireEvent.click(second!.querySelector('button')!, { altKey: true });
    expect(session.why).toBe(Number(second!.dataset.dated));
    expect(session.view).toBe('overview');
  });
});

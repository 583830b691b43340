import { fireEvent, render, screen, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import type { AttentionDto, ProposalDto, TrackingDto } from '../../ipc/bindings';
import { MemoryEngine } from '../../ipc/memory';
import { trackedState } from '../../ipc/memory/tracked';
import { Session } from '../../model/session.svelte';
import { settle } from '../../testing/open';
import { gathered } from './alike';
import TrackingView from './TrackingView.svelte';

const proposal = (row: number, more: Partial<ProposalDto> = {}): ProposalDto => ({
  plan: 1,
  subject: `ROW-${row}`,
  trigger: 'commitmentAtRisk',
  route: null,
  severity: 'high',
  title: `The commitment ${row} is forecast late`,
  reason: `It is forecast a day late (${row}).`,
  ...more,
});

const wanted = ({ subject, reason }: ProposalDto): AttentionDto => ({
  want: 'proposal',
  record: subject,
  plan: 1,
  why: reason,
  until: null,
  owner: null,
});

async function open(proposals: ProposalDto[], more: AttentionDto[] = []): Promise<Session> {
  const session = new Session(new MemoryEngine(trackedState(), 'Kubernetes 1.33'));
  await session.boot();
  await session.tracking.load();
  const { known, told } = session.tracking;
  const attention = [...proposals.map(wanted), ...more];
  const now: TrackingDto = { ...told!, proposals, attention };
  session.tracking.known = { ...known!, told: now };
  render(TrackingView, { session });
  await settle();
  return session;
}

const five = [8, 10, 19, 28, 30].map((row) => proposal(row));
const lines = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('[data-attention] [data-want]')].map(
    (line) => line.querySelector('.id')?.textContent,
  );
const together = (): HTMLElement =>
  screen.getByRole('button', { name: /5 commitments made outside are forecast late/ });

describe('several that say the same', () => {
  test('are one line, in the place of the first of them', () => {
    const sorts = gathered(['a', 'x', 'b', 'a', 'a', 'b'], (one) =>
      one === 'a' ? 'gap' : one === 'b' ? 'stale' : null,
    );
    expect(sorts).toEqual([
      { sort: 'gap', all: ['a', 'a', 'a'] },
      { sort: null, all: ['x'] },
      { sort: null, all: ['b'] },
      { sort: null, all: ['b'] },
    ]);
  });

  test('open to the single ones, by pointer and by key, and stay open', async () => {
    const session = await open(five);
    expect(lines()).toEqual([]);
    expect(together().getAttribute('aria-expanded')).toBe('false');
    expect(together().textContent).toContain('Enhancements freeze');
    await fireEvent.click(together());
    expect(together().getAttribute('aria-expanded')).toBe('true');
    const list = document.getElementById(together().getAttribute('aria-controls') ?? '');
    expect(within(list!).getAllByRole('listitem')).toHaveLength(5);
    await fireEvent.keyDown(together(), { key: 'ArrowLeft' });
    expect(lines()).toEqual([]);
    await fireEvent.keyDown(together(), { key: 'ArrowRight' });
    expect(lines()).toHaveLength(5);
    together().focus();
    await fireEvent.keyDown(together(), { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toContain('ROW-8');

    session.tracking.tab = 'escalation';
    await settle();
    expect(document.querySelectorAll('[data-proposal]')).toHaveLength(5);
    const drafts = screen.getAllByRole('button', { name: /^Draft an escalation/ });
    await fireEvent.click(drafts[2]!);
    expect(session.tracking.escalating).toMatchObject({ subject: 'ROW-19' });
  });

  test('never hide what is red, overdue or can’t wait', async () => {
    const { told } = await open(
      [
        ...five,
        proposal(25, { severity: 'critical' }),
        ...[1, 2, 3].map(() => proposal(1, { trigger: 'blockerOverdue', subject: 'BLOCKER-1' })),
        ...[1, 2, 3].map(() =>
          proposal(2, { trigger: 'securityOrCompliance', subject: 'BLOCKER-1' }),
        ),
      ],
      [1, 2, 3].map(() => ({
        want: 'stale',
        record: 'DEP-2',
        plan: 1,
        why: 'It was needed long ago.',
        until: 1,
        owner: null,
      })),
    ).then((session) => session.tracking);
    expect(told?.attention).toHaveLength(15);
    expect(lines()).toEqual([
      'ROW-25',
      ...Array<string>(6).fill('BLOCKER-1'),
      ...Array<string>(3).fill('DEP-2'),
    ]);
  });

  test('are shown one by one to somebody who looks for one', async () => {
    await open(five);
    const filter = screen.getByRole('searchbox', { name: 'Filter' });
    await fireEvent.input(filter, { target: { value: 'late (19)' } });
    expect(lines()).toEqual(['ROW-19']);
  });

  test('read well to a screen reader', async () => {
    await open(five);
    await fireEvent.click(together());
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa'],
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map((one) => one.id)).toEqual([]);
  });
});

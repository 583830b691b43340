import { fireEvent, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { everything } from '../../testing/everyRecord';
import { settle } from '../../testing/open';
import { choose, form, go, look, panel, press, say, type } from '../../testing/record';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a blocker', () => {
  test('cannot be resolved without a root cause: the form says so and keeps the text', async () => {
    const { refuse, sent } = await look('BLOCKER-1');
    refuse('The root cause is needed.');
    await press('Resolve');
    await say('How it was resolved', 'The account is back.');
    await go();
    expect(sent()).toEqual({
      type: 'blocker',
      edit: {
        type: 'resolve',
        blocker: 1,
        rootCause: '',
        resolution: 'The account is back.',
        lessons: '',
      },
    });
    expect(within(form()).getByRole('alert').textContent).toMatch(/root cause.*Say why/s);
    const kept = within(form()).getByLabelText<HTMLTextAreaElement>('How it was resolved');
    expect(kept.value).toBe('The account is back.');
    await fireEvent.keyDown(kept, { key: 'Escape' });
    expect(form()).toBeTruthy();
  });

  test('tells its overdue clocks first and unmistakably', async () => {
    await look('BLOCKER-1');
    const clocks = [...document.querySelectorAll<HTMLElement>('[data-clock]')];
    expect(clocks.map((clock) => clock.dataset.clock)).toEqual([
      'overdue',
      'overdue',
      'running',
      'met',
    ]);
    expect(clocks[0]!.textContent).toMatch(/Overdue.*Telling the VP Engineering/s);
    const next = document.querySelector('[data-next-step]')!;
    expect(next.textContent).toContain('Tell the VP Engineering now.');
  });

  test('takes the severity its rows suggest with one press', async () => {
    const { sent } = await look('BLOCKER-1', (_, registers) => {
      registers.blockers[0]!.severity = 'p1';
    });
    expect(document.querySelector('[data-suggested]')!.textContent).toMatch(
      /Suggested: P0\.\s+“Cut release candidate 0” is on the critical path/,
    );
    await press('Make it P0');
    expect(sent()).toEqual({
      type: 'blocker',
      edit: { type: 'set', blocker: 1, change: { type: 'severity', severity: 'p0' } },
    });
  });

  test('offers only what fits where it stands', async () => {
    const { session } = await look('BLOCKER-1');
    const offered = (): string[] =>
      [
        ...document.querySelectorAll<HTMLElement>('[aria-label="What can be done"] [data-verb]'),
      ].map((button) => button.textContent.trim());
    expect(offered()).toEqual(['Take on', 'Report', 'Resolve', 'Escalate…']);
    session.goToRecord('BLOCKER-2');
    await settle();
    expect(offered()).toEqual(['Close', 'Reopen']);
  });

  test('goes down to a level below its own', async () => {
    const { sent } = await look('BLOCKER-1');
    await choose('Bring down…');
    const levels = within(form()).getByLabelText<HTMLSelectElement>('To');
    expect([...levels.options].map((option) => option.value)).toEqual(['l0']);
    await say('Why', 'There is a way around.');
    await go();
    expect(sent()).toMatchObject({
      edit: { type: 'deescalate', to: 'l0', reason: 'There is a way around.' },
    });
  });

  test('says what is not a number of people, and asks nobody', async () => {
    const { sent } = await look('BLOCKER-1');
    await type('People', 'a few');
    expect(screen.getByRole('alert').textContent).toContain('“a few” is not a number');
    expect(sent()).toBeUndefined();
  });

  test('opens the dialog of an escalation about itself', async () => {
    const { session } = await look('BLOCKER-1');
    await press('Escalate…');
    expect(session.panel).toBe('escalate');
    expect(session.tracking.escalating).toEqual({
      subject: 'BLOCKER-1',
      trigger: null,
      revise: null,
    });
  });
});

describe('a dependency', () => {
  test('writes a promise down with who made it', async () => {
    const { sent } = await look('DEP-1');
    await press('New promise');
    await say('Promised', '28 mar');
    await say('By whom', 'Ben of the cloud team');
    await go();
    expect(sent()).toEqual({
      type: 'dependency',
      edit: { type: 'promise', dependency: 1, text: '28 mar', by: 'Ben of the cloud team' },
    });
  });

  test('tells how often its promise was moved', async () => {
    await look('DEP-1');
    expect(document.querySelector('[data-moved]')!.textContent).toBe(
      'Moved twice, by 21 days later in all.',
    );
    expect(document.querySelectorAll('[data-promise]')).toHaveLength(3);
  });

  test('is verified on the day of the program', async () => {
    const { sent } = await look('DEP-1');
    await press('Verified today');
    expect(sent()).toMatchObject({ edit: { change: { type: 'verified', text: '2025-02-19' } } });
  });

  test('asks what so many days do, and adds the sentence to the words', async () => {
    const { session, sent } = await look('DEP-1', (_, registers) => {
      registers.dependencies[0]!.impact = 'Nobody can sign.';
    });
    const query = vi.spyOn(session.engine, 'query');
    await type('Days later', '30');
    expect(query).toHaveBeenCalledWith({ type: 'lateImpact', dependency: 1, days: 30 });
    const [week] = document.querySelectorAll<HTMLElement>('[data-arrival]');
    await fireEvent.click(within(week!).getByRole('button', { name: /into the words/ }));
    expect(sent()).toMatchObject({
      edit: {
        change: { type: 'impact', text: 'Nobody can sign.\nComing then, it moves no milestone.' },
      },
    });
  });

  test('raises a blocker of its own row', async () => {
    const { session } = await look('DEP-1');
    await press('Raise a blocker…');
    expect(session.panel).toBe('newRecord');
    expect(session.tracking.making).toEqual({ kind: 'blocker', rows: [42] });
  });

  test('renames its row, not itself', async () => {
    const { sent } = await look('DEP-1');
    await type('Name', 'Keys');
    expect(sent()).toEqual({ type: 'rename', task: 42, name: 'Keys' });
  });
});

describe('a risk', () => {
  test('is mitigated together with the action that was missing, as one step', async () => {
    const { sent } = await look('R-2');
    await press('Mitigate');
    await say('What is to be done', 'Book another cluster');
    await say('Owner', 'Drew Hagen');
    await go();
    expect(sent()).toEqual({
      type: 'batch',
      label: 'Mitigate R-2',
      edits: [
        {
          type: 'action',
          edit: {
            type: 'add',
            plan: 1,
            text: 'Book another cluster',
            changes: [
              { type: 'risk', risk: 2 },
              { type: 'owner', name: 'Drew Hagen' },
            ],
          },
        },
        { type: 'risk', edit: { type: 'mitigate', risk: 2 } },
      ],
    });
  });

  test('that has an action is mitigated at once', async () => {
    const { sent } = await look('R-1');
    await press('Mitigate');
    expect(sent()).toEqual({ type: 'risk', edit: { type: 'mitigate', risk: 1 } });
  });

  test('becomes a blocker of the rows it touches', async () => {
    const { sent } = await look('R-1');
    await choose('It has happened…');
    await go();
    expect(sent()).toEqual({
      type: 'risk',
      edit: {
        type: 'materialise',
        risk: 1,
        severity: 'p1',
        owner: 'Nina Polshakova',
        blocked: [13, 14],
      },
    });
  });

  test('tells what is missing and leads to its action', async () => {
    const { session } = await look('R-1');
    expect(document.querySelector('[data-gap]')!.textContent).toContain('nothing is done about it');
    await fireEvent.click(document.querySelector('[data-record-link="ACT-1"]')!);
    expect(session.tracking.chosen).toBe('ACT-1');
  });
});

describe('a decision', () => {
  test('keeps the other options when one is changed', async () => {
    const { sent } = await look('DEC-1', everything('DEC-1').change);
    const [, second] = document.querySelectorAll<HTMLElement>('[data-option]');
    await fireEvent.click(within(second!).getAllByRole('button')[0]!);
    await settle();
    await fireEvent.change(within(second!).getByLabelText('Reversible'), {
      target: { value: 'irreversible' },
    });
    const edit = sent() as { edit: { change: { options: Record<string, unknown>[] } } };
    const [first, changed] = edit.edit.change.options;
    expect(first).toMatchObject({ name: 'option-1-name', reversibility: 'difficult' });
    expect(changed).toMatchObject({ cost: 'option-2-cost', reversibility: 'irreversible' });
  });

  test('is decided in words of one’s own', async () => {
    const { sent } = await look('DEC-1');
    await press('Decide');
    await say('Decision', 'Deny, but warn first');
    await go();
    expect(sent()).toMatchObject({
      edit: { type: 'decide', outcome: 'Deny, but warn first', by: 'Nina Polshakova' },
    });
  });

  test('loses one of those who decide, and keeps the others', async () => {
    const { sent } = await look('DEC-1', (_, registers) => {
      registers.decisions[0]!.deciders = [1, 2];
    });
    await press('Nina Polshakova doesn’t decide');
    expect(sent()).toMatchObject({
      edit: { change: { type: 'deciders', names: ['Dipesh Rawat'] } },
    });
  });
});

describe('an escalation', () => {
  test('that was sent has nothing to type in, and says what comes next', async () => {
    await look('ESC-1', (state) => {
      state.told!.escalations[0]!.next = { level: 'l2', role: 'Director', person: 3 };
      state.told!.escalations[0]!.deescalate = 'BLOCKER-1 is resolved.';
    });
    expect(panel().querySelector('input, textarea, select')).toBeNull();
    expect(document.querySelector('[data-next-level]')!.textContent).toContain(
      'Director (L2 – manager, John Belamaric)',
    );
    expect(document.querySelector('[data-deescalate]')!.textContent).toContain('is resolved');
  });

  test('is rewritten only as a draft', async () => {
    const { session } = await look('ESC-1', (_, registers) => {
      Object.assign(registers.escalations[0]!, { status: 'draft', open: false, sent: null });
    });
    await press('Edit draft…');
    expect(session.tracking.escalating).toEqual({
      subject: 'BLOCKER-1',
      trigger: null,
      revise: 1,
    });
    expect(session.panel).toBe('escalate');
  });

  test('is decided by whom it went to', async () => {
    const { sent } = await look('ESC-1');
    await press('Decide');
    await say('Decision', 'Resolve it');
    await go();
    expect(sent()).toEqual({
      type: 'escalation',
      edit: { type: 'decide', escalation: 1, decision: 'Resolve it', by: 'Dipesh Rawat' },
    });
  });
});

describe('a go/no-go', () => {
  const verdict = (): HTMLElement => document.querySelector<HTMLElement>('[data-verdict]')!;

  test('says what holds, beside what the rules recommend', async () => {
    await look('GO-1');
    expect(verdict().textContent).toContain('Conditional go');
    expect(verdict().textContent).toMatch(/By the rules: Conditional go\.\s+Testing is amber\./);
    expect(document.querySelector('[data-area="testing"]')!.textContent).toMatch(
      /Testing\s*Amber\s*One upgrade job is flaky\./,
    );
  });

  test('is a no-go once a condition has lapsed', async () => {
    await look('GO-1', (state) => {
      const told = state.told!.gonogos.find((one) => one.id === 1)!;
      Object.assign(told, { stands: 'noGo', lapsed: true });
      told.conditions[0]!.overdue = 3;
    });
    expect(verdict().dataset.verdict).toBe('noGo');
    expect(verdict().textContent).toContain('Decided: Conditional go');
    expect(document.querySelector('[data-condition="0"]')!.textContent).toContain(
      'Not met in time',
    );
  });

  test('has its conditions met, and says so where that is refused', async () => {
    const { sent, refuse } = await look('GO-1');
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /The upgrade jobs/ });
    await fireEvent.click(box);
    expect(sent()).toEqual({
      type: 'goNoGo',
      edit: { type: 'meet', record: 1, condition: 0, met: true },
    });
    refuse('There is no such condition.');
    const other = screen.getByRole<HTMLInputElement>('checkbox', { name: /The known issues/ });
    await fireEvent.click(other);
    await settle();
    expect(sent()).toMatchObject({ edit: { condition: 1, met: false } });
    expect(screen.getByRole('alert').textContent).toContain('There is no such condition.');
    expect(other.checked, 'it stays met').toBe(true);
  });

  test('that is held is not rewritten; a draft is, or is held, or goes', async () => {
    const { session, sent } = await look('GO-1');
    expect(document.querySelector('[data-verb="revise"]')).toBeNull();
    await press('Escalate…');
    expect(session.tracking.escalating.subject).toBe('GO-1');
    session.goToRecord('GO-2');
    await settle();
    expect(document.querySelector('[data-gap]')!.textContent).toContain('Say what is decided.');
    await press('Edit…');
    expect(session.tracking.meeting).toEqual({ revise: 2 });
    expect(session.panel).toBe('gonogo');
    await press('Hold');
    expect(sent()).toEqual({ type: 'goNoGo', edit: { type: 'hold', record: 2 } });
    await choose('Delete the draft');
    expect(sent()).toEqual({ type: 'goNoGo', edit: { type: 'remove', record: 2 } });
  });
});

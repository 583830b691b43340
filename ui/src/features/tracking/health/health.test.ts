import { fireEvent, render, screen, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import type { EditDto, Fault, OutcomeDto, TrackingDto } from '../../../ipc/bindings';
import { MemoryEngine } from '../../../ipc/memory';
import { trackedState } from '../../../ipc/memory/tracked';
import { Session } from '../../../model/session.svelte';
import { settle } from '../../../testing/open';
import DeclareDialog from './DeclareDialog.svelte';
import HealthView from './HealthView.svelte';

async function tracked(): Promise<Session> {
  const session = new Session(new MemoryEngine(trackedState(), 'Kubernetes 1.33'));
  session.start();
  await vi.waitFor(() => {
    if (session.booting) throw new Error('still booting');
  });
  await session.tracking.load();
  return session;
}

async function shown(change: (told: TrackingDto) => Partial<TrackingDto> = () => ({})) {
  const session = await tracked();
  const known = session.tracking.known!;
  session.tracking.known = { ...known, told: { ...known.told, ...change(known.told) } };
  render(HealthView, { session });
  await settle();
  return session;
}

const line = (key: string): HTMLElement =>
  document.querySelector<HTMLElement>(`[data-colour="${key}"]`)!;

const words = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

const press = (label: string) => fireEvent.click(screen.getByLabelText(label));

/** What is sent, without anything being done about it. */
function sent(session: Session): EditDto[] {
  const edits: EditDto[] = [];
  vi.spyOn(session, 'perform').mockImplementation((edit) => {
    edits.push(edit);
    return Promise.resolve({} as OutcomeDto);
  });
  return edits;
}

function refuse(session: Session, message: string): void {
  const fault: Fault = { code: 'health', message, subject: null, hint: null };
  vi.spyOn(session, 'perform').mockRejectedValue(fault);
}

describe('the colours', () => {
  test('tell both where declared and computed differ, and one where they do not', async () => {
    await shown();
    const both = line('plan-1').querySelector('[data-differs]')!;
    expect(words(both)).toBe('On track declared At risk computed');
    expect(line('workstream-3').querySelector('[data-differs]')).toBeNull();
    expect(words(line('workstream-3').querySelector('.colour')!)).toBe('Off track');
  });

  test('no longer tell a declaration that has run out as the colour', async () => {
    await shown((told) => ({
      colours: told.colours.map((one) =>
        one.declared
          ? { ...one, shown: one.computed, declared: { ...one.declared, counts: false } }
          : one,
      ),
    }));
    expect(words(line('plan-1').querySelector('.colour')!)).toBe('At risk on track was declared');
  });

  test('say what was recorded, with dates and with what was declared otherwise', async () => {
    const session = await tracked();
    const known = session.tracking.known!;
    const health = known.registers.health.map((one) =>
      one.id === 3 ? { ...one, declared: 'onTrack' as const } : one,
    );
    session.tracking.known = { ...known, registers: { ...known.registers, health } };
    render(HealthView, { session });
    await settle();
    const strip = within(line('plan-1')).getByRole('img');
    const said = strip.getAttribute('aria-label')!;
    expect(said).toMatch(/29.*: on track; .*: on track; .*12.*: at risk, declared on track\./);
    expect([...strip.querySelectorAll('text')].map((one) => one.textContent)).toEqual([
      'G',
      'G',
      'A',
    ]);
    expect(words(line('workstream-3').querySelector('.recorded')!)).toBe('not recorded');
  });

  test('open to all dimensions with reasons, and to what is to be put right', async () => {
    await shown();
    const name = within(line('plan-1')).getByRole('button', { expanded: false });
    await fireEvent.click(name);
    const dimensions = screen.getByRole('region', { name: 'Dimensions' });
    expect(within(dimensions).getAllByRole('listitem')).toHaveLength(5);
    expect(words(screen.getByRole('region', { name: 'Declared' }))).toContain(
      'The freeze has a day of reserve By Nina Polshakova',
    );
    expect(words(screen.getByRole('region', { name: 'To put right' }))).toContain(
      'R-RAG-9It is red, and nothing is escalated.',
    );
    await fireEvent.click(name);
    expect(screen.queryByRole('region', { name: 'Dimensions' })).toBeNull();
  });

  test('are those of the open plan, or of all plans', async () => {
    const session = await shown((told) => ({
      colours: [
        ...told.colours,
        { ...told.colours[0]!, subject: { type: 'plan', plan: 7 }, plan: 7, name: 'Next' },
      ],
    }));
    expect(line('plan-7')).toBeNull();
    session.tracking.everywhere = true;
    await settle();
    expect(words(line('plan-7').querySelector('.name')!)).toBe('Next');
  });

  test('fold milestones nobody has to look at, however many, and only those', async () => {
    await shown((told) => {
      const milestone = told.colours[2]!;
      const many = Array.from({ length: 40 }, (_, i) => ({
        ...milestone,
        subject: { type: 'milestone' as const, task: 100 + i },
        shown: i === 7 ? ('offTrack' as const) : ('onTrack' as const),
      }));
      return { colours: [...told.colours, ...many] };
    });
    const milestones = () => document.querySelectorAll('[data-colour^="milestone-"]').length;
    expect(milestones()).toBe(2);
    expect(line('milestone-107')).not.toBeNull();
    await fireEvent.click(screen.getByText('Show the 39 milestones that are on track'));
    expect(milestones()).toBe(41);
  });

  test('are taken back, recorded, and recorded all at once', async () => {
    const session = await shown();
    const edits = sent(session);
    await press('Take back what was declared of “Kubernetes 1.33”');
    await settle();
    await press('Record today’s colour of “Build”');
    await settle();
    await fireEvent.click(screen.getByText('Record all'));
    const record = (subject: unknown) => ({ type: 'health', edit: { type: 'record', subject } });
    expect(edits).toEqual([
      { type: 'health', edit: { type: 'withdraw', declaration: 1 } },
      record({ type: 'workstream', workstream: 3 }),
      {
        type: 'batch',
        label: 'Record 2 colours',
        edits: [record({ type: 'plan', plan: 1 }), record({ type: 'workstream', workstream: 3 })],
      },
    ]);
    expect(screen.queryByLabelText(/^Take back .*“Build”/)).toBeNull();
  });

  test('say below the line why something was refused', async () => {
    const session = await shown();
    refuse(session, 'The file is locked.');
    await press('Record today’s colour of “Build”');
    await settle();
    expect(line('workstream-3').nextElementSibling!.textContent).toContain('The file is locked.');
  });
});

describe('the rest of the view', () => {
  test('leads from what is said to be well to the record', async () => {
    const session = await shown((told) => ({
      watermelons: [
        ...told.watermelons,
        { record: 'ROW-41', said: 'Declared on track.', but: 'Late.' },
      ],
    }));
    const link = (record: string) =>
      document.querySelector(`[data-watermelon="${record}"] button`)!;
    expect(words(link('DEP-1'))).toBe('DEP-1 Signing keys from the cloud team');
    await fireEvent.click(link('DEP-1'));
    expect(session.tracking.chosen).toBe('DEP-1');
    await fireEvent.click(link('PLAN-1'));
    await settle();
    expect(session.view).toBe('overview');
    expect(words(link('ROW-41'))).toBe(session.plan!.row(41)!.task.name);
    await fireEvent.click(link('ROW-41'));
    await settle();
    expect([session.view, session.selection.tasks]).toEqual(['plan', [41]]);
  });

  test('says so when nothing is reported better than it is', async () => {
    await shown(() => ({ watermelons: [] }));
    expect(screen.getByText('Nothing is reported better than it is.')).toBeTruthy();
  });

  test('reviews the plan, or the program where all plans are shown', async () => {
    const session = await shown((told) => ({
      reviews: told.reviews.map((one) => ({
        ...one,
        blockers: {
          ...one.blockers,
          open: one.plan === null ? 9 : 4,
          meanHours: 30,
          oldestHours: 60,
          trend: 'worse' as const,
        },
      })),
    }));
    const cells = (): string[] =>
      [...document.querySelectorAll('[data-review="Blockers"] td')].map(words);
    expect(cells()).toEqual(['0', '0', '4', '0', '30 h', '2.5 d', 'Worse']);
    session.tracking.everywhere = true;
    await settle();
    expect(cells()[2]).toBe('9');
  });

  test('makes a risk of blockers that keep coming back', async () => {
    const session = await shown();
    await fireEvent.click(screen.getByText('Raise a risk…'));
    expect(session.panel).toBe('newRecord');
    expect(session.tracking.making).toEqual({ kind: 'risk', rows: [] });
  });

  test('changes nothing in a program that can only be read, and axe finds nothing', async () => {
    const session = await tracked();
    session.program = { ...session.program!, readOnly: true };
    render(HealthView, { session });
    await settle();
    await fireEvent.click(within(line('plan-1')).getByRole('button', { expanded: false }));
    const changing = [...document.querySelectorAll<HTMLButtonElement>('.health button')].filter(
      (button) => /^(Declare|Record|Take back|Raise)/.test(button.ariaLabel ?? words(button)),
    );
    expect(changing).toHaveLength(9);
    expect(changing.filter((button) => !button.disabled)).toEqual([]);
    const found = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(found.violations.map((one) => `${one.id}: ${one.nodes[0]!.html}`)).toEqual([]);
  });
});

describe('declaring', () => {
  async function declaring(): Promise<Session> {
    const session = await tracked();
    session.tracking.declaring = { type: 'workstream', workstream: 3 };
    session.panel = 'declare';
    render(DeclareDialog, { session });
    await settle();
    return session;
  }
  const type = (label: string, value: string) => {
    const box = screen.getByLabelText(label, { selector: 'input, textarea' });
    return fireEvent.input(box, { target: { value } });
  };
  const submit = async () => {
    await fireEvent.submit(document.querySelector('form')!);
    await settle();
  };

  test('shows what is computed, and warns when better is said', async () => {
    await declaring();
    expect(words(document.querySelector('.computed')!)).toContain('Off track As forecast.');
    expect(screen.queryByRole('status')).toBeNull();
    await fireEvent.click(screen.getByLabelText('On track'));
    expect(words(screen.getByRole('status'))).toContain(
      'better than what is computed. Everybody will read both: declared on track, computed off track',
    );
  });

  test('without a reason shows the refusal, marks what is missing and keeps what was typed', async () => {
    const session = await declaring();
    await fireEvent.click(screen.getByLabelText('At risk'));
    await type('Cause', 'Two builders are ill');
    await type('Path to green', 'Borrow two');
    refuse(session, 'That differs from what is computed: give a reason and a last day.');
    await submit();
    expect(words(screen.getByRole('alert'))).toContain('give a reason and a last day');
    expect(screen.getByLabelText('Reason').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByLabelText('Cause').getAttribute('aria-invalid')).toBeNull();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Cause').value).toBe('Two builders are ill');
    expect(session.panel).toBe('declare');
  });

  test('sends the way back with amber and red, and none with green', async () => {
    const session = await declaring();
    const edits = sent(session);
    await fireEvent.click(screen.getByLabelText('At risk'));
    await type('Reason', 'The queue is short');
    await type('Cause', 'Illness');
    await type('Path to green', 'Borrow two');
    await type('Owner', 'Drew Hagen');
    await type('Green again by', 'fri');
    await submit();
    const edit = {
      type: 'declare',
      subject: { type: 'workstream', workstream: 3 },
      colour: 'atRisk',
      reason: 'The queue is short',
      expires: '+7d',
      cause: 'Illness',
      owner: 'Drew Hagen',
      path: 'Borrow two',
      pathDate: 'fri',
    };
    expect(edits).toEqual([{ type: 'health', edit }]);
    expect(session.panel).toBeNull();
    await fireEvent.click(screen.getByLabelText('On track'));
    await submit();
    const green = { ...edit, colour: 'onTrack', cause: '', owner: '', path: '', pathDate: '' };
    expect(edits[1]).toEqual({ type: 'health', edit: green });
  });
});

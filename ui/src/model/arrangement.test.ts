import { beforeEach, describe, expect, it } from 'vitest';
import { openSample, settle } from '../testing/open';
import { Arrangement } from './arrangement.svelte';
import type { Around } from './conditions';
import type { PlanModel } from './plan.svelte';
import type { Session } from './session.svelte';

let session: Session;
let plan: PlanModel;
let arrangement: Arrangement;

const around = (): Around => ({
  plan,
  yearHere: 2025,
  minutesPerDay: 480,
  was: new Map(),
  // Wednesday 19 February 2025.
  day: 20_138,
});

beforeEach(async () => {
  ({ session } = await openSample());
  plan = session.plan!;
  ({ arrangement } = session);
});

function arrange(): void {
  plan.arrange(arrangement.wishes(around()), arrangement.folded);
}

const names = (): (string | null)[] => plan.visible.map((row) => row?.task.name ?? null);
const found = (): string[] =>
  plan.visible.flatMap((row) =>
    row && plan.arranged?.context.has(row) !== true ? row.task.name : [],
  );

describe('a plan arranged', () => {
  it('is the outline again when nothing is asked for', () => {
    const before = names();
    arrangement.cycleSort('name');
    arrange();
    expect(names()).not.toEqual(before);
    arrangement.cycleSort('name');
    arrangement.cycleSort('name');
    arrange();
    expect(names()).toEqual(before);
    expect(plan.arranged).toBeNull();
  });

  it('shows what is looked for though it was folded away, and folds it again', () => {
    const summary = plan.rows.find((row) => row.summary)!;
    const hidden = plan.under(summary.id)[0]!;
    plan.fold(summary.id, true);
    arrangement.set({ type: 'text', text: hidden.task.name });
    arrange();
    expect(hidden.at).toBeGreaterThan(0);
    arrangement.clearFilter();
    arrange();
    expect(hidden.at).toBe(-1);
    expect(summary.collapsed).toBe(true);
  });

  it.each([
    ['critical', (name: string) => plan.rows.find((r) => r.task.name === name)!.standing.critical],
    [
      'unlinked',
      (name: string) => {
        const row = plan.rows.find((r) => r.task.name === name)!;
        return row.incoming.length === 0 || row.outgoing.length === 0;
      },
    ],
  ] as const)('shows only rows that are %s', (type, holds) => {
    arrangement.set({ type });
    arrange();
    expect(found().length).toBeGreaterThan(0);
    expect(found().every(holds)).toBe(true);
    expect(plan.arranged?.found).toBe(found().length);
  });

  it('shows the rows of one owner and of nobody', () => {
    const owner = plan.rows.find((row) => row.task.owner !== null)!.task.owner!;
    arrangement.set({ type: 'owner', ids: [owner, 0] });
    arrange();
    const owners = plan.visible.flatMap((row) =>
      row && plan.arranged?.context.has(row) !== true ? [row.task.owner] : [],
    );
    expect(new Set(owners)).toEqual(new Set([owner, null]));
  });

  it('in groups has headings between its rows, and none of the rows moves when one is folded', () => {
    arrangement.groupBy('owner');
    arrange();
    const [first, second] = [...plan.headings.values()];
    expect(plan.visible[first!.at]).toBeNull();
    expect(second!.at).toBe(first!.count + 1);
    expect(plan.rowsIn(0, second!.at + 1)).toHaveLength(first!.count);
    expect(plan.placeAt(1)).toEqual({ at: 1, of: first!.count });
    arrangement.foldGroup(first!.key, true);
    plan.foldGroups(arrangement.folded);
    expect([...plan.headings.values()][1]!.at).toBe(1);
    expect(plan.reordered).toBe(true);
  });

  it('keeps a row where it is while it is edited, and says that it was', async () => {
    arrangement.sortBy({ field: 'name', descending: false });
    arrangement.set({ type: 'text', text: 'freeze' });
    arrange();
    const before = plan.visible.map((row) => row?.id);
    const row = plan.rows.find((one) => one.task.name === 'Docs freeze')!;
    expect(plan.stale).toBe(false);
    await session.perform({ type: 'rename', task: row.id, name: 'Zzz' });
    await settle();
    expect(plan.visible.map((one) => one?.id)).toEqual(before);
    expect(plan.stale).toBe(true);
    arrange();
    expect(row.at).toBe(-1);
  });

  it('shows a row that is added though nobody looked for it', async () => {
    arrangement.set({ type: 'text', text: 'freeze' });
    arrange();
    const count = found().length;
    await session.perform({
      type: 'addTask',
      plan: plan.id,
      place: { type: 'lastIn', parent: null },
      name: 'Something else',
      kind: 'work',
      duration: '',
    });
    expect(found()).toHaveLength(count + 1);
    expect(names()).toContain('Something else');
  });

  it('shows a row that somebody goes to, whatever the conditions say', () => {
    const row = plan.rows.find((one) => !one.summary && one.task.name === 'Release notes')!;
    arrangement.set({ type: 'text', text: 'freeze' });
    arrange();
    expect(row.at).toBe(-1);
    plan.unfoldTo(row.id);
    expect(row.at).toBeGreaterThanOrEqual(0);
  });
});

describe('what is remembered', () => {
  it('is what each plan was left with', () => {
    arrangement.toggle('slip');
    arrangement.resize('name', 300);
    arrangement.groupBy('status');
    arrangement.set({ type: 'late' });
    const again = new Arrangement();
    again.open(session.program!.path, plan.id);
    expect(again.view).toEqual(arrangement.view);
    again.open(session.program!.path, plan.id + 1);
    expect(again.plain).toBe(true);
    expect(again.shown).not.toContain('slip');
  });

  it('is a view by name, for every plan of the program', () => {
    arrangement.toggle('note');
    arrangement.set({ type: 'critical' });
    arrangement.save('Mine', { left: 20_000, pxPerDay: 4 });
    expect(arrangement.differs).toBe(false);
    arrangement.apply('all');
    expect(arrangement.plain).toBe(true);
    const other = new Arrangement();
    other.open(session.program!.path, plan.id + 1);
    const mine = other.saved[0]!;
    expect(mine.name).toBe('Mine');
    expect(other.apply(mine.id)).toEqual({ left: 20_000, pxPerDay: 4 });
    expect(other.filter).toEqual([{ type: 'critical' }]);
    expect(other.shown).toContain('note');
    other.sortBy({ field: 'name', descending: false });
    expect(other.differs).toBe(true);
    other.save('Mine', null);
    expect(other.saved).toHaveLength(1);
    other.rename(mine.id, 'Ours');
    expect(other.nameOf(mine.id)).toBe('Ours');
    other.remove(mine.id);
    expect(other.saved).toEqual([]);
    expect(other.viewId).toBe('all');
  });

  it('gives the columns back that a built-in view had replaced', () => {
    arrangement.toggle('wbs');
    const own = arrangement.shown;
    arrangement.apply('late');
    expect(arrangement.shown).toContain('slip');
    arrangement.apply('all');
    expect(arrangement.shown).toEqual(own);
  });
});

import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { DatesDto, LinkDto, OutcomeDto, PlanDto, TaskDto } from '../ipc/bindings';
import { PlanModel } from './plan.svelte';

function task(id: number, parent: number | null = null, change: Partial<TaskDto> = {}): TaskDto {
  return {
    id,
    parent,
    name: `Row ${id}`,
    kind: 'work',
    duration: 480,
    durationText: '1d',
    pinned: null,
    promised: null,
    external: false,
    workstream: null,
    owner: null,
    state: 'notStarted',
    note: '',
    ...change,
  };
}

function dates(id: number, start = id * 1440, change: Partial<DatesDto> = {}): DatesDto {
  return {
    id,
    start,
    finish: start + 540,
    totalFloat: 0,
    freeFloat: 0,
    lateFinish: null,
    critical: true,
    nearCritical: false,
    percent: 0,
    slip: null,
    driver: { type: 'planStart' },
    ...change,
  };
}

const link = (id: number, from: number, to: number, change: Partial<LinkDto> = {}): LinkDto => ({
  id,
  from,
  to,
  kind: 'FS',
  lag: 0,
  lagText: '',
  ...change,
});

function plan(tasks: TaskDto[], links: LinkDto[] = []): PlanModel {
  const dto: PlanDto = {
    revision: 1,
    head: {
      id: 7,
      name: 'Release',
      start: '2025-01-06',
      launch: null,
      statusDate: null,
      owner: null,
      summary: '',
      note: '',
    },
    calendar: { id: 1, name: 'Standard', minutesPerDay: 480, week: [], exceptions: [] },
    workstreams: [],
    tasks,
    dates: tasks.map(({ id }) => dates(id)),
    links,
  };
  return new PlanModel(dto, [{ id: 3, name: 'Nina', role: '' }]);
}

function outcome(change: Partial<OutcomeDto>): OutcomeDto {
  return {
    revision: 2,
    undo: null,
    redo: null,
    head: null,
    plans: null,
    people: null,
    workstreams: null,
    calendar: null,
    tasks: [],
    removedTasks: [],
    order: null,
    links: [],
    removedLinks: [],
    dates: [],
    notice: null,
    ...change,
  };
}

const OUTLINE = [task(1), task(2, 1), task(3, 1), task(4, 3), task(5)];

/** Counts how often each row's text is looked at again. */
function watched(model: PlanModel, read: (id: number) => unknown): number[] {
  const seen: number[] = [];
  $effect.root(() => {
    for (const { id } of model.rows) {
      $effect(() => {
        read(id);
        seen.push(id);
      });
    }
  });
  flushSync();
  seen.length = 0;
  return seen;
}

describe('a plan', () => {
  it('numbers its rows, indents them and knows which are summaries', () => {
    const rows = plan(OUTLINE).rows.map((row) => [row.id, row.number, row.depth, row.kind]);
    expect(rows).toEqual([
      [1, 1, 0, 'summary'],
      [2, 2, 1, 'work'],
      [3, 3, 1, 'summary'],
      [4, 4, 2, 'work'],
      [5, 5, 0, 'work'],
    ]);
  });

  it('finds what lies under a row', () => {
    const model = plan(OUTLINE);
    expect(model.under(1).map((row) => row.id)).toEqual([2, 3, 4]);
    expect(model.under(5)).toEqual([]);
  });

  it('writes predecessors by row number, in order', () => {
    const model = plan(OUTLINE, [
      link(1, 4, 5, { kind: 'SS', lag: 960, lagText: '+2d' }),
      link(2, 2, 5),
      link(3, 3, 5, { kind: 'FF' }),
    ]);
    expect(model.row(5)?.predecessors).toBe('2; 3FF; 4SS+2d');
  });

  it('names the owner', () => {
    expect(plan([task(1, null, { owner: 3 }), task(2)]).rows.map((row) => row.owner)).toEqual([
      'Nina',
      null,
    ]);
  });
});

describe('folding', () => {
  it('hides what is under a summary and is remembered', () => {
    const model = plan(OUTLINE);
    model.fold(3, true);
    expect(model.visible.map((row) => row?.id)).toEqual([1, 2, 3, 5]);
    expect(plan(OUTLINE).visible.map((row) => row?.id)).toEqual([1, 2, 3, 5]);
    model.unfoldTo(4);
    expect(model.visible.map((row) => [row?.id, row?.at])).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
      [4, 3],
      [5, 4],
    ]);
    expect(plan(OUTLINE).visible).toHaveLength(5);
  });

  it('of an outer summary hides everything below', () => {
    const model = plan(OUTLINE);
    model.fold(1, true);
    expect(model.visible.map((row) => row?.id)).toEqual([1, 5]);
    expect(model.row(4)?.at).toBe(-1);
  });

  it('means nothing for a row without rows', () => {
    const model = plan(OUTLINE);
    model.fold(5, true);
    expect(model.row(5)?.collapsed).toBe(false);
  });
});

describe('an outcome', () => {
  it('touches the rows it names and no other', () => {
    const model = plan(OUTLINE);
    const seen = watched(model, (id) => [model.row(id)?.task.name, model.row(id)?.shown.start]);
    model.apply(outcome({ tasks: [task(2, 1, { name: 'New' })], dates: [dates(4, 99)] }));
    flushSync();
    expect(seen.sort()).toEqual([2, 4]);
    expect(model.row(2)?.task.name).toBe('New');
    expect(model.row(4)?.dates.start).toBe(99);
  });

  it('brings rows, takes rows and puts them in order', () => {
    const model = plan(OUTLINE);
    model.apply(
      outcome({
        tasks: [task(6, 1)],
        dates: [dates(6)],
        removedTasks: [3, 4],
        order: [1, 6, 2, 5],
      }),
    );
    expect(model.rows.map((row) => [row.id, row.number, row.depth])).toEqual([
      [1, 1, 0],
      [6, 2, 1],
      [2, 3, 1],
      [5, 4, 0],
    ]);
    expect(model.row(4)).toBeNull();
    expect(model.visible).toHaveLength(4);
  });

  it('renumbers predecessors when rows before them come or go', () => {
    const model = plan(OUTLINE, [link(1, 4, 5)]);
    model.apply(outcome({ removedTasks: [2], order: [1, 3, 4, 5] }));
    expect(model.row(5)?.predecessors).toBe('3');
  });

  it('redraws the rows of a changed link only', () => {
    const model = plan(OUTLINE, [link(1, 2, 3), link(2, 4, 5)]);
    const seen = watched(model, (id) => model.row(id)?.predecessors);
    model.apply(outcome({ links: [link(2, 2, 5)], removedLinks: [1] }));
    flushSync();
    expect(seen.sort()).toEqual([2, 3, 4, 5]);
    expect(model.row(3)?.predecessors).toBe('');
    expect(model.row(5)?.predecessors).toBe('2');
    expect(model.row(4)?.outgoing).toEqual([]);
    expect(model.row(2)?.outgoing.map(({ id }) => id)).toEqual([2]);
  });
});

describe('a preview', () => {
  it('lays ghosts over the rows it moves and takes the earlier ones away', () => {
    const model = plan(OUTLINE);
    model.preview(outcome({ dates: [dates(2, 50), dates(4, 60)] }));
    expect(model.rows.filter((row) => row.displaced).map((row) => row.id)).toEqual([2, 4]);
    model.preview(outcome({ dates: [dates(4, 70)] }));
    expect(model.rows.filter((row) => row.displaced).map((row) => row.id)).toEqual([4]);
    expect(model.row(4)?.shown.start).toBe(70);
    model.preview(null);
    expect(model.rows.some((row) => row.displaced)).toBe(false);
    expect(model.row(4)?.shown.start).toBe(4 * 1440);
  });

  it('tells the duration a row would have', () => {
    const model = plan(OUTLINE);
    model.preview(outcome({ tasks: [task(2, 1, { durationText: '4d' })] }));
    expect(model.row(2)?.ghostDuration).toBe('4d');
    expect(model.row(2)?.task.durationText).toBe('1d');
    model.preview(null);
    expect(model.row(2)?.ghostDuration).toBeNull();
  });

  it('is gone once an outcome is applied', () => {
    const model = plan(OUTLINE);
    model.preview(outcome({ dates: [dates(2, 50)] }));
    model.apply(outcome({ dates: [dates(2, 50)] }));
    expect(model.row(2)?.ghost).toBeNull();
    expect(model.row(2)?.dates.start).toBe(50);
  });

  it('of a thousand rows touches a thousand rows', () => {
    const tasks = Array.from({ length: 3000 }, (_, index) => task(index + 1));
    const model = plan(tasks);
    const seen = watched(model, (id) => model.row(id)?.shown.start);
    model.preview(outcome({ dates: tasks.slice(0, 1000).map(({ id }) => dates(id, 5)) }));
    flushSync();
    expect(seen).toHaveLength(1000);
  });
});

describe('the path to a milestone', () => {
  it('decides what is critical while one is chosen', () => {
    const model = plan(OUTLINE);
    model.path = {
      to: 4,
      name: 'Row 4',
      steps: [],
      words: '',
      floats: [
        [4, 0],
        [2, 960],
      ],
    };
    expect(model.row(4)?.standing).toEqual({ critical: true, near: false, float: 0 });
    expect(model.row(2)?.standing).toEqual({ critical: false, near: true, float: 960 });
    expect(model.row(5)?.standing).toEqual({ critical: false, near: false, float: null });
    model.path = null;
    expect(model.row(5)?.standing.critical).toBe(true);
  });
});

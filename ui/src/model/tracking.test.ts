import { expect, test, vi } from 'vitest';
import { MemoryEngine } from '../ipc/memory';
import { trackedState } from '../ipc/memory/tracked';
import { Tracking } from './tracking.svelte';

function asked(): { tracking: Tracking; types: string[] } {
  const engine = new MemoryEngine(trackedState(), 'Kubernetes 1.33');
  const query = engine.query.bind(engine);
  const types: string[] = [];
  vi.spyOn(engine, 'query').mockImplementation((one) => {
    types.push(one.type);
    return query(one);
  });
  return { tracking: new Tracking(engine), types };
}

test('an edit asks what the rules say, not for the registers again', async () => {
  const { tracking, types } = asked();
  await tracking.load();
  types.length = 0;
  await tracking.judge();
  expect(types).toEqual(['tracking']);
});

test('what somebody else wrote is not lost to an edit that follows at once', async () => {
  const { tracking, types } = asked();
  await tracking.load();
  types.length = 0;
  tracking.expire();
  const first = tracking.judge();
  // The first answer is late: it is dropped, and the second look asks for everything again.
  const second = tracking.judge();
  await Promise.all([first, second]);
  expect(types).toEqual(['registers', 'tracking', 'registers', 'tracking']);
  types.length = 0;
  await tracking.judge();
  expect(types).toEqual(['tracking']);
});

test('what an edit changed, added and took out is merged by id', async () => {
  const { tracking } = asked();
  await tracking.load();
  const [first] = tracking.registers?.risks ?? [];
  if (!first) throw new Error('the sample has risks');
  tracking.chosen = 'R-2';
  tracking.apply({
    risks: {
      changed: [
        { ...first, statement: 'Said anew' },
        { ...first, id: 9, reference: 'R-9' },
      ],
      removed: [2],
    },
  });
  expect(tracking.registers?.risks.map(({ id, statement }) => [id, statement])).toEqual([
    [1, 'Said anew'],
    [9, first.statement],
  ]);
  expect(tracking.chosen).toBeNull();
  expect(tracking.record('r-9')?.dto.reference).toBe('R-9');
});

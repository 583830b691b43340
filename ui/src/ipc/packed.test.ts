import { expect, it } from 'vitest';
import type { OutcomeDto } from './bindings';
import { unpacked } from './packed';

const outcome = { revision: 3, dates: [] } as unknown as OutcomeDto;

it('makes records of the numbers a preview travels as', () => {
  const preview = {
    outcome,
    dates: [
      ...[7, 100, 200, null, 3, 400, 25, 50, -2, 7, 5, 6],
      ...[8, 1, 2, 480, 0, null, 2, 0, null, 9, null, null],
    ],
    pieces: [[8, [[1, 2]]]] as [number, [number, number][]][],
  };
  expect(unpacked(preview).dates).toEqual([
    {
      id: 7,
      start: 100,
      finish: 200,
      totalFloat: null,
      freeFloat: 3,
      lateFinish: 400,
      critical: true,
      nearCritical: false,
      percent: 50,
      slip: -2,
      driver: { type: 'link', link: 5, task: 6 },
      risk: 'atRisk',
      unplaced: true,
    },
    {
      id: 8,
      start: 1,
      finish: 2,
      totalFloat: 480,
      freeFloat: 0,
      lateFinish: null,
      critical: false,
      nearCritical: true,
      percent: 0,
      slip: null,
      driver: { type: 'rows' },
      pieces: [[1, 2]],
    },
  ]);
  expect(unpacked(preview).revision).toBe(3);
});

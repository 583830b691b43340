import { describe, expect, it } from 'vitest';
import { sift } from './sift';

const fault = (message: string): unknown => ({ code: 'x', message, subject: null, hint: null });

describe('changes sifted', () => {
  it.each<[string, string[], (batch: readonly string[]) => string | null, string[], string[]]>([
    ['take what is all right at once', ['a', 'b', 'c'], () => null, ['a', 'b', 'c'], []],
    [
      'leave out what is refused for itself',
      ['a', 'bad', 'b', 'worse', 'c'],
      (batch) => batch.find((one) => one === 'bad' || one === 'worse') ?? null,
      ['a', 'b', 'c'],
      ['bad', 'worse'],
    ],
    [
      'leave out the later of two that contradict each other',
      ['a→b', 'x', 'b→a'],
      (batch) => (batch.includes('a→b') && batch.includes('b→a') ? 'loop' : null),
      ['a→b', 'x'],
      ['b→a'],
    ],
    [
      'leave out what belongs to a row that is refused',
      ['row!', 'row!:cell', 'a'],
      (batch) => (batch.includes('row!') ? 'no' : null),
      ['a'],
      ['row!', 'row!:cell'],
    ],
  ])('%s', async (_, changes, refuses, taken, refused) => {
    const sifted = await sift(
      changes,
      async (batch) => {
        await Promise.resolve();
        const why = refuses(batch);
        if (why !== null) throw fault(why);
      },
      (change, on) => change.startsWith(`${on}:`),
    );
    expect(sifted.taken).toEqual(taken);
    expect(sifted.refused.map((one) => one.change)).toEqual(refused);
  });

  it('give up naming each one where nearly all are refused', async () => {
    let tries = 0;
    const sifted = await sift(
      Array.from({ length: 2000 }, (_, at) => at),
      () => {
        tries++;
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as the engine does
        return Promise.reject(fault('no'));
      },
      () => false,
    );
    expect(tries).toBeLessThan(400);
    expect(sifted.refused).toHaveLength(2000);
  });
});

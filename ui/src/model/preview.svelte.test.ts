import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { EditDto, OutcomeDto } from '../ipc/bindings';
import { Preview } from './preview.svelte';

const rename = (name: string): EditDto => ({ type: 'rename', task: 1, name });
const answer = (name: string): OutcomeDto => ({ undo: name }) as OutcomeDto;

/** An engine that answers when it is told to. */
function slowEngine(seen?: () => number[]) {
  const asked: string[] = [];
  const waiting: { resolve: (outcome: OutcomeDto) => void; reject: (fault: unknown) => void }[] =
    [];
  const shown: (string | null)[] = [];
  const preview = new Preview(
    (edit, rows) => {
      const of = rows === null ? '' : ` of ${rows.join()}`;
      asked.push((edit.type === 'rename' ? edit.name : edit.type) + of);
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    (outcome) => shown.push(outcome?.undo ?? null),
    seen,
  );
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };
  return {
    preview,
    asked,
    shown,
    answer: async (name: string) => {
      waiting.shift()?.resolve(answer(name));
      await settle();
    },
    refuse: async (message: string) => {
      waiting.shift()?.reject({ code: 'cycle', message, subject: null, hint: null });
      await settle();
    },
  };
}

/** What somebody who looks on sees. */
function watched(look: () => boolean): () => boolean {
  let seen = false;
  const stop = $effect.root(() => {
    $effect(() => {
      seen = look();
    });
  });
  onTestFinished(stop);
  return () => {
    flushSync();
    return seen;
  };
}

describe('a preview', () => {
  it('has one question under way, and the latest one wins', async () => {
    const engine = slowEngine();
    for (const name of ['a', 'b', 'c', 'd']) engine.preview.propose(rename(name));
    expect(engine.asked).toEqual(['a']);
    await engine.answer('a');
    expect(engine.asked).toEqual(['a', 'd']);
    await engine.answer('d');
    expect(engine.shown).toEqual(['a', 'd']);
    expect(engine.preview.outcome?.undo).toBe('d');
  });

  it('shows why it would be refused, and forgets it when it would not', async () => {
    const engine = slowEngine();
    const refusedSeen = watched(() => engine.preview.refused);
    engine.preview.propose(rename('a'));
    await engine.refuse('That closes a loop.');
    expect(engine.preview.fault?.message).toBe('That closes a loop.');
    expect(refusedSeen()).toBe(true);
    expect(engine.shown).toEqual([null]);
    engine.preview.propose(rename('b'));
    await engine.answer('b');
    expect(engine.preview.fault).toBeNull();
  });

  it('leaves nothing on screen once cleared, also when an answer comes late', async () => {
    const engine = slowEngine();
    engine.preview.propose(rename('a'));
    engine.preview.propose(rename('b'));
    engine.preview.clear();
    await engine.answer('a');
    expect(engine.asked).toEqual(['a']);
    expect(engine.shown).toEqual([null]);
    engine.preview.propose(rename('c'));
    expect(engine.asked).toEqual(['a', 'c']);
  });

  it('keeps what it showed while the edit it became is stored', async () => {
    const engine = slowEngine();
    engine.preview.propose(rename('a'));
    await engine.answer('a');
    engine.preview.propose(rename('b'));
    engine.preview.settle();
    await engine.answer('b');
    expect(engine.shown).toEqual(['a']);
  });

  describe('of a plan with many rows', () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    it('asks about what is in sight, and about all when the hand rests', async () => {
      const engine = slowEngine(() => [7]);
      engine.preview.propose(rename('a'));
      await engine.answer('a');
      engine.preview.propose(rename('b'));
      await engine.answer('b');
      expect(engine.asked).toEqual(['a of 7', 'b of 7']);
      expect(engine.preview.whole).toBe(false);
      vi.advanceTimersByTime(1000);
      await engine.answer('b, all of it');
      expect(engine.asked).toEqual(['a of 7', 'b of 7', 'b']);
      expect(engine.shown).toEqual(['a', 'b', 'b, all of it']);
      expect(engine.preview.whole).toBe(true);
    });

    it('drops what it hears of all rows when the hand has moved on', async () => {
      const engine = slowEngine(() => [7]);
      engine.preview.propose(rename('a'));
      await engine.answer('a');
      vi.advanceTimersByTime(1000);
      engine.preview.propose(rename('b'));
      expect(engine.asked).toEqual(['a of 7', 'a', 'b of 7']);
      await engine.answer('a, all of it');
      await engine.answer('b');
      expect(engine.shown).toEqual(['a', 'b']);
    });

    it('asks no more once it is over', async () => {
      const engine = slowEngine(() => [7]);
      engine.preview.propose(rename('a'));
      await engine.answer('a');
      engine.preview.settle();
      vi.advanceTimersByTime(1000);
      expect(engine.asked).toEqual(['a of 7']);
    });
  });
});

/** A canvas that notes what is done on it: jsdom draws nothing. */
import { vi } from 'vitest';
import type { Ink } from '../widgets/ink';

/** `fillText Design`, `drawImage`, `fillRect #fff`: what was called, and what tells it from others. */
export interface Noted {
  ctx: CanvasRenderingContext2D;
  done: string[];
  /** What was written, in order. */
  written: () => string[];
  /** How strongly the faintest of it was written. */
  faintest: () => number;
}

/** Any letter is this wide. */
const LETTER = 6;

export function noted(): Noted {
  vi.stubGlobal('Path2D', vi.fn());
  const done: string[] = [];
  const alphas: number[] = [];
  const state: Record<string, unknown> = { canvas: {}, globalAlpha: 1, fillStyle: '' };
  const ctx = new Proxy(state, {
    get: (target, name: string) => {
      if (name in target) return target[name];
      if (name === 'measureText') return (text: string) => ({ width: text.length * LETTER });
      return (...args: unknown[]) => {
        if (name === 'fillText') {
          done.push(`fillText ${String(args[0])}`);
          alphas.push(Number(target.globalAlpha));
        } else if (name === 'fillRect') done.push(`fillRect ${String(target.fillStyle)}`);
        else done.push(name);
      };
    },
  });
  return {
    ctx: ctx as unknown as CanvasRenderingContext2D,
    done,
    faintest: () => Math.min(1, ...alphas),
    written: () => done.flatMap((one) => /^fillText (.*)$/.exec(one)?.[1] ?? []),
  };
}

/** Every colour is called by its name. */
export const NAMED = new Proxy({}, { get: (_, name) => String(name) }) as Ink;

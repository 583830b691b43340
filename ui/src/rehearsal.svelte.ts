/**
 * The large views are drawn once where nobody sees them, while the window rests after a start.
 * Code that runs for the first time is read and compiled then, and takes two to three times as long
 * as the second time; this way the first time is nobody's. Nothing is left of it: what it draws is
 * gone before the next frame, nothing is asked of the engine, nothing is written down.
 */
import { untrack } from 'svelte';
import { whenQuiet } from './core/quiet';
import { onceSeen } from './core/seen';
import { networkRehearsal } from './features/network/rehearse';
import { planRehearsal } from './features/plan/rehearse';
import type { Session } from './model/session.svelte';
import type { View } from './model/view';

/** Somebody who opens the window with a purpose has gone on by then, and who types types on. */
const PAUSES = { between: 100, afterHand: 600 };

/** Rehearses once a program with rows is open. The answer gives it up. */
export function rehearse(session: Session): () => void {
  let begun = false;
  let stop: () => void = () => undefined;
  const end = $effect.root(() => {
    $effect(() => {
      if (begun || (session.plan?.rows.length ?? 0) === 0) return;
      begun = true;
      untrack(() => {
        stop = onceSeen(() => {
          stop = whenQuiet(jobs(session), PAUSES);
        });
      });
    });
  });
  return () => {
    stop();
    end();
  };
}

function jobs(session: Session): (() => void)[] {
  const unlessShown = (view: View, all: (() => void)[]): (() => void)[] =>
    all.map((job) => () => {
      if (session.view !== view) job();
    });
  return [
    ...unlessShown('plan', planRehearsal(session)),
    ...unlessShown('network', networkRehearsal(session)),
  ];
}

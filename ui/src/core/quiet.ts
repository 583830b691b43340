/** Work that nobody waits for, done while nobody's hand is on the window. */

const HANDS = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'scroll'] as const;

/** Milliseconds. */
interface Pauses {
  /** From one job to the next: what came in meanwhile goes first. */
  between: number;
  /** After the last thing a hand did: longer than from one key to the next. */
  afterHand: number;
}

/**
 * Does one job after another while the window is left alone. The answer gives up what has not been
 * done yet.
 */
export function whenQuiet(jobs: readonly (() => void)[], pauses: Pauses): () => void {
  const waiting = [...jobs];
  let timer: ReturnType<typeof setTimeout>;
  const wait = (pause: number): void => {
    clearTimeout(timer);
    timer = setTimeout(next, pause);
  };
  const postpone = (): void => {
    wait(pauses.afterHand);
  };
  const stop = (): void => {
    clearTimeout(timer);
    for (const hand of HANDS) removeEventListener(hand, postpone, true);
  };
  const next = (): void => {
    const job = waiting.shift();
    if (!job) {
      stop();
      return;
    }
    job();
    wait(pauses.between);
  };
  for (const hand of HANDS) addEventListener(hand, postpone, { capture: true, passive: true });
  wait(pauses.between);
  return stop;
}

/** Work that nobody waits for, done while nobody's hand is on the window. */

const HANDS = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'scroll'] as const;

/**
 * Does one job after another, each when the window has been left alone for `rest` milliseconds.
 * The answer gives up what has not been done yet.
 */
export function whenQuiet(jobs: readonly (() => void)[], rest: number): () => void {
  const waiting = [...jobs];
  let timer: ReturnType<typeof setTimeout>;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(next, rest);
  };
  const stop = (): void => {
    clearTimeout(timer);
    for (const hand of HANDS) removeEventListener(hand, wait, true);
  };
  const next = (): void => {
    const job = waiting.shift();
    if (!job) {
      stop();
      return;
    }
    job();
    wait();
  };
  for (const hand of HANDS) addEventListener(hand, wait, { capture: true, passive: true });
  wait();
  return stop;
}

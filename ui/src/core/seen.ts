/** Waiting until what was just put into the window has been seen. */

/** Who waits for something to be seen waits no longer than this for it to come. */
const LONGEST_MS = 250;

/** What is in the window only says that something will come; resolved when that is there. */
let awaited: Promise<void> | null = null;

/**
 * Does something once what is in the document now is on the screen: the first frame paints it, by
 * the second it is seen. The answer keeps it from being done.
 */
export function onceSeen(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame: number | undefined;
  let given = false;
  const begin = (): void => {
    if (given) return;
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        timer = setTimeout(then);
      });
    });
  };
  if (awaited) void awaited.then(begin);
  else begin();
  return () => {
    given = true;
    if (frame !== undefined) cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/**
 * What this view is about is still to come: nothing else takes the time it is drawn in. The answer
 * tells that it is there, or will not come.
 */
export function awaitContent(): () => void {
  let arrive: () => void = () => undefined;
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
    setTimeout(resolve, LONGEST_MS);
  }).then(() => {
    if (awaited === arrival) awaited = null;
  });
  awaited = arrival;
  return arrive;
}

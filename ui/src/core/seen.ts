/** Waiting until what was just put into the window has been seen. */

/**
 * Does something once what is in the document now is on the screen: the first frame paints it, by
 * the second it is seen. The answer keeps it from being done.
 */
export function onceSeen(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      timer = setTimeout(then);
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

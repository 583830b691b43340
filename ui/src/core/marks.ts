/**
 * Times a person with the web inspector, and `cargo xtask bench ui`, can read off the page. Only
 * the latest of a name is kept, so that a long day's work does not pile them up.
 */

/** This happened now. */
export function mark(name: string): void {
  performance.clearMarks(name);
  performance.mark(name);
}

/** This took from `start` (by `performance.now()`) until now. */
export function measure(name: string, start: number): void {
  performance.clearMeasures(name);
  performance.measure(name, { start });
}

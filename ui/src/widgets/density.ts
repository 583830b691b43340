/** How many pixels of the screen make one of the page. */

/** What makes a page larger without telling it: in quarters, so that frames of windows don't count. */
const STEP = 0.25;

/**
 * WebKit enlarges a page (for a meeting) and goes on calling its pixels what they were; what is drawn
 * on a canvas then has to be drawn larger by as much as fewer of them fit into the window. Chromium
 * says so itself.
 */
export function density(): number {
  const told = window.devicePixelRatio || 1;
  if ('chrome' in window) return told;
  const enlarged = Math.round(window.outerWidth / window.innerWidth / STEP) * STEP;
  return told * (enlarged > 1 ? enlarged : 1);
}

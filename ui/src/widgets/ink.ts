/** The colours and letters of the theme, for a canvas: it cannot read tokens by itself. */

export interface Ink {
  bg: string;
  sunken: string;
  raised: string;
  line: string;
  lineStrong: string;
  text: string;
  text2: string;
  text3: string;
  accent: string;
  accentSoft: string;
  accentText: string;
  warn: string;
  warnSoft: string;
  bad: string;
  badSoft: string;
  good: string;
  bar: string;
  critical: string;
  near: string;
  done: string;
  barEdge: string;
  criticalEdge: string;
  nearEdge: string;
  doneEdge: string;
  /** On a bar, and on what is done of critical work. */
  barText: string;
  barTextFilled: string;
  /** Over the part of a bar that is done. */
  progress: string;
  summary: string;
  float: string;
  baseline: string;
  found: string;
  sign: string;
  signCritical: string;
  link: string;
  linkCritical: string;
  linkActive: string;
  /** Around what is selected, and behind it. */
  selection: string;
  selected: string;
  focus: string;
  today: string;
  statusDate: string;
  weekend: string;
  gridLine: string;
  font: string;
}

const TOKENS: Record<keyof Ink, string> = {
  bg: '--bg',
  sunken: '--bg-sunken',
  raised: '--bg-raised',
  line: '--line',
  lineStrong: '--line-strong',
  text: '--text',
  text2: '--text-2',
  text3: '--text-3',
  accent: '--accent',
  accentSoft: '--accent-soft',
  accentText: '--accent-text',
  warn: '--warn',
  warnSoft: '--warn-soft',
  bad: '--bad',
  badSoft: '--bad-soft',
  good: '--good',
  bar: '--bar',
  critical: '--bar-critical',
  near: '--bar-near',
  done: '--bar-done',
  barEdge: '--bar-edge',
  criticalEdge: '--bar-critical-edge',
  nearEdge: '--bar-near-edge',
  doneEdge: '--bar-done-edge',
  barText: '--bar-text',
  barTextFilled: '--bar-text-filled',
  progress: '--bar-progress',
  summary: '--summary',
  float: '--float',
  baseline: '--baseline',
  found: '--found',
  sign: '--milestone',
  signCritical: '--milestone-critical',
  link: '--link',
  linkCritical: '--link-critical',
  linkActive: '--link-active',
  selection: '--selection-line',
  selected: '--selection',
  focus: '--focus',
  today: '--today',
  statusDate: '--status-date',
  weekend: '--weekend',
  gridLine: '--grid-line',
  font: '--font',
};

export function readInk(): Ink {
  const style = getComputedStyle(document.documentElement);
  const read = Object.entries(TOKENS).map(([name, token]) => [
    name,
    style.getPropertyValue(token).trim() || (name === 'font' ? 'sans-serif' : '#888888'),
  ]);
  return Object.fromEntries(read) as Ink;
}

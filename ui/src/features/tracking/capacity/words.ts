/** What is typed and pasted into an assessment, and how its numbers are shown. */
import type { ConfidenceDto, MoscowDto } from '../../../ipc/bindings';
import { CONFIDENCE_WORDS } from '../../../model/cells';
import { PRIORITIES } from '../../../model/recordWords';

/** The engine writes numbers with a hyphen for a minus. */
export function signed(days: string): string {
  return days.replace(/^-/, '−');
}

/** `H`, `medium`, as people write it elsewhere; empty for nothing, none for anything else. */
export function readConfidence(text: string): ConfidenceDto | '' | null {
  const typed = text.trim().toLowerCase();
  if (typed === '' || typed === '-' || typed === '–') return '';
  const all: ConfidenceDto[] = ['high', 'medium', 'low'];
  return all.find((one) => one === typed || one.startsWith(typed)) ?? null;
}

/** `M`, `must have`, `won't`; the same. */
export function readPriority(text: string): MoscowDto | '' | null {
  const typed = text.trim().toLowerCase();
  if (typed === '' || typed === '-' || typed === '–') return '';
  const all: [RegExp, MoscowDto][] = [
    [/^(m|must\b.*)$/, 'must'],
    [/^(s|should\b.*)$/, 'should'],
    [/^(c|could\b.*)$/, 'could'],
    [/^(w|won.?t\b.*)$/, 'wontThisTime'],
  ];
  return all.find(([pattern]) => pattern.test(typed))?.[1] ?? null;
}

/** A whole number of percent; the sign may stand behind it. None where it is no such number. */
export function readPercent(text: string, least: number): number | null {
  const digits = /^(\d{1,3}) ?%?$/.exec(text.trim())?.[1];
  const percent = Number(digits);
  return digits !== undefined && percent >= least && percent <= 100 ? percent : null;
}

/** A choice of a cell; none where nothing is said. */
export function chosenConfidence(text: string): ConfidenceDto | null {
  return (Object.keys(CONFIDENCE_WORDS) as ConfidenceDto[]).find((one) => one === text) ?? null;
}

export function chosenPriority(text: string): MoscowDto | null {
  return (Object.keys(PRIORITIES) as MoscowDto[]).find((one) => one === text) ?? null;
}

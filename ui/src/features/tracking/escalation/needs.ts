/**
 * What an escalation still needs (R-ESC-2, R-ESC-3), told while it is written. The engine has the
 * last word when it is sent.
 */
import type { EscalationDraftDto, LevelDto } from '../../../ipc/bindings';

/** The fields something can be missing from. */
export type Part =
  | 'title'
  | 'situation'
  | 'tried'
  | 'news'
  | 'to'
  | 'levelTo'
  | 'reason'
  | 'decisionNeededBy'
  | 'options'
  | 'doNothing'
  | 'recommendation';

export interface Need {
  part: Part;
  /** In a list of what is needed. */
  short: string;
  text: string;
}

/** What the rules look at beside the draft itself. */
export interface Circumstances {
  /** It is about a blocker nothing can wait for: levels may be skipped. */
  p0: boolean;
  /** An open one about the same, by name. */
  same: string | null;
}

/** Without these it can't even be kept. */
export function needsToSave(draft: EscalationDraftDto): Need[] {
  const needs: Need[] = [];
  if (isEmpty(draft.title)) {
    needs.push({ part: 'title', short: 'a title', text: 'Say in a line what it is about.' });
  }
  if (draft.options.some((option) => isEmpty(option.name))) {
    needs.push({ part: 'options', short: 'names of options', text: 'Every option needs a name.' });
  }
  return needs;
}

/** Without these nobody further up can decide; in the order of the form. */
export function needsToSend(draft: EscalationDraftDto, around: Circumstances): Need[] {
  const needs: Need[] = needsToSave(draft).filter((need) => need.part === 'title');
  const need = (part: Part, short: string, text: string): void => {
    needs.push({ part, short, text });
  };
  if (isEmpty(draft.situation)) need('situation', 'the situation', 'Say what has happened.');
  const [from, to] = [height(draft.levelFrom), height(draft.levelTo)];
  if (to >= 1 && draft.tried.length === 0) {
    need('tried', 'what was tried', 'Say what has been tried so far.');
  }
  if (around.same !== null && isEmpty(draft.news)) {
    const text = `${around.same} about the same is open. Say what is new since then.`;
    need('news', 'what is new', text);
  }
  if (draft.to.length === 0) need('to', 'to whom', 'Say to whom it goes.');
  if (to <= from) {
    const where = draft.levelFrom.toUpperCase();
    need('levelTo', 'a higher level', `That is not above ${where}, where it is now.`);
  } else if (to > from + 1 && isEmpty(draft.reason) && !around.p0) {
    need('reason', 'why a level is skipped', 'That skips a level; say why.');
  }
  if (isEmpty(draft.decisionNeededBy)) {
    need('decisionNeededBy', 'by when', 'Say by when it has to be decided.');
  }
  if (draft.options.length < 2) {
    const text = 'An escalation needs two options at the least, besides doing nothing.';
    need('options', 'two options', text);
  } else {
    needs.push(...needsToSave(draft).filter(({ part }) => part === 'options'));
  }
  if (isEmpty(draft.doNothing)) {
    need('doNothing', 'what happens otherwise', 'Say what happens when nothing is done.');
  }
  if (isEmpty(draft.recommendation)) {
    need('recommendation', 'a recommendation', 'Say which option you recommend, and why.');
  }
  return needs;
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}

/** L0 is 0. */
export function height(level: LevelDto): number {
  return Number(level.slice(1));
}

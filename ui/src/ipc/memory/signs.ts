/** What the chart marks on a made-up row: late, cut in pieces, without a date. */
import type { DatesDto } from '../bindings';
import type { PlanState, Row } from './state';
import { finishAt, midnightOf, startAt, workBefore } from './time';

type Signs = Pick<DatesDto, 'risk' | 'unplaced' | 'pieces'>;

export function signsOf(row: Row, dates: DatesDto, plan: PlanState, summary: boolean): Signs {
  const signs: Signs = {};
  const now = midnightOf(plan.head.statusDate ?? '') ?? 0;
  const open = dates.percent < 100 && !row.more.inactive;
  if (open && now > 0 && dates.finish < now) signs.risk = 'overdue';
  else if (open && ((dates.slip ?? 0) > 0 || (dates.totalFloat ?? 0) < 0 || missed(row, dates))) {
    signs.risk = 'atRisk';
  }
  if (summary) return signs;
  if (dates.driver.type === 'planStart' && isLoose(row, plan)) signs.unplaced = true;
  const pieces = piecesOf(row, dates);
  if (pieces.length > 1) signs.pieces = pieces;
  return signs;
}

function missed({ more }: Row, { finish }: DatesDto): boolean {
  return more.deadline !== null && finish > more.deadline;
}

function isLoose({ id, more, percent, pinned }: Row, { links, head }: PlanState): boolean {
  const held = more.constraint !== null || more.deadline !== null || more.byHand !== null;
  if (held || pinned !== null || percent > 0 || id === head.launch) return false;
  return !links.some((link) => link.from === id || link.to === id);
}

/** Work, break, work: as many working minutes as each is long. */
function piecesOf({ more, duration }: Row, { start }: DatesDto): [number, number][] {
  const found: [number, number][] = [];
  let done = 0;
  let at = workBefore(start);
  for (const [after, pause] of more.splits) {
    if (after <= done || after >= duration) continue;
    found.push([startAt(at), finishAt(at + after - done)]);
    at += after - done + pause;
    done = after;
  }
  if (found.length > 0) found.push([startAt(at), finishAt(at + duration - done)]);
  return found;
}

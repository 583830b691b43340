/**
 * A preview travels as plain numbers, a quarter of its size as records: it is asked for on every
 * frame of a drag. Here they become records again. `api/src/dto/preview.rs` packs them.
 */
import type { DatesDto, DriverDto, OutcomeDto, PreviewDto } from './bindings';

const FIELDS = 12;

const CRITICAL = 1;
const NEARLY = 2;
const OVERDUE = 4;
const AT_RISK = 8;
const UNPLACED = 16;

export function unpacked(preview: PreviewDto): OutcomeDto {
  const numbers = preview.dates;
  const dates: DatesDto[] = [];
  for (let at = 0; at + FIELDS <= numbers.length; at += FIELDS) dates.push(record(numbers, at));
  if (preview.pieces.length > 0) {
    const pieces = new Map(preview.pieces);
    for (const one of dates) {
      const found = pieces.get(one.id);
      if (found) one.pieces = found;
    }
  }
  return { ...preview.outcome, dates };
}

function record(numbers: readonly (number | null)[], at: number): DatesDto {
  const marks = numbers[at + 6] ?? 0;
  const dates: DatesDto = {
    id: numbers[at] ?? 0,
    start: numbers[at + 1] ?? 0,
    finish: numbers[at + 2] ?? 0,
    totalFloat: numbers[at + 3] ?? null,
    freeFloat: numbers[at + 4] ?? 0,
    lateFinish: numbers[at + 5] ?? null,
    critical: (marks & CRITICAL) !== 0,
    nearCritical: (marks & NEARLY) !== 0,
    percent: numbers[at + 7] ?? 0,
    slip: numbers[at + 8] ?? null,
    driver: driver(numbers[at + 9] ?? 0, numbers[at + 10] ?? 0, numbers[at + 11] ?? 0),
  };
  if (marks & OVERDUE) dates.risk = 'overdue';
  if (marks & AT_RISK) dates.risk = 'atRisk';
  if (marks & UNPLACED) dates.unplaced = true;
  return dates;
}

function driver(kind: number, link: number, task: number): DriverDto {
  switch (kind) {
    case 1:
      return { type: 'pinned' };
    case 2:
      return { type: 'manual' };
    case 3:
      return { type: 'delay' };
    case 4:
      return { type: 'asLate' };
    case 5:
      return { type: 'actual' };
    case 6:
      return { type: 'statusDate' };
    case 7:
      return { type: 'link', link, task };
    case 8:
      return { type: 'summary', task };
    case 9:
      return { type: 'rows' };
    default:
      return { type: 'planStart' };
  }
}

/** Colours line by line: which are shown, and what was declared and recorded of each. */
import { shortDate } from '../../../core/format';
import { dayOf } from '../../../core/time';
import type {
  ColourDto,
  DeclarationDto,
  HealthDto,
  HealthEntryDto,
  HealthSubjectDto,
  RegistersDto,
} from '../../../ipc/bindings';
import { HEALTHS } from '../../../model/recordWords';

/** A plan and what lies in it. */
export interface ColourGroup {
  plan: number;
  lines: ColourDto[];
}

/** One letter for each colour, as the trade writes them. */
export const LETTERS: Record<HealthDto, string> = {
  onTrack: 'G',
  atRisk: 'A',
  offTrack: 'R',
  unknown: '?',
  complete: 'C',
};

/** The colours somebody can declare. */
export const DECLARABLE: readonly HealthDto[] = ['onTrack', 'atRisk', 'offTrack'];

/** A name for a subject that no other has. */
export function keyOf(subject: HealthSubjectDto): string {
  switch (subject.type) {
    case 'plan':
      return `plan-${subject.plan}`;
    case 'workstream':
      return `workstream-${subject.workstream}`;
    case 'milestone':
      return `milestone-${subject.task}`;
  }
}

/** The colours by plan, each plan first and what lies in it below; `only` one plan or all. */
export function groupsOf(colours: readonly ColourDto[], only: number | null): ColourGroup[] {
  const groups = new Map<number, ColourDto[]>();
  for (const line of colours) {
    if (only !== null && line.plan !== only) continue;
    const lines = groups.get(line.plan);
    if (lines) lines.push(line);
    else groups.set(line.plan, [line]);
  }
  return [...groups].map(([plan, lines]) => ({ plan, lines }));
}

/** A milestone nobody has to look at: as promised, and nothing said or found about it. */
function isQuiet(line: ColourDto): boolean {
  const fine = line.shown === 'onTrack' && line.declared === null && line.findings.length === 0;
  return line.subject.type === 'milestone' && fine;
}

/** So many quiet milestones of a plan stand among the others before they are folded away. */
const QUIET_AT_MOST = 6;

/** The lines of a plan that are always shown, and the milestones that are only when asked for. */
export function foldedOf(lines: readonly ColourDto[]): { shown: ColourDto[]; quiet: ColourDto[] } {
  const quiet = lines.filter(isQuiet);
  if (quiet.length <= QUIET_AT_MOST) return { shown: [...lines], quiet: [] };
  return { shown: lines.filter((line) => !isQuiet(line)), quiet };
}

/** What was declared last of a subject, whether or not it still counts. */
export function declarationOf(
  registers: RegistersDto | null,
  subject: HealthSubjectDto,
): DeclarationDto | null {
  const key = keyOf(subject);
  return registers?.declarations.findLast((one) => keyOf(one.subject) === key) ?? null;
}

/** What was recorded of a subject, oldest first. */
export function historyOf(
  registers: RegistersDto | null,
  subject: HealthSubjectDto,
): HealthEntryDto[] {
  const key = keyOf(subject);
  return registers?.health.filter((one) => keyOf(one.subject) === key) ?? [];
}

/** A colour within a sentence. */
export function inWords(health: HealthDto): string {
  return HEALTHS[health].toLowerCase();
}

/** `12 Feb: at risk, declared on track`. */
export function entryWords(entry: HealthEntryDto, here: number): string {
  const declared =
    entry.declared === null || entry.declared === entry.computed
      ? ''
      : `, declared ${inWords(entry.declared)}`;
  return `${shortDate(dayOf(entry.at), here)}: ${inWords(entry.computed)}${declared}`;
}

/** Release meetings as they are kept, and as they are written. */
import type { AreaNoteDto, GoNoGoDraftDto, GoNoGoDto } from '../../../ipc/bindings';
import { AREAS, choicesOf } from '../../../model/recordWords';

/** A draft that is kept, as one that can be rewritten. */
export function draftOf(row: GoNoGoDto): GoNoGoDraftDto {
  const { plan, release, version, decision, areas, risks, rollback, authority } = row;
  const { deployer, monitor, attendees, reason, acceptance, acceptedBy } = row;
  return {
    plan,
    release,
    version,
    target: row.target ?? '',
    decision,
    areas,
    risks,
    conditions: row.conditions.map(({ text, owner, due }) => ({ text, owner, due: due ?? '' })),
    rollback,
    authority,
    deployer,
    monitor,
    attendees,
    reason,
    again: row.again ?? '',
    acceptance,
    acceptedBy,
  };
}

/** All five areas in order, whichever were said. */
export function allAreas(said: readonly AreaNoteDto[]): AreaNoteDto[] {
  return choicesOf(AREAS).map(
    ({ value: area }) => said.find((one) => one.area === area) ?? { area, colour: null, note: '' },
  );
}

/** Without lines of lists in which nothing is written at all. */
export function withoutBlanks(draft: GoNoGoDraftDto): GoNoGoDraftDto {
  const filled = (...texts: string[]): boolean => texts.some((text) => text.trim() !== '');
  return {
    ...draft,
    risks: draft.risks.filter(({ text, mitigation }) => filled(text, mitigation)),
    conditions: draft.conditions.filter(({ text, owner, due }) => filled(text, owner, due)),
    attendees: draft.attendees.filter(
      ({ name, role, vote }) => filled(name, role) || vote !== null,
    ),
  };
}

/** Where what is wrong with an assessment is told. */
import type { CapacityDraftDto, Fault } from '../../../ipc/bindings';
import type { PeopleColumn, WorkColumn } from './columns';
import type { Row } from './sheet.svelte';

/** A field of its own, or a cell of a row. */
export type Place =
  | { field: 'name' | 'from' | 'until' | 'focus' }
  | { row: number; column: PeopleColumn | WorkColumn };

/** As the engine quotes what people typed: no more than a line of it. */
const quoted = (text: string, most: number): string =>
  `“${Array.from(text.trim()).slice(0, most).join('')}”`;

/** The field a refusal is about, as far as it can be told; none for the foot of the dialog. */
export function placeOf(
  fault: Fault,
  draft: CapacityDraftDto,
  people: readonly Row<PeopleColumn>[],
  work: readonly Row<WorkColumn>[],
): Place | null {
  const { message } = fault;
  if (fault.code === 'days') {
    const meant = [...people, ...work].find(
      ({ texts }) =>
        message.includes(quoted(texts.days, 30)) && message.includes(quoted(texts.name, 40)),
    );
    return meant ? { row: meant.key, column: 'days' } : null;
  }
  if (fault.code === 'date') {
    const filled = (['from', 'until'] as const).filter((field) => draft[field].trim() !== '');
    const meant = filled.find((field) => message.includes(draft[field].trim())) ?? filled[0];
    return meant ? { field: meant } : null;
  }
  return fault.code === 'text' && draft.name.trim() === '' ? { field: 'name' } : null;
}

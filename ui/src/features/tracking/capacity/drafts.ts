/** An assessment as a draft that can be rewritten. */
import type { CapacityDraftDto, CapacityDto } from '../../../ipc/bindings';

export function draftOf(row: CapacityDto): CapacityDraftDto {
  const { plan, name, from, until, people, focus, demand, advice, reason } = row;
  return {
    plan,
    name,
    from: from ?? '',
    until: until ?? '',
    people,
    focus,
    demand,
    advice,
    reason,
  };
}

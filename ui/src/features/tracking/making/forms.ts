/** What every form of a new record is given. */
import type { Maker } from './maker.svelte';

export interface FormProps {
  maker: Maker;
}

/** Milestones by name, by which something can be needed. */
export function milestoneNames(maker: Maker): string[] {
  const rows = maker.plan.rows.filter((row) => row.kind === 'milestone' && !row.done);
  return rows.map((row) => row.task.name);
}

/** A choice that may be left open. */
export function optional<T extends string>(
  choices: { value: T; label: string }[],
  none: string,
): { value: T | ''; label: string }[] {
  return [{ value: '', label: none }, ...choices];
}

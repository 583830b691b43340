import { describe, expect, it } from 'vitest';
import type { RowModel } from './row.svelte';
import { Selection } from './selection.svelte';

const visible = [1, 2, 3, 4, 5].map((id) => ({ id })) as unknown as RowModel[];

describe('a selection', () => {
  it('keeps the order rows were chosen in: a chain of links follows it', () => {
    const selection = new Selection();
    selection.select(4);
    selection.toggle(1);
    selection.toggle(3);
    expect(selection.tasks).toEqual([4, 1, 3]);
    selection.toggle(1);
    expect(selection.tasks).toEqual([4, 3]);
    expect(selection.has(1)).toBe(false);
  });

  it('extends from where it began, in both directions', () => {
    const selection = new Selection();
    selection.select(3);
    selection.extendTo(5, visible);
    expect(selection.tasks).toEqual([3, 4, 5]);
    selection.extendTo(1, visible);
    expect(selection.tasks).toEqual([3, 2, 1]);
    expect(selection.focus).toBe(1);
  });

  it('is of rows or of a link, never both', () => {
    const selection = new Selection();
    selection.select(1);
    selection.onlyLink(9);
    expect([selection.tasks, selection.link]).toEqual([[], 9]);
    selection.select(2);
    expect([selection.tasks, selection.link]).toEqual([[2], null]);
  });

  it('drops what is gone', () => {
    const selection = new Selection();
    selection.select(1);
    selection.toggle(2);
    const row = (task: number) => (task === 1 ? (visible[0] ?? null) : null);
    selection.keep({ row, links: new Map() });
    expect(selection.tasks).toEqual([1]);
    expect(selection.focus).toBeNull();
    selection.onlyLink(9);
    selection.keep({ row, links: new Map() });
    expect(selection.link).toBeNull();
  });
});

/** What became of rows between two states of a plan, in words. */
import type { VarianceDto } from '../ipc/bindings';

export type Fate = 'moved' | 'kept' | 'added' | 'dropped';

export function fateOf(row: VarianceDto): Fate {
  if (!row.from) return 'added';
  if (!row.to) return 'dropped';
  return row.start === 0 && row.finish === 0 ? 'kept' : 'moved';
}

export function changedRows(rows: readonly VarianceDto[]): VarianceDto[] {
  return rows.filter((row) => fateOf(row) !== 'kept');
}

/** `12 rows moved, 1 added, 2 dropped.` Summaries follow their rows and are not counted. */
export function varianceWords(rows: readonly VarianceDto[]): string {
  const count = (fate: Fate): number =>
    rows.filter((row) => !row.summary && fateOf(row) === fate).length;
  const [moved, added, dropped] = [count('moved'), count('added'), count('dropped')];
  if (moved + added + dropped === 0) return 'Nothing has moved.';
  const parts = [
    moved > 0 ? `${moved} ${moved === 1 ? 'row' : 'rows'} moved` : '',
    added > 0 ? `${added} added` : '',
    dropped > 0 ? `${dropped} dropped` : '',
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}

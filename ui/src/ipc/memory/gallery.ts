/** A small plan in which every sign of the chart is seen at once, and one thick with links. */
import type { KindDto } from '../bindings';
import { blankMore, newHead, newRow, type Row, type State } from './state';
import { WORKDAY, midnightOf } from './time';

const at = (date: string): number => (midnightOf(date) ?? 0) + 540;

function row(id: number, name: string, change: Partial<Row> & { days?: number } = {}): Row {
  const { days = 3, ...rest } = change;
  const kind = rest.kind ?? 'work';
  return { ...newRow(id, name), duration: kind === 'work' ? days * WORKDAY : 0, ...rest };
}

export function galleryState(): State {
  const child = (id: number, name: string, kind: KindDto, more: Partial<Row> = {}): Row =>
    row(id, name, { kind, parent: 10, ...more });
  const more = blankMore();
  const rows: Row[] = [
    row(1, 'Build', { owner: 1 }),
    row(2, 'Plain work', { parent: 1, days: 5, pinned: at('2025-03-03'), percent: 40 }),
    row(3, 'Split in three', {
      parent: 1,
      days: 6,
      percent: 30,
      more: {
        ...more,
        splits: [
          [960, 960],
          [1920, 960],
        ],
      },
    }),
    row(4, 'Late against its deadline', {
      parent: 1,
      days: 8,
      more: { ...more, deadline: at('2025-03-12') },
    }),
    row(5, 'Has room', { parent: 1, days: 2 }),
    row(6, 'Promised outside', { parent: 1, days: 3, external: true, promised: '2025-03-10' }),
    row(7, 'Set aside', { parent: 1, days: 4, more: { ...more, inactive: true } }),
    row(8, 'Must start on its day', {
      parent: 1,
      days: 3,
      more: { ...more, constraint: { kind: 'mustStartOn', moment: at('2025-03-17') } },
    }),
    row(9, 'Done', { parent: 1, days: 3, percent: 100, pinned: at('2025-02-24') }),
    row(10, 'Awaited and decided'),
    child(11, 'Signing keys', 'technical'),
    child(12, 'Customer data', 'data'),
    child(13, 'Platform team ships v2', 'team'),
    child(14, 'Vendor certificate', 'external', { external: true }),
    child(15, 'Pricing', 'decision'),
    child(16, 'Security white paper', 'documentation'),
    child(17, 'Security gate', 'gate'),
    child(18, 'Code freeze', 'freeze'),
    child(19, 'Deadline of the store', 'deadline'),
    child(20, 'Beta', 'milestone', { external: true }),
    child(21, 'Launch', 'launch', { promised: '2025-03-28' }),
    row(22, 'Nobody said when'),
    row(23, 'Nor for this one', { days: 8 }),
    row(24, 'Or this date', { kind: 'milestone' }),
  ];
  const pairs: [number, number][] = [
    [2, 3],
    [3, 4],
    [2, 5],
    [2, 6],
    [2, 11],
    [5, 12],
    [3, 13],
    [11, 14],
    [13, 15],
    [15, 16],
    [4, 17],
    [17, 18],
    [18, 19],
    [19, 20],
    [20, 21],
    [8, 21],
    [7, 21],
  ];
  const links = pairs.map(([from, to], i) => ({
    id: i + 1,
    from,
    to,
    kind: 'FS' as const,
    lag: 0,
  }));
  const head = { ...newHead(1, 'Every sign', '2025-02-24'), launch: 21, statusDate: '2025-03-05' };
  return {
    plans: [{ head, rows, links, workstreams: [] }],
    people: [{ id: 1, name: 'Ada Park', role: '' }],
    nextId: 100,
  };
}

/** Sixty rows with three links each, of all kinds. */
export function denseState(): State {
  const rows = Array.from({ length: 60 }, (_, i) =>
    row(i + 1, `Task ${i + 1}`, {
      days: 2 + ((i * 7) % 6),
      kind: i % 11 === 7 ? 'milestone' : 'work',
    }),
  );
  const links = rows.flatMap(({ id }) =>
    [1, 3, 8].flatMap((step, k) => {
      const to = id + step + ((id * 5) % (k + 2));
      const kind = (['FS', 'SS', 'FS', 'FF'] as const)[(id + k) % 4] ?? 'FS';
      return to <= rows.length ? [{ from: id, to, kind, lag: 0 }] : [];
    }),
  );
  return {
    plans: [
      {
        head: newHead(1, 'Dense', '2025-01-06'),
        rows,
        links: links.map((link, i) => ({ id: i + 1, ...link })),
        workstreams: [],
      },
    ],
    people: [],
    nextId: 1000,
  };
}

import type { KindDto } from '../bindings';
import { newHead, newRow, type PlanState, type State } from './state';
import { WORKDAY } from './time';

type Line = [
  depth: 0 | 1,
  name: string,
  kind: KindDto,
  days: number,
  after: number[],
  owner: string,
  percent: number,
  promised: string | null,
];

/** A release in the shape of Kubernetes 1.33: row numbers in `after` count from 1. */
const LINES: Line[] = [
  [0, 'Shape the release', 'work', 0, [], '', 0, null],
  [1, 'Call for release team', 'work', 5, [], 'Nina Polshakova', 100, null],
  [1, 'Shadow onboarding', 'work', 5, [2], 'Nina Polshakova', 100, null],
  [1, 'Release cycle begins', 'milestone', 0, [3], 'Nina Polshakova', 100, '2025-01-13'],
  [0, 'Enhancements', 'work', 0, [], '', 0, null],
  [1, 'Collect enhancement opt-ins', 'work', 10, [4], 'Dipesh Rawat', 100, null],
  [1, 'Production readiness reviews', 'work', 9, [6], 'John Belamaric', 100, null],
  [1, 'Production readiness freeze', 'freeze', 0, [7], 'John Belamaric', 100, '2025-02-06'],
  [1, 'Finish KEP reviews', 'work', 6, [8], 'Dipesh Rawat', 70, null],
  [1, 'Enhancements freeze', 'freeze', 0, [9], 'Dipesh Rawat', 0, '2025-02-14'],
  [1, 'Exception requests', 'work', 7, [10], 'Dipesh Rawat', 0, null],
  [0, 'Build', 'work', 0, [], '', 0, null],
  [1, 'Sidecar containers to stable', 'work', 18, [10], 'Gunju Kim', 25, null],
  [1, 'In-place pod resize to beta', 'work', 22, [10], 'Tim Allclair', 20, null],
  [
    1,
    'Dynamic resource allocation: partitionable devices',
    'work',
    20,
    [10],
    'Morten Torkildsen',
    10,
    null,
  ],
  [1, 'User namespaces on by default', 'work', 12, [10], 'Rodrigo Campos', 40, null],
  [1, 'Topology-aware routing to stable', 'work', 10, [10], 'Gaurav Ghildiyal', 0, null],
  [1, 'nftables proxy to stable', 'work', 14, [10], 'Dan Winship', 30, null],
  [
    1,
    'Code and test freeze',
    'freeze',
    0,
    [13, 14, 15, 16, 17, 18],
    'Nina Polshakova',
    0,
    '2025-03-20',
  ],
  [0, 'Verify', 'work', 0, [], '', 0, null],
  [1, 'Triage failing and flaking jobs', 'work', 10, [10], 'Drew Hagen', 0, null],
  [1, 'Scalability run: 5,000 nodes', 'work', 6, [19], 'Wojciech Tyczynski', 0, null],
  [1, 'Upgrade and downgrade tests', 'work', 5, [19], 'Drew Hagen', 0, null],
  [1, 'Bug triage burn-down', 'work', 12, [19], 'Wendy Ha', 0, null],
  [1, 'CI signal green', 'milestone', 0, [22, 23, 24], 'Drew Hagen', 0, '2025-04-07'],
  [0, 'Documentation', 'work', 0, [], '', 0, null],
  [1, 'Placeholder pull requests', 'work', 8, [10], 'Rayan Das', 0, null],
  [1, 'Docs ready for review', 'deadline', 0, [27], 'Rayan Das', 0, '2025-03-25'],
  [1, 'Review documentation', 'work', 8, [28, 19], 'Rayan Das', 0, null],
  [1, 'Docs freeze', 'freeze', 0, [29], 'Rayan Das', 0, '2025-04-08'],
  [1, 'Release notes', 'work', 9, [19], 'Fog Dong', 0, null],
  [0, 'Communicate', 'work', 0, [], '', 0, null],
  [1, 'Mid-cycle blog post', 'work', 5, [10], 'Aakanksha Bhende', 0, null],
  [1, 'Feature blog freeze', 'freeze', 0, [33], 'Aakanksha Bhende', 0, '2025-03-04'],
  [1, 'Write the release announcement', 'work', 6, [31], 'Aakanksha Bhende', 0, null],
  [1, 'Record the release webinar', 'work', 3, [35], 'Aakanksha Bhende', 0, null],
  [0, 'Launch', 'work', 0, [], '', 0, null],
  [1, 'Cut release candidate 0', 'work', 1, [19], 'Release managers', 0, null],
  [1, 'Cut release candidate 1', 'work', 1, [25, 38], 'Release managers', 0, null],
  [1, 'Go or no-go', 'milestone', 0, [39, 30, 35], 'Nina Polshakova', 0, '2025-04-22'],
  [1, 'Kubernetes 1.33 released', 'launch', 0, [40], 'Nina Polshakova', 0, '2025-04-23'],
];

export function sampleState(): State {
  const names = [...new Set(LINES.map((line) => line[5]).filter((name) => name !== ''))];
  const people = names.map((name, i) => ({ id: i + 1, name, role: i === 0 ? 'Release lead' : '' }));
  const streams = LINES.filter((line) => line[0] === 0).map((line, i) => ({
    id: i + 1,
    name: line[1],
    lead: null,
  }));
  const state: State = { plans: [], people, nextId: 1000 };
  let summary: number | null = null;
  let stream = 0;
  const plan: PlanState = {
    head: {
      ...newHead(1, 'Kubernetes 1.33', '2025-01-06'),
      launch: LINES.length,
      statusDate: '2025-02-19',
      owner: 1,
      summary: 'Three enhancements compete for review time before code freeze.',
    },
    workstreams: streams,
    rows: LINES.map(([depth, name, kind, days, , owner, percent, promised], i) => {
      const id = i + 1;
      if (depth === 0) {
        summary = id;
        stream += 1;
      }
      return {
        ...newRow(id, name),
        kind,
        duration: days * WORKDAY,
        parent: depth === 0 ? null : summary,
        owner: people.find((person) => person.name === owner)?.id ?? null,
        workstream: depth === 0 ? null : stream,
        percent,
        promised,
        external: kind === 'launch',
      };
    }),
    links: LINES.flatMap(([, , , , after], i) =>
      after.map((from) => ({ from, to: i + 1, kind: 'FS' as const, lag: 0 })),
    ).map((link, i) => ({ id: i + 1, ...link })),
  };
  state.plans.push(plan);
  return state;
}

/** Groups of twenty in chains, as in the measurements: a plan of any size. */
export function generatedState(size: number): State {
  const rows = Array.from({ length: size }, (_, i) => {
    const id = i + 1;
    const head = i % 20 === 0;
    return {
      ...newRow(id, head ? `Group ${i / 20 + 1}` : `Task ${id}`),
      parent: head ? null : id - (i % 20),
      duration: WORKDAY * (1 + (i % 7)),
      pinned: i % 20 === 1 ? (20_100 + ((i / 20) % 700)) * 1440 + 540 : null,
      percent: i % 20 < 4 && i < size / 5 ? 100 : 0,
    };
  });
  const links = rows
    .filter((row) => row.parent !== null && row.id - row.parent > 1)
    .map((row, i) => ({ id: i + 1, from: row.id - 1, to: row.id, kind: 'FS' as const, lag: 0 }));
  const head = newHead(1, `${size} tasks`, '2025-01-06');
  return {
    plans: [{ head, rows, links, workstreams: [] }],
    people: [{ id: 1, name: 'Somebody', role: '' }],
    nextId: size * 3,
  };
}

/** The sample with everything a network can hold: gates, the six kinds of what is awaited, lags. */
import type { KindDto, LinkKindDto } from '../bindings';
import { sampleState } from './sample';
import { newRow, type State } from './state';

type Line = [
  name: string,
  kind: KindDto,
  under: number,
  after: [number, LinkKindDto, string][],
  before: number[],
  promised: string | null,
];

/** Ids from 101 on. */
const LINES: Line[] = [
  ['containerd 2.1 in the test images', 'technical', 12, [], [13], '2025-03-03'],
  ['Load test traces of 1.32', 'data', 20, [], [22], null],
  ['SIG Network reviews the proxy', 'team', 12, [[18, 'SS', '+2d']], [19], '2025-03-12'],
  ['Cloud provider quota for 5,000 nodes', 'external', 20, [], [22], '2025-02-12'],
  ['Is nftables the default?', 'decision', 12, [[9, 'FS', '']], [18], '2025-02-28'],
  ['Migration guide for user namespaces', 'documentation', 26, [[16, 'FF', '+3d']], [29], null],
  ['Gate: code complete', 'gate', 12, [[19, 'FS', '']], [38], '2025-03-21'],
];

export function typedState(): State {
  const state = sampleState();
  const plan = state.plans[0];
  if (!plan) return state;
  let link = 900;
  LINES.forEach(([name, kind, under, after, before, promised], i) => {
    const id = 101 + i;
    const parent = plan.rows.find((row) => row.id === under);
    const sibling = plan.rows.findLastIndex((row) => row.parent === under);
    plan.rows.splice(sibling + 1, 0, {
      ...newRow(id, name),
      kind,
      duration: 0,
      parent: under,
      workstream: plan.rows[sibling]?.workstream ?? parent?.workstream ?? null,
      promised,
      external: kind === 'external',
    });
    for (const [from, how, lagText] of after) {
      const days = Number(/\d+/.exec(lagText)?.[0] ?? 0);
      plan.links.push({ id: link++, from, to: id, kind: how, lag: days * 480, lagText });
    }
    for (const to of before) plan.links.push({ id: link++, from: id, to, kind: 'FS', lag: 0 });
  });
  return state;
}

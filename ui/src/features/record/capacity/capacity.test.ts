import { fireEvent, render, screen } from '@testing-library/svelte';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { promisedDate } from '../../../core/format';
import type { CapacityDto, CapacityToldDto, OutcomeDto } from '../../../ipc/bindings';
import { MemoryEngine } from '../../../ipc/memory';
import { trackedState } from '../../../ipc/memory/tracked';
import { Session } from '../../../model/session.svelte';
import { settle } from '../../../testing/open';
import CapacityPanel from './CapacityPanel.svelte';

const DTO: CapacityDto = {
  id: 4,
  reference: 'CAP-4',
  plan: 1,
  name: 'Sprint 7',
  from: '2025-03-03',
  until: '2025-03-14',
  people: [{ name: 'Ana Silva', role: 'Lead', days: '10', percent: 75 }],
  focus: 80,
  demand: [
    { name: 'API', days: '6', confidence: 'high', priority: 'must', notes: 'Three rows' },
    { name: 'Docs', days: '4', confidence: null, priority: 'could', notes: '' },
  ],
  advice: 'extendTimeline',
  reason: 'Nobody can do without the manual.',
  raised: 29_000_000,
  raisedBy: 'Dipesh Rawat',
};

const TOLD: CapacityToldDto = {
  id: 4,
  counts: true,
  present: '7.5',
  capacity: '6',
  plain: { required: '10', left: '-4', share: '−66.7 %', advice: 'reduceScope', tight: false },
  weighed: { required: '12', left: '-6', share: '−100 %', advice: 'reduceScope', tight: false },
  must: '6',
  mustShare: '100 %',
  cuts: [1],
  fitsAfterCuts: true,
  health: 'atRisk',
  sentence: '6 days of people for 10 days of work.',
};

async function shown(readOnly = false) {
  const session = new Session(new MemoryEngine(trackedState(), 'Kubernetes 1.33'));
  await session.boot();
  await session.tracking.load();
  const known = session.tracking.known!;
  const told = { ...known.told, capacities: [TOLD] };
  session.tracking.known = { ...known, told };
  const perform = vi.spyOn(session, 'perform').mockResolvedValue({} as OutcomeDto);
  const { container } = render(CapacityPanel, {
    session,
    plan: session.plan!,
    dto: DTO,
    readOnly,
  });
  await settle();
  return { session, perform, container };
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('an assessment tells what was written and what follows from it', async () => {
  const { session, container } = await shown();
  const texts = [
    'Sprint 7',
    TOLD.sentence,
    ...['Ana Silva', 'Lead', '10', '75 %'],
    ...['API', '6', 'Must, high confidence', 'Three rows', 'Docs'],
    ...[DTO.from!, DTO.until!].map((day) => promisedDate(day, session.year)),
    ...['80 % of a day', 'Dipesh Rawat'],
    ...['6 days of capacity', '7.5 before focus', '−66.7 %', '−100 %', '6 days, 100 %'],
    ...['Extend the timeline', 'Reduce scope', DTO.reason],
  ];
  expect(texts.filter((text) => !container.textContent.includes(text))).toEqual([]);
  const cut = [...container.querySelectorAll('[data-cut]')];
  expect(cut.map((row) => row.getAttribute('data-demand'))).toEqual(['1']);
});

test('it is rewritten in its dialog, and taken out with a way back', async () => {
  const { session, perform } = await shown();
  await fireEvent.click(screen.getByRole('button', { name: 'Edit…' }));
  expect(session.tracking.assessing).toEqual({ revise: 4 });
  expect(session.panel).toBe('capacity');
  await fireEvent.click(screen.getByRole('button', { name: 'More' }));
  await fireEvent.click(screen.getByRole('menuitem', { name: 'Delete' }));
  await settle();
  expect(perform).toHaveBeenCalledWith({ type: 'capacity', edit: { type: 'remove', capacity: 4 } });
});

test('of a program that can only be read it shows no verbs, and axe finds nothing', async () => {
  const { container } = await shown(true);
  expect(container.querySelector('[data-verb]')).toBeNull();
  const found = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html ?? ''}`)).toEqual([]);
});

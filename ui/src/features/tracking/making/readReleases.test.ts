import { expect, test } from 'vitest';
import type { EditDto } from '../../../ipc/bindings';
import { capacityDraft, goNoGoDraft, unseen } from '../../../ipc/memory/release';
import { EXAMPLES } from './examples';
import { recordsIn, type ReadRecord } from './readWords';

const read = (edit: EditDto): ReadRecord[] =>
  recordsIn(edit, { row: String, person: (id) => `Person ${id}` });

test('a pasted release meeting says all that was read of it', () => {
  const areas = unseen();
  areas[1] = { area: 'testing', colour: 'amber', note: 'one job is flaky' };
  const draft = {
    ...goNoGoDraft(1),
    release: 'Checkout',
    version: 'v2.1',
    decision: 'conditionalGo' as const,
    areas,
    risks: [{ text: 'Vendor late', mitigation: 'second source' }],
    conditions: [{ text: 'The run is green', owner: 'Ada', due: '2025-03-13' }],
    rollback: ['Errors above 2 %', 'Data is lost'],
    attendees: [{ name: 'Bob', role: 'QA', vote: 'noGo' as const }],
  };
  const [meeting, ...others] = read({ type: 'goNoGo', edit: { type: 'draft', draft } });
  expect(others).toEqual([]);
  expect(meeting).toMatchObject({ kind: 'gonogo', title: 'Checkout v2.1' });
  expect(meeting?.said).toEqual([
    ['Target', '2025-04-23'],
    ['Decision', 'Conditional go'],
    ['Testing', 'Amber: one job is flaky'],
    ['Open risks', 'Vendor late: second source'],
    ['Conditions', 'The run is green, Ada, by 2025-03-13'],
    ['Rolled back when', 'Errors above 2 %\nData is lost'],
    ['There', 'Bob, QA, No-go'],
  ]);
});

test('a pasted capacity assessment says who is there and what is to be done', () => {
  const draft = { ...capacityDraft(1), advice: 'proceed' as const, reason: 'It fits.' };
  const [capacity] = read({ type: 'capacity', edit: { type: 'assess', draft } });
  expect(capacity).toMatchObject({ kind: 'capacity', title: 'Kubernetes 1.33' });
  expect(capacity?.said).toEqual([
    ['Window', '2025-02-19 to 2025-03-20'],
    ['Focus', '80 %'],
    [
      'People',
      'Nina Polshakova, Release lead, 20 days, 100 %\nDipesh Rawat, Engineer, 16 days, 50 %',
    ],
    [
      'Work',
      'Enhancements, 12 days, high confidence, Must\nDocumentation, 8 days, low confidence, Could (nice to have)',
    ],
    ['Advice', 'Proceed'],
    ['Why', 'It fits.'],
  ]);
});

test('there is an example of every template people know', () => {
  const heads = EXAMPLES.map((one) => one.text.split(/[-:\n]/, 1)[0]);
  for (const head of ['DEP', 'BLOCKER', '🚨 ESCALATION', 'RELEASE', 'CAPACITY ASSESSMENT']) {
    expect(heads).toContain(head);
  }
});

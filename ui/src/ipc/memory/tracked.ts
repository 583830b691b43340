/** The sample with something of everything tracked, and what the rules would say of it. */
import { sampleState } from './sample';
import { registers } from './sampleRecords';
import { newRow, type State } from './state';
import { told } from './toldRecords';

export function trackedState(): State {
  const state = sampleState();
  const plan = state.plans[0];
  plan?.rows.push(
    {
      ...newRow(42, 'Signing keys from the cloud team'),
      kind: 'external',
      duration: 0,
      parent: 37,
    },
    {
      ...newRow(43, 'Choose the default network policy'),
      kind: 'decision',
      duration: 0,
      parent: 12,
    },
  );
  return { ...state, registers: registers(), told: told() };
}

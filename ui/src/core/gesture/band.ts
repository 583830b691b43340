/** Dragging a rectangle over the ground: the bars it touches are selected. */
import type { At, State, Step } from './types';

type Banding = Extract<State, { kind: 'banding' }>;

export function beginBand(from: At, at: At): Step {
  return dragBand({ kind: 'banding', from, at: from }, at);
}

export function dragBand(state: Banding, at: At): Step {
  return {
    state: { ...state, at },
    effects: [{ type: 'band', band: { from: state.from, to: at } }],
  };
}

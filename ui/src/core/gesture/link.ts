/** Drawing a link from one end of a bar to an end of another. */
import type { EditDto } from '../../ipc/bindings';
import { kindOf } from '../routing';
import type { At, End, State, Step } from './types';

type Linking = Extract<State, { kind: 'linking' }>;

function linkEdit(from: number, out: End, to: number, into: End): EditDto {
  return { type: 'link', from, to, kind: kindOf(out, into) };
}

export function beginLink(task: number, end: End, at: At): Step {
  return dragLink({ kind: 'linking', at, task, end, over: null }, at);
}

export function dragLink(state: Linking, at: At): Step {
  const over = at.over && at.over.task !== state.task ? at.over : null;
  const next: Linking = { ...state, at, over };
  const same = over?.task === state.over?.task && over?.end === state.over?.end;
  if (same) return { state: next, effects: [] };
  if (!over) return { state: next, effects: [{ type: 'clear' }] };
  const edit = linkEdit(state.task, state.end, over.task, over.end);
  return { state: next, effects: [{ type: 'preview', edit }] };
}

export function dropLink(state: Linking): Step {
  const { over } = state;
  if (!over) return { state: { kind: 'idle' }, effects: [{ type: 'clear' }] };
  const edit = linkEdit(state.task, state.end, over.task, over.end);
  return { state: { kind: 'idle' }, effects: [{ type: 'perform', edit }] };
}

/**
 * Every pointer gesture on the chart and on the rows. Pressing decides nothing yet: the first
 * pixels choose the axis, so that one gesture never changes dates and outline at once.
 */
import { beginBand, dragBand } from './band';
import { beginDraw, dragDraw, dropDraw } from './draw';
import { beginLink, dragLink, dropLink } from './link';
import { beginMove, dragMove, dropMove } from './move';
import { dragPlace, dropPlace } from './place';
import { beginResize, dragResize, dropResize } from './resize';
import { beginTray, dragTray, dropTray } from './tray';
import { IDLE, stay, type At, type Effect, type Input, type State, type Step } from './types';

/** Closer than this the pointer has not moved. */
const SLACK = 4;

type Down = Extract<Input, { type: 'down' }>;
type Pressed = Extract<State, { kind: 'pressed' }>;

export function step(state: State, input: Input): Step {
  switch (input.type) {
    case 'down':
      return down(input);
    case 'move':
      return move(state, input.at);
    case 'up':
      return up(state, input.at);
    case 'cancel':
      return cancel(state);
  }
}

function cancel(state: State): Step {
  switch (state.kind) {
    case 'idle':
    case 'panning':
      return stay(IDLE);
    case 'banding':
      return { state: IDLE, effects: [{ type: 'band', band: null }] };
    case 'pressed':
    case 'moving':
    case 'resizing':
    case 'linking':
    case 'placing':
    case 'drawing':
    case 'dropping':
      return { state: IDLE, effects: [{ type: 'clear' }] };
  }
}

function down(input: Down): Step {
  const { target, at, grasp, among, band } = input;
  if (input.pan) return stay({ kind: 'panning', at });
  const effects: Effect[] = target.on === 'link' ? [{ type: 'selectLink', link: target.link }] : [];
  return { state: { kind: 'pressed', target, from: at, grasp, among, band }, effects };
}

function move(state: State, at: At): Step {
  switch (state.kind) {
    case 'idle':
      return stay(state);
    case 'pressed':
      return begin(state, at);
    case 'moving':
      return dragMove(state, at);
    case 'resizing':
      return dragResize(state, at);
    case 'linking':
      return dragLink(state, at);
    case 'placing':
      return dragPlace(state, at);
    case 'drawing':
      return dragDraw(state, at);
    case 'dropping':
      return dragTray(state, at);
    case 'banding':
      return dragBand(state, at);
    case 'panning':
      return {
        state: { kind: 'panning', at },
        effects: [{ type: 'pan', dx: state.at.x - at.x, dy: state.at.y - at.y }],
      };
  }
}

function begin(state: Pressed, at: At): Step {
  const { target, from, grasp } = state;
  const dx = Math.abs(at.x - from.x);
  const dy = Math.abs(at.y - from.y);
  if (Math.max(dx, dy) < SLACK) return stay(state);
  switch (target.on) {
    case 'ground':
      // Down from the empty lane is no stretch of time.
      if (!state.band && dx >= dy) return beginDraw(from, at, grasp, target.ground);
      return onGround(state, at);
    case 'empty':
    case 'link':
      return onGround(state, at);
    case 'tray':
      return grasp.own && grasp.canMove ? beginTray(at, grasp, grasp.own) : stay(IDLE);
    case 'row':
      return grasp.placed.length === 0
        ? stay(IDLE)
        : dragPlace({ kind: 'placing', at, tasks: grasp.placed, drop: null }, at);
    case 'bar':
      break;
  }
  switch (target.part) {
    case 'link-start':
      return beginLink(target.task, 'start', at);
    case 'link-finish':
      return beginLink(target.task, 'finish', at);
    case 'start':
    case 'finish':
      return grasp.own && grasp.canResize
        ? beginResize(from, at, grasp, grasp.own, target.part)
        : stay(state);
    case 'body':
      if (dy > dx) return dragPlace({ kind: 'placing', at, tasks: grasp.placed, drop: null }, at);
      return grasp.canMove && grasp.moved.length > 0 ? beginMove(from, at, grasp) : stay(state);
  }
}

function onGround(state: Pressed, at: At): Step {
  const { from } = state;
  if (state.band) return beginBand(from, at);
  return {
    state: { kind: 'panning', at },
    effects: [{ type: 'pan', dx: from.x - at.x, dy: from.y - at.y }],
  };
}

function up(state: State, at: At): Step {
  switch (state.kind) {
    case 'idle':
    case 'panning':
    case 'banding':
      return stay(IDLE);
    case 'drawing':
      return dropDraw(state);
    case 'dropping':
      return dropTray(state);
    case 'pressed':
      return click(state);
    case 'moving':
      return dropMove(state);
    case 'resizing':
      return dropResize(state);
    case 'linking':
      return dropLink(dragged(state, at));
    case 'placing':
      return dropPlace(state);
  }
}

/** A link may be dropped before the last move has been seen. */
function dragged(
  state: Extract<State, { kind: 'linking' }>,
  at: At,
): Extract<State, { kind: 'linking' }> {
  const over = at.over && at.over.task !== state.task ? at.over : null;
  return { ...state, at, over };
}

/** The pointer came up where it went down. */
function click(state: Pressed): Step {
  const { target, among } = state;
  if (target.on === 'empty' || target.on === 'ground')
    return { state: IDLE, effects: [{ type: 'deselect' }] };
  // A press on one of several selected rows may begin a drag of all of them; only now is it known
  // that it meant this one.
  if (among && (target.on === 'bar' || target.on === 'row')) {
    return { state: IDLE, effects: [{ type: 'select', task: target.task }] };
  }
  return stay(IDLE);
}

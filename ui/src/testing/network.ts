/** The Network view on the memory engine, with a hand and a keyboard. */
import { fireEvent, render } from '@testing-library/svelte';
import { vi } from 'vitest';
import { toScreen } from '../core/graph/camera';
import { MemoryEngine } from '../ipc/memory';
import type { State } from '../ipc/memory/state';
import { typedState } from '../ipc/memory/typed';
import { Session } from '../model/session.svelte';
import { settle } from './open';
import type { Board } from '../features/network/board.svelte';
import NetworkView from '../features/network/NetworkView.svelte';

export interface Shown {
  session: Session;
  board: Board;
}

export async function showNetwork(state: State = typedState()): Promise<Shown> {
  const session = new Session(new MemoryEngine(state, 'Kubernetes 1.33'));
  session.start();
  await vi.waitFor(() => {
    if (session.booting) throw new Error('still booting');
  });
  session.show('network');
  render(NetworkView, { session });
  await settle();
  const board = session.network as Board;
  if (session.plan!.rows.length > 0) {
    await vi.waitFor(() => {
      if (!board.drawn) throw new Error('no picture yet');
    });
    board.sight.show({ x: 0, y: 0, zoom: 0.5 });
    await settle();
  }
  return { session, board };
}

export const host = (): HTMLElement => document.querySelector<HTMLElement>('[data-network-host]')!;

export async function press(key: string, held: KeyboardEventInit = {}): Promise<void> {
  await fireEvent.keyDown(host(), { key, ...held });
  await settle();
}

/** A point of a node in the window: its middle, or an end. */
export function at(board: Board, task: number, where: 'start' | 'middle' | 'finish' = 'middle') {
  const node = board.drawn!.index.node(task)!;
  const part = { start: 0.02, middle: 0.5, finish: 0.98 }[where];
  const point = toScreen(board.sight.camera, {
    x: node.x + node.w * part,
    y: node.y + node.h / 2,
  });
  return { clientX: point.x, clientY: point.y };
}

type Place = { clientX: number; clientY: number };

export async function click(place: Place, held: MouseEventInit = {}): Promise<void> {
  await fireEvent.pointerDown(host(), { ...place, button: 0, ...held });
  await fireEvent.pointerUp(host(), { ...place, button: 0, ...held });
  await settle();
}

/** Presses, moves on the way and there, and lets go when told. */
export async function drag(from: Place, to: Place, release = true, held = {}): Promise<void> {
  const way = {
    clientX: (from.clientX + to.clientX) / 2,
    clientY: (from.clientY + to.clientY) / 2,
  };
  await fireEvent.pointerMove(host(), from);
  await fireEvent.pointerDown(host(), { ...from, button: 0, ...held });
  await fireEvent.pointerMove(host(), { ...way, ...held });
  await fireEvent.pointerMove(host(), { ...to, ...held });
  await settle();
  if (release) await fireEvent.pointerUp(host(), { ...to, button: 0, ...held });
  await settle();
}

export const nodes = (board: Board): number[] =>
  board.drawn!.network.nodes.map((node) => node.task).sort((a, b) => a - b);

/** A session on the memory engine, opened and settled. */
import { flushSync } from 'svelte';
import { vi } from 'vitest';
import { MemoryEngine } from '../ipc/memory';
import { sampleState } from '../ipc/memory/sample';
import { Session } from '../model/session.svelte';

export async function openSample(): Promise<{ session: Session; engine: MemoryEngine }> {
  const engine = new MemoryEngine(sampleState(), 'Kubernetes 1.33');
  const session = new Session(engine);
  session.start();
  await vi.waitFor(() => {
    if (session.booting) throw new Error('still booting');
  });
  return { session, engine };
}

/** Lets every promise and effect that is ready run. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  flushSync();
}

export function keydown(key: string, held: KeyboardEventInit = {}): KeyboardEvent {
  return new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held });
}

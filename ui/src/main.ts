import '@fontsource-variable/inter/index.css';
import { mount } from 'svelte';
import App from './App.svelte';
import type { Engine } from './ipc/engine';
import { Session } from './model/session.svelte';
import { rehearse } from './rehearsal.svelte';
import './styles/base.css';

/** In a browser there is no shell to talk to; only `vite dev` brings an engine for that. */
async function engine(): Promise<Engine> {
  if (import.meta.env.DEV && !('__TAURI_INTERNALS__' in window)) {
    const { memoryEngine } = await import('./ipc/memory');
    return memoryEngine(new URLSearchParams(location.search));
  }
  const { TauriEngine } = await import('./ipc/tauri');
  return new TauriEngine();
}

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app.');

const session = new Session(await engine());
mount(App, { target, props: { session } });
rehearse(session);

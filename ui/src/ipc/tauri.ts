/** The engine behind the Tauri shell. Every rejection leaves here as a `Fault`. */
import { invoke, type InvokeArgs } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { BootDto, EditDto, Fault, OpenedDto, PaperDto } from './bindings';
import type { Engine } from './engine';

/** A request that has not answered by then never will. */
const PATIENCE_MS = 30_000;

/** A platform dialog waits for a person. */
const UNLIMITED = null;

export class TauriEngine implements Engine {
  boot = (): Promise<BootDto> => ask('boot');
  newProgram = (name: string): Promise<OpenedDto> => ask('new_program', { name });
  openSample = (): Promise<OpenedDto> => ask('open_sample');
  openProgram = (path: string | null): Promise<OpenedDto | null> =>
    ask('open_program', { path }, UNLIMITED);
  saveCopy = (): Promise<string | null> => ask('save_copy', {}, UNLIMITED);
  closeProgram = (): Promise<BootDto> => ask('close_program');

  plan: Engine['plan'] = (plan) => ask('plan', { plan });
  preview: Engine['preview'] = (plan, edit: EditDto) => ask('preview', { plan, edit });
  perform: Engine['perform'] = (plan, edit, base) => ask('perform', { plan, edit, base });
  undo: Engine['undo'] = (plan) => ask('undo', { plan });
  redo: Engine['redo'] = (plan) => ask('redo', { plan });

  path: Engine['path'] = (plan, to) => ask('path', { plan, to });
  overview: Engine['overview'] = (plan) => ask('overview', { plan });
  history: Engine['history'] = (before, limit) => ask('history', { before, limit });

  reportPages = (plan: number, paper: PaperDto): Promise<string[]> =>
    ask('report_pages', { plan, paper });
  exportReport = (plan: number, paper: PaperDto): Promise<string | null> =>
    ask('export_report', { plan, paper }, UNLIMITED);

  onChanged = (listener: (opened: OpenedDto) => void): (() => void) =>
    hear<OpenedDto>('program-changed', listener);
  onFault = (listener: (fault: Fault) => void): (() => void) =>
    hear<unknown>('fault', (thrown) => {
      listener(narrow(thrown));
    });
  onMenu = (listener: (action: string) => void): (() => void) => hear<string>('menu', listener);
}

async function ask<T>(
  command: string,
  args: InvokeArgs = {},
  patience: number | null = PATIENCE_MS,
): Promise<T> {
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    if (patience === null) return;
    watchdog = setTimeout(() => {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a Fault is the error
      reject(unanswered(command));
    }, patience);
  });
  try {
    return await Promise.race([invoke<T>(command, args), silence]);
  } catch (thrown) {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- a Fault is the error
    throw narrow(thrown);
  } finally {
    clearTimeout(watchdog);
  }
}

/** Tauri rejects with a plain string when arguments don't parse or a permission is missing. */
export function narrow(thrown: unknown): Fault {
  if (
    typeof thrown === 'object' &&
    thrown !== null &&
    'code' in thrown &&
    'message' in thrown &&
    typeof thrown.code === 'string' &&
    typeof thrown.message === 'string'
  ) {
    return {
      code: thrown.code,
      message: thrown.message,
      subject: 'subject' in thrown && typeof thrown.subject === 'string' ? thrown.subject : null,
      hint: 'hint' in thrown && typeof thrown.hint === 'string' ? thrown.hint : null,
    };
  }
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: 'ipc',
    message: `The engine could not take the request: ${reason}`,
    subject: null,
    hint: 'Nothing was changed. If it happens again, start Gantry anew.',
  };
}

function unanswered(command: string): Fault {
  return {
    code: 'ipc',
    message: `The engine has not answered “${command}” for ${PATIENCE_MS / 1000} seconds.`,
    subject: null,
    hint: 'What was saved before is safe. Start Gantry anew if it stays silent.',
  };
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the payload's type is known to the caller only
function hear<T>(event: string, listener: (payload: T) => void): () => void {
  const stop = listen<T>(event, ({ payload }) => {
    listener(payload);
  });
  return () => {
    void stop.then((unlisten) => {
      unlisten();
    });
  };
}

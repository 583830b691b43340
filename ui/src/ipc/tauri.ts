/** The engine behind the Tauri shell. Every rejection leaves here as a `Fault`. */
import { listen } from '@tauri-apps/api/event';
import { measure } from '../core/marks';
import { commands, type Fault, type OpenedDto, type ProgressDto } from './bindings';
import type { Engine } from './engine';
import { unpacked } from './packed';

/** A request that has not answered by then never will. */
const PATIENCE_MS = 30_000;

/** A platform dialog waits for a person; long work tells how far it has come and can be stopped. */
const UNLIMITED = null;

export class TauriEngine implements Engine {
  boot: Engine['boot'] = () => ask('boot', commands.boot());
  newProgram: Engine['newProgram'] = (name) => ask('new_program', commands.newProgram(name));
  openSample: Engine['openSample'] = () => ask('open_sample', commands.openSample());
  openProgram: Engine['openProgram'] = (path) =>
    ask('open_program', commands.openProgram(path), UNLIMITED);
  saveCopy: Engine['saveCopy'] = () => ask('save_copy', commands.saveCopy(), UNLIMITED);
  closeProgram: Engine['closeProgram'] = () => ask('close_program', commands.closeProgram());

  plan: Engine['plan'] = (plan) => ask('plan', commands.plan(plan));
  preview: Engine['preview'] = async (plan, edit, seen = null) =>
    unpacked(await ask('preview', commands.preview(plan, edit, seen && [...seen])));
  perform: Engine['perform'] = (plan, edit) => ask('perform', commands.perform(plan, edit));
  undo: Engine['undo'] = (plan) => ask('undo', commands.undo(plan));
  redo: Engine['redo'] = (plan) => ask('redo', commands.redo(plan));

  path: Engine['path'] = (plan, to) => ask('path', commands.path(plan, to));
  overview: Engine['overview'] = (plan) => ask('overview', commands.overview(plan));
  query: Engine['query'] = (query) =>
    ask('query', commands.query(query), PATIENCE_MS, `query:${query.type}`);
  history: Engine['history'] = (before, limit) => ask('history', commands.history(before, limit));

  reportPages: Engine['reportPages'] = (plan, paper) =>
    ask('report_pages', commands.reportPages(plan, paper));
  exportReport: Engine['exportReport'] = (plan, paper) =>
    ask('export_report', commands.exportReport(plan, paper), UNLIMITED);

  previewImport: Engine['previewImport'] = (path, options) =>
    ask('preview_import', commands.previewImport(path, options), UNLIMITED);
  commitImport: Engine['commitImport'] = (path, options) =>
    ask('commit_import', commands.commitImport(path, options), UNLIMITED);
  exportPlan: Engine['exportPlan'] = (plan, format) =>
    ask('export_plan', commands.exportPlan(plan, format), UNLIMITED);
  cancel: Engine['cancel'] = () => ask('cancel', commands.cancel());

  meeting: Engine['meeting'] = async (on) => {
    await ask('meeting', commands.meeting(on));
  };

  onProgress = (listener: (percent: number) => void): (() => void) =>
    hear<ProgressDto>('progress', ({ percent }) => {
      listener(percent);
    });
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
  answer: Promise<T>,
  patience: number | null = PATIENCE_MS,
  /** What the time it took is called, where the command alone says too little. */
  called = command,
): Promise<T> {
  const sent = performance.now();
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    if (patience === null) return;
    watchdog = setTimeout(() => {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a Fault is the error
      reject(unanswered(command));
    }, patience);
  });
  try {
    const told = await Promise.race([answer, silence]);
    measure(`gantry:${called}`, sent);
    return told;
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

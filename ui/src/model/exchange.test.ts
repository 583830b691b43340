import { describe, expect, test, vi } from 'vitest';
import type { ImportOptionsDto, ImportPreviewDto } from '../ipc/bindings';
import { MemoryEngine } from '../ipc/memory';
import { FILES } from '../ipc/memory/exchange';
import { sampleState } from '../ipc/memory/sample';
import { settle } from '../testing/open';
import { Session } from './session.svelte';

/** A disk on which every reading waits until it is let go. */
async function slowDisk(pick: string | null = FILES.jira): Promise<{
  session: Session;
  engine: MemoryEngine;
  asked: ImportOptionsDto[];
  tell: (percent: number) => void;
  letGo: () => Promise<void>;
}> {
  const engine = new MemoryEngine(sampleState(), 'Kubernetes 1.33');
  const session = new Session(engine);
  await session.boot();
  engine.files.pick = pick;
  const asked: ImportOptionsDto[] = [];
  const previewImport = engine.previewImport.bind(engine);
  engine.previewImport = (path, options): Promise<ImportPreviewDto | null> => {
    asked.push(options);
    return previewImport(path, options);
  };
  let tell: (percent: number) => void = () => undefined;
  let go: () => void = () => undefined;
  engine.files.pace = (heard) => {
    tell = heard;
    return new Promise((done) => (go = done));
  };
  const letGo = async (): Promise<void> => {
    go();
    await settle();
  };
  return {
    session,
    engine,
    asked,
    tell: (percent) => {
      tell(percent);
    },
    letGo,
  };
}

describe('reading a file', () => {
  test('opens the sheet at the first word of progress, not before', async () => {
    const { session, tell, letGo } = await slowDisk();
    session.incoming.choose();
    await settle();
    expect(session.panel).toBeNull();
    tell(40);
    expect(session.panel).toBe('import');
    expect(session.incoming.percent).toBe(40);
    await letGo();
    expect(session.incoming.preview?.source).toBe('Apollo (Jira).csv');
    expect(session.incoming.percent).toBeNull();
  });

  test('stops what nobody waits for; the latest question wins', async () => {
    const { session, engine, asked, letGo } = await slowDisk();
    const { incoming } = session;
    const cancel = vi.spyOn(engine, 'cancel');
    incoming.choose();
    await settle();
    await letGo();
    incoming.say({ dayFirst: true });
    await settle();
    incoming.say({ dayFirst: false });
    incoming.feed('Comment', 'Note');
    await settle();
    expect(cancel).toHaveBeenCalled();
    await letGo();
    expect(asked.map((one) => [one.dayFirst, one.columns?.length])).toEqual([
      [null, 0],
      [true, 0],
      [false, 1],
    ]);
    expect(incoming.preview?.table?.question).toBeNull();
    expect(incoming.fault).toBeNull();
    expect(incoming.ready).toBe(true);
  });

  test('closes when the first reading is stopped, and can begin again', async () => {
    const { session, tell, letGo } = await slowDisk();
    session.incoming.choose();
    await settle();
    tell(10);
    session.incoming.stop();
    await settle();
    expect(session.panel).toBeNull();
    expect(session.incoming.busy).toBe(false);
    session.incoming.choose();
    await settle();
    await letGo();
    expect(session.panel).toBe('import');
  });

  test('brings back what was said before a reading that was stopped', async () => {
    const { session, letGo } = await slowDisk();
    const { incoming } = session;
    incoming.choose();
    await settle();
    await letGo();
    incoming.say({ dayFirst: true });
    await settle();
    incoming.stop();
    await settle();
    expect(incoming.options.dayFirst).toBeNull();
    expect(incoming.preview?.table?.question).not.toBeNull();
    expect(incoming.fault).toBeNull();
  });

  test('drops the answer to a sheet that was closed', async () => {
    const { session, tell, letGo } = await slowDisk();
    session.incoming.choose();
    await settle();
    tell(10);
    session.incoming.close();
    await letGo();
    expect(session.panel).toBeNull();
    expect(session.incoming.preview).toBeNull();
  });

  test('is not asked for twice while the dialog is open', async () => {
    const { session, asked } = await slowDisk();
    session.incoming.choose();
    session.incoming.choose();
    await settle();
    expect(asked.length).toBe(1);
  });
});

describe('taking a file in', () => {
  test('waits for the answer to a pending question', async () => {
    const { session, engine, letGo } = await slowDisk();
    const commit = vi.spyOn(engine, 'commitImport');
    session.incoming.choose();
    await settle();
    await letGo();
    expect(session.incoming.ready).toBe(false);
    await session.incoming.take();
    expect(commit).not.toHaveBeenCalled();
  });

  test('that is stopped leaves the program and the sheet as they were', async () => {
    const { session, letGo } = await slowDisk(FILES.project);
    const { incoming } = session;
    incoming.choose();
    await settle();
    await letGo();
    const before = session.program;
    const taking = incoming.take();
    await settle();
    expect(incoming.stage).toBe('taking');
    incoming.stop();
    await taking;
    expect(session.program).toBe(before);
    expect(incoming.fault).toBeNull();
    expect(incoming.ready).toBe(true);
    expect(session.toasts.list).toEqual([]);
  });

  test('shows in the sheet why it came to nothing', async () => {
    const { session, engine, letGo } = await slowDisk(FILES.project);
    session.incoming.choose();
    await settle();
    await letGo();
    const fault = { code: 'io', message: 'The disk is full.', subject: null, hint: null };
    vi.spyOn(engine, 'commitImport').mockRejectedValue(fault);
    await session.incoming.take();
    expect(session.incoming.fault).toEqual(fault);
    expect(session.panel).toBe('import');
    expect(session.incoming.preview).not.toBeNull();
    expect(session.incoming.ready, 'it can be tried again').toBe(true);
  });

  test('is not possible while a reading was refused', async () => {
    const { session, engine, letGo } = await slowDisk(FILES.project);
    session.incoming.choose();
    await settle();
    await letGo();
    const fault = {
      code: 'mapping',
      message: 'There is no such field.',
      subject: null,
      hint: null,
    };
    vi.spyOn(engine, 'previewImport').mockRejectedValueOnce(fault);
    session.incoming.say({ asRecorded: true });
    await settle();
    expect(session.incoming.fault).toEqual(fault);
    expect(session.incoming.options.asRecorded).toBe(true);
    expect(session.incoming.ready).toBe(false);
  });
});

describe('writing a file', () => {
  test('tells how far it is, and can be stopped without a word', async () => {
    const { session, tell } = await slowDisk('anywhere');
    const { outgoing } = session;
    outgoing.open();
    const writing = outgoing.write();
    await settle();
    tell(60);
    expect(outgoing.percent).toBe(60);
    outgoing.stop();
    await writing;
    expect(outgoing.writing).toBe(false);
    expect(outgoing.fault).toBeNull();
    expect(session.panel).toBe('export');
    expect(session.toasts.list).toEqual([]);
  });

  test('shows in the sheet why it failed', async () => {
    const { session, engine } = await slowDisk('anywhere');
    const fault = { code: 'io', message: 'The folder is gone.', subject: null, hint: null };
    vi.spyOn(engine, 'exportPlan').mockRejectedValue(fault);
    session.outgoing.open();
    await session.outgoing.write();
    expect(session.outgoing.fault).toEqual(fault);
  });
});

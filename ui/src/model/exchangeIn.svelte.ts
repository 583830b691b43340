/**
 * Taking a file of another program in: it is chosen, looked at, answered for and then taken in as
 * one operation.
 *
 * One reading is under way at a time and the latest question wins: a reading that nobody waits for
 * any more is stopped. Until `take` nothing is stored, so leaving leaves everything as it was.
 */
import type { Fault, ImportOptionsDto, ImportPreviewDto } from '../ipc/bindings';
import { asFault } from './fault';
import type { Session } from './session.svelte';

/** What reading and writing files needs of the session. */
export type Host = Pick<
  Session,
  'engine' | 'toasts' | 'program' | 'plan' | 'panel' | 'take' | 'undo'
>;

/** Everything that can be said about a file, said. */
type Said = Required<ImportOptionsDto>;

type Stage = 'idle' | 'choosing' | 'reading' | 'taking';

interface Question {
  /** `null` asks with the platform's dialog. */
  path: string | null;
  options: Said;
}

const AS_PROPOSED: Said = {
  format: null,
  sheet: null,
  columns: [],
  dayFirst: null,
  asRecorded: false,
  plan: null,
  deleteMissing: false,
};

export class Incoming {
  /** What the file held when it was read last. */
  preview: ImportPreviewDto | null = $state.raw(null);
  /** What was said about it, answered or not. */
  options: Said = $state.raw(AS_PROPOSED);
  /** Why the latest reading or taking came to nothing. */
  fault: Fault | null = $state.raw(null);
  stage: Stage = $state('idle');
  /** Whether what is on screen answers what was said: a refused reading doesn't. */
  unanswered = $state(false);
  /** How far the work under way has come; `null` until that is known. */
  percent: number | null = $state(null);

  readonly #host: Host;
  /** What was said when `preview` was made. */
  #answered: Said = AS_PROPOSED;
  #waiting: Question | null = null;
  /** Answers to a sheet that was closed are dropped. */
  #turn = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  get busy(): boolean {
    return this.stage !== 'idle';
  }

  get reading(): boolean {
    return this.stage === 'reading' || this.stage === 'taking';
  }

  /** Whether it changes rows of a plan instead of becoming one. */
  get intoPlan(): boolean {
    return this.options.plan !== null;
  }

  /** How many rows it would bring, change or delete. */
  get rows(): number {
    const preview = this.preview;
    if (!preview) return 0;
    if (!this.intoPlan) return preview.counts.tasks + preview.counts.milestones;
    const deleting = this.options.deleteMissing;
    return preview.changes.filter((row) => deleting || row.fate !== 'missing').length;
  }

  /** Whether the file on screen can be taken in as it is. */
  get ready(): boolean {
    const asked = this.preview?.table?.question ?? null;
    return !this.busy && !this.unanswered && asked === null && this.rows > 0;
  }

  /** Asks for a file with the platform's dialog and looks into it. */
  choose(): void {
    if (this.busy) return;
    this.#ask({ path: null, options: AS_PROPOSED });
  }

  /** Says something about the file; it is read again with that. */
  say(change: Partial<Said>): void {
    const path = this.preview?.path;
    if (path === undefined || this.stage === 'taking' || this.stage === 'choosing') return;
    this.options = { ...this.options, ...change };
    this.#ask({ path, options: this.options });
  }

  /** Lets a column feed a field, or none when `field` is empty. */
  feed(column: string, field: string): void {
    const others = this.options.columns.filter(([, name]) => name !== column);
    this.say({ columns: [...others, [field, column]] });
  }

  /** Another sheet of a workbook has columns of its own. */
  turnTo(sheet: string): void {
    this.say({ sheet, columns: [], dayFirst: null });
  }

  /** What becomes of rows that the file does not have: that changes nothing about the reading. */
  deleteMissing(yes: boolean): void {
    if (this.busy) return;
    this.options = { ...this.options, deleteMissing: yes };
    this.#answered = this.options;
  }

  /** Takes the file in. */
  async take(): Promise<void> {
    const { preview, options } = this;
    if (!preview || !this.ready) return;
    const turn = this.#turn;
    const done = this.#told(preview, this.rows);
    this.stage = 'taking';
    this.fault = null;
    const unheard = this.#follow(turn);
    try {
      const { engine } = this.#host;
      await this.#host.take(() => engine.commitImport(preview.path, options), options.plan);
      this.#tell(done);
      if (turn === this.#turn) this.close();
    } catch (thrown) {
      const fault = asFault(thrown);
      if (turn === this.#turn) this.fault = fault.code === 'stopped' ? null : fault;
      else if (fault.code !== 'stopped') {
        this.#host.toasts.show(fault.message, { tone: 'bad', hint: fault.hint });
      }
    } finally {
      unheard();
      if (turn === this.#turn) this.#rest();
    }
  }

  /** Stops the work under way. What was on screen before it comes back. */
  stop(): void {
    if (!this.reading) return;
    this.#waiting = null;
    this.#cancel();
  }

  /** Leaves; whatever is under way is stopped and nothing is taken in. */
  close(): void {
    if (this.reading) this.stop();
    this.#turn += 1;
    this.#waiting = null;
    this.preview = null;
    this.options = AS_PROPOSED;
    this.#answered = AS_PROPOSED;
    this.fault = null;
    this.unanswered = false;
    this.#rest();
    if (this.#host.panel === 'import') this.#host.panel = null;
  }

  #ask(question: Question): void {
    this.#waiting = question;
    if (this.stage === 'idle') void this.#drain();
    else this.#cancel();
  }

  async #drain(): Promise<void> {
    const turn = this.#turn;
    const unheard = this.#follow(turn);
    while (turn === this.#turn && this.#waiting !== null) {
      const question: Question = this.#waiting;
      this.#waiting = null;
      this.stage = question.path === null ? 'choosing' : 'reading';
      this.percent = null;
      try {
        const preview = await this.#host.engine.previewImport(question.path, question.options);
        if (this.#passed(turn)) continue;
        if (preview) this.#show(preview, question.options);
      } catch (thrown) {
        if (this.#passed(turn)) continue;
        this.#refused(asFault(thrown), question);
      }
    }
    unheard();
    if (turn === this.#turn) this.#rest();
  }

  /** Whether nobody waits for an answer any more. */
  #passed(turn: number): boolean {
    return turn !== this.#turn || this.#waiting !== null;
  }

  #show(preview: ImportPreviewDto, options: Said): void {
    this.preview = preview;
    this.options = options;
    this.#answered = options;
    this.fault = null;
    this.unanswered = false;
    this.#host.panel = 'import';
  }

  #refused(fault: Fault, question: Question): void {
    if (fault.code === 'stopped') {
      this.options = this.#answered;
      this.unanswered = false;
      if (this.preview) this.fault = null;
      else if (this.fault === null) this.close();
      return;
    }
    // What was wrong with another file says nothing about the one shown before.
    if (question.path === null) this.preview = null;
    this.fault = fault;
    this.unanswered = true;
    this.#host.panel = 'import';
  }

  /** The first word of progress tells that a file was chosen and takes a while. */
  #follow(turn: number): () => void {
    return this.#host.engine.onProgress((percent) => {
      if (turn !== this.#turn || !this.busy) return;
      if (this.stage === 'choosing') {
        this.stage = 'reading';
        this.#host.panel = 'import';
      }
      this.percent = percent;
    });
  }

  #rest(): void {
    this.stage = 'idle';
    this.percent = null;
  }

  #cancel(): void {
    // Work that can't be stopped any more ends by itself.
    this.#host.engine.cancel().catch(() => undefined);
  }

  #told(preview: ImportPreviewDto, rows: number): string {
    const plan = this.#host.program?.plans.find((one) => one.id === this.options.plan);
    const many = rows.toLocaleString();
    const one = rows === 1;
    return plan
      ? `${many} ${one ? 'change' : 'changes'} from ${preview.source} made to “${plan.name}”.`
      : `Imported ${many} ${one ? 'row' : 'rows'} from ${preview.source}.`;
  }

  #tell(text: string): void {
    const undo = { label: 'Undo', run: () => void this.#host.undo() };
    // A program that was made by this import begins with it: there is nothing before.
    const buttons = (this.#host.program?.undo ?? null) === null ? [] : [undo];
    this.#host.toasts.show(text, { tone: 'good', buttons });
  }
}

/**
 * The one door from the interface to the engine. `tauri.ts` goes through it to the Rust worker,
 * `memory.ts` answers from memory for `vite dev` and component tests. Nothing else in `ui/src`
 * knows how a request travels.
 *
 * Every method rejects with a `Fault` (never with a plain string or an `Error`).
 */
import type {
  AnswerDto,
  BootDto,
  EditDto,
  ExportedDto,
  Fault,
  FormatDto,
  ImportOptionsDto,
  ImportPreviewDto,
  OpenedDto,
  OperationDto,
  OutcomeDto,
  OverviewDto,
  PaperDto,
  PathDto,
  PlanDto,
  QueryDto,
} from './bindings';

export interface Engine {
  /** What to show first: the program of last time, or the choices of a first start. */
  boot(): Promise<BootDto>;
  /** A new program in the platform's data folder, with one plan. */
  newProgram(name: string): Promise<OpenedDto>;
  /** A fresh copy of the sample release in the platform's data folder. */
  openSample(): Promise<OpenedDto>;
  /** Opens a file; without a path asks with the platform's dialog. `null` when cancelled. */
  openProgram(path: string | null): Promise<OpenedDto | null>;
  /** Writes a whole copy where the platform's dialog says. The path, or `null` when cancelled. */
  saveCopy(): Promise<string | null>;
  closeProgram(): Promise<BootDto>;

  /** A plan, whole. */
  plan(plan: number): Promise<PlanDto>;
  /**
   * What an edit would change; nothing is stored. Of the rows `seen` and of what the edit is about,
   * or of all rows without them.
   */
  preview(plan: number, edit: EditDto, seen?: readonly number[] | null): Promise<OutcomeDto>;
  /** Decides, stores, and tells what changed in `plan`. */
  perform(plan: number, edit: EditDto): Promise<OutcomeDto>;
  undo(plan: number): Promise<OutcomeDto>;
  redo(plan: number): Promise<OutcomeDto>;

  /** The critical path to a task; to the plan's end when none is named. */
  path(plan: number, to: number | null): Promise<PathDto>;
  overview(plan: number): Promise<OverviewDto>;
  /** A question that changes nothing: why, what if, what differs. */
  query(query: QueryDto): Promise<AnswerDto>;
  /** Operations, latest first, older than `before`. */
  history(before: number | null, limit: number): Promise<OperationDto[]>;

  /** The pages of the executive report as SVG documents. */
  reportPages(plan: number, paper: PaperDto): Promise<string[]>;
  /** Writes the PDF where the platform's dialog says. The path, or `null` when cancelled. */
  exportReport(plan: number, paper: PaperDto): Promise<string | null>;

  /**
   * What taking a file in would do; nothing is stored. Without a path asks with the platform's
   * dialog. `null` when cancelled.
   */
  previewImport(path: string | null, options: ImportOptionsDto): Promise<ImportPreviewDto | null>;
  /** Takes a file in as one operation: into the open program, or as a program of its own. */
  commitImport(path: string, options: ImportOptionsDto): Promise<OpenedDto>;
  /** Writes a plan for another program where the platform's dialog says. `null` when cancelled. */
  exportPlan(plan: number, format: FormatDto): Promise<ExportedDto | null>;
  /** Stops the import or export under way; it rejects with the fault `stopped`. */
  cancel(): Promise<void>;

  /** Fills the screen with the window and lets what is in it grow, or takes both back. */
  meeting(on: boolean): Promise<void>;

  /** How far the import or export under way has come, in percent. */
  onProgress(listener: (percent: number) => void): () => void;
  /** Somebody else (another window, the command line) changed the open file. */
  onChanged(listener: (opened: OpenedDto) => void): () => void;
  /** Something failed that was asked for outside: a file handed over by the system. */
  onFault(listener: (fault: Fault) => void): () => void;
  /** The native menu chose an action by its id in `ui/src/actions`. */
  onMenu(listener: (action: string) => void): () => void;
}

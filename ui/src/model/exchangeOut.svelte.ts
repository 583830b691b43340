/** Writing the open plan for another program. */
import type { ExportedDto, Fault, FormatDto } from '../ipc/bindings';
import type { Host } from './exchangeIn.svelte';
import { asFault } from './fault';

/** A toast is no place for a long list. */
const REMARKS = 3;

export class Outgoing {
  format: FormatDto = $state('mspdi');
  writing = $state(false);
  /** How far the file has come; `null` until that is known. */
  percent: number | null = $state(null);
  fault: Fault | null = $state.raw(null);

  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  open(): void {
    this.fault = null;
    this.#host.panel = 'export';
  }

  /** Asks where with the platform's dialog, and writes. The sheet stays when that was cancelled. */
  async write(): Promise<void> {
    const plan = this.#host.plan;
    if (!plan || this.writing) return;
    const { engine } = this.#host;
    this.writing = true;
    this.fault = null;
    const unheard = engine.onProgress((percent) => (this.percent = percent));
    try {
      const exported = await engine.exportPlan(plan.head.id, this.format);
      if (exported) {
        this.#tell(exported);
        this.#leave();
      }
    } catch (thrown) {
      const fault = asFault(thrown);
      if (fault.code !== 'stopped') this.#refused(fault);
    } finally {
      unheard();
      this.writing = false;
      this.percent = null;
    }
  }

  /** Stops writing; no half of a file is left. */
  stop(): void {
    if (this.writing) this.#host.engine.cancel().catch(() => undefined);
  }

  close(): void {
    this.stop();
    this.#leave();
  }

  #leave(): void {
    if (this.#host.panel === 'export') this.#host.panel = null;
  }

  #refused(fault: Fault): void {
    if (this.#host.panel === 'export') this.fault = fault;
    else this.#host.toasts.show(fault.message, { tone: 'bad', hint: fault.hint });
  }

  #tell({ path, remarks }: ExportedDto): void {
    const more = remarks.length - REMARKS;
    const told = remarks.slice(0, REMARKS);
    if (more > 0) told.push(`And ${more} more.`);
    const hint = told.length > 0 ? told.join(' ') : null;
    this.#host.toasts.show(`Exported to ${path}.`, { tone: 'good', hint });
  }
}

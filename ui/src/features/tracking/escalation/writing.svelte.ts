/** An escalation while it is written: the draft, what it still needs, and keeping or sending it. */
import type { EscalationDraftDto, Fault } from '../../../ipc/bindings';
import type { Session } from '../../../model/session.svelte';
import type { Told } from '../../../widgets/told';
import { keptRow, Steps } from '../sheet/steps.svelte';
import { needsToSave, needsToSend, type Circumstances, type Need, type Part } from './needs';
import { OptionDraft } from './option.svelte';
import { linesOf, stepsOf } from './written';

export class Writing {
  draft: EscalationDraftDto = $state() as EscalationDraftDto;
  options: readonly OptionDraft[] = $state.raw([]);
  /** What was tried, one a line. */
  tried = $state('');
  /** The draft that is rewritten, by id; none while there is none. */
  id: number | null = $state(null);
  /** What it is called once it is kept. */
  reference = $state('');
  /** What was pressed last: only then is what it lacks a fault. */
  #pressed: 'save' | 'send' | null = $state(null);
  #kept = $state('');
  readonly #steps = new Steps<'saving' | 'sending'>();

  readonly session: Session;
  readonly #around: Circumstances = $derived.by(() => this.#circumstances());
  /** As it would be kept now. */
  readonly written: EscalationDraftDto = $derived.by(() => ({
    ...$state.snapshot(this.draft),
    tried: stepsOf(this.tried),
    options: this.options.filter((option) => !option.blank).map((option) => option.written),
  }));
  readonly needs: Need[] = $derived(needsToSend(this.written, this.#around));
  readonly dirty = $derived(this.#kept !== JSON.stringify(this.written));
  readonly #wrong: Need[] = $derived.by(() => {
    if (this.#pressed === 'send') return this.needs;
    return this.#pressed === 'save' ? needsToSave(this.written) : [];
  });

  constructor(session: Session, draft: EscalationDraftDto, id: number | null, reference = '') {
    this.session = session;
    this.draft = draft;
    this.options = draft.options.map((option) => new OptionDraft(option));
    while (this.options.length < 2) this.addOption();
    this.tried = linesOf(draft.tried);
    this.id = id;
    this.reference = reference;
    this.#kept = JSON.stringify(this.written);
  }

  get busy(): 'saving' | 'sending' | null {
    return this.#steps.busy;
  }

  /** Why the engine refused to keep or to send it. */
  get fault(): Fault | null {
    return this.#steps.fault;
  }

  /** What is said beside a field: that it is needed, or, once it was pressed for, that it lacks. */
  told = (part: Part): Told => {
    const error = this.#wrong.find((need) => need.part === part)?.text;
    if (error !== undefined) return { error };
    const needed = this.needs.some((need) => need.part === part);
    return needed ? { need: 'needed to send' } : {};
  };

  /** The first field something is wrong with. */
  get firstWrong(): Part | null {
    return this.#wrong[0]?.part ?? null;
  }

  /** Whether an option is asked for its name. */
  unnamed(option: OptionDraft): boolean {
    const wrong = this.#wrong.some((need) => need.part === 'options');
    return wrong && option.name.trim() === '' && !option.blank;
  }

  addOption(): void {
    this.options = [...this.options, new OptionDraft()];
  }

  removeOption(at: number): void {
    this.options = this.options.toSpliced(at, 1);
  }

  moveOption(at: number, by: -1 | 1): void {
    const option = this.options[at];
    if (option) this.options = this.options.toSpliced(at, 1).toSpliced(at + by, 0, option);
  }

  /** Keeps it as a draft. Tells whether it is kept. */
  async save(): Promise<boolean> {
    this.#pressed = 'save';
    if (this.busy || needsToSave(this.written).length > 0) return false;
    return this.#steps.take('saving', () => this.#keep());
  }

  /** Keeps it, then sends it. A draft that can't be sent stays one. */
  async send(): Promise<boolean> {
    this.#pressed = 'send';
    if (this.busy || this.needs.length > 0) return false;
    return this.#steps.take('sending', async () => {
      if (this.id === null || this.dirty) await this.#keep();
      if (this.id === null) return;
      const edit = { type: 'send', escalation: this.id } as const;
      await this.session.perform({ type: 'escalation', edit });
    });
  }

  async #keep(): Promise<void> {
    const { session, id, written } = this;
    const outcome = await session.perform({
      type: 'escalation',
      edit:
        id === null
          ? { type: 'draft', draft: written }
          : { type: 'revise', escalation: id, draft: written },
    });
    this.#kept = JSON.stringify(written);
    const rows = outcome.records?.escalations?.changed ?? [];
    const kept = keptRow(rows, id);
    if (!kept) return;
    this.id = kept.id;
    this.reference = kept.reference;
  }

  #circumstances(): Circumstances {
    const { tracking } = this.session;
    const { subject, trigger } = this.draft;
    const about = tracking.record(subject);
    const same = tracking.registers?.escalations.find(
      (row) => row.id !== this.id && row.open && row.subject === subject && row.trigger === trigger,
    );
    return {
      p0: about?.kind === 'blocker' && about.dto.severity === 'p0',
      same: same?.reference ?? null,
    };
  }
}

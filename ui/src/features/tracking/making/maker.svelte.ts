/** Making a record: its kind, what was written so far, and what stands in the way. */
import type { Fault } from '../../../ipc/bindings';
import { asFault } from '../../../model/fault';
import type { PlanModel } from '../../../model/plan.svelte';
import type { RecordKind } from '../../../model/records';
import type { Session } from '../../../model/session.svelte';
import { RecordDraft } from './draft.svelte';
import { editOf, isOwn, missing, type FieldName, type MadeKind } from './edits';
import { namesNow, newNames } from './made';
import { placeOf } from './place';
import type { Told } from '../../../widgets/told';

export class Maker {
  kind: RecordKind = $state('blocker');
  draft: RecordDraft = $state.raw(new RecordDraft());
  /** Whether the dialog stays for another one. */
  again = $state(false);
  busy = $state(false);
  /** What the last one is called, while another one is written. */
  last = $state('');
  /** Why the engine refused, and the field that is about. */
  fault: Fault | null = $state.raw(null);
  #place: FieldName | null = $state(null);
  /** What has been pressed for is told about; before that nobody is. */
  #pressed = $state(false);

  readonly #missing = $derived(
    this.#pressed && !isOwn(this.kind) ? missing(this.kind, this.draft) : {},
  );
  /** A refusal no field can be blamed for. */
  readonly atFoot = $derived(this.#place === null ? this.fault : null);

  readonly session: Session;
  readonly plan: PlanModel;

  constructor(session: Session, plan: PlanModel) {
    this.session = session;
    this.plan = plan;
    const { kind, rows } = session.tracking.making;
    this.kind = kind;
    this.draft = new RecordDraft(rows);
  }

  /** What is said beside a field. */
  told = (field: FieldName): Told => {
    const { fault } = this;
    const refused = this.#place === field && fault ? words(fault) : undefined;
    return { error: this.#missing[field] ?? refused };
  };

  turnTo(kind: RecordKind): void {
    this.kind = kind;
    this.#pressed = false;
    this.#forgive();
  }

  /** Makes it. Tells what it is called; nothing where something stands in the way. */
  async make(): Promise<string | null> {
    const { kind, draft, session } = this;
    if (this.busy || isOwn(kind) || session.program?.readOnly) return null;
    this.#pressed = true;
    this.#forgive();
    if (Object.keys(this.#missing).length > 0) return null;
    this.busy = true;
    try {
      const known = namesNow(session.tracking);
      const outcome = await session.perform(editOf(kind, draft, this.plan.id));
      this.#pressed = false;
      this.last = newNames(outcome, known, kind)[0] ?? '';
      if (this.again) this.draft = draft.next();
      return this.last;
    } catch (thrown) {
      this.#refused(asFault(thrown), kind, draft);
      return null;
    } finally {
      this.busy = false;
    }
  }

  #refused(fault: Fault, kind: MadeKind, draft: RecordDraft): void {
    this.fault = fault;
    this.#place = placeOf(fault, kind, draft);
  }

  #forgive(): void {
    this.fault = null;
    this.#place = null;
  }
}

function words(fault: Fault): string {
  return [fault.message, fault.hint ?? ''].join(' ').trim();
}

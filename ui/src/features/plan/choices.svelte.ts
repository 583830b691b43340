/** What a cell may be picked from while it is being typed into: people, workstreams, words. */
import type { FieldId } from '../../core/grid/fields';
import { CONFIDENCE_WORDS, KIND_WORDS } from '../../model/cells';
import { KINDS } from '../../model/cellEdit';
import { CONSTRAINTS, needsDate } from '../../model/constraint';
import type { Session } from '../../model/session.svelte';

const AT_MOST = 8;

export interface Choice {
  name: string;
  more: string;
}

const plainly = (names: readonly string[]): Choice[] => names.map((name) => ({ name, more: '' }));

export class Choices {
  #field: FieldId = $state('name');
  #typed = $state('');
  /** The line under the keyboard; -1 is what was typed itself. */
  at = $state(-1);
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  readonly #all: readonly Choice[] = $derived.by(() => {
    const { program, plan } = this.#session;
    switch (this.#field) {
      case 'owner':
        return (program?.people ?? []).map(({ name, role }) => ({ name, more: role }));
      case 'workstream':
        return plainly((plan?.workstreams ?? []).map((one) => one.name));
      case 'kind':
        return plainly(KINDS.map((kind) => KIND_WORDS[kind] ?? kind));
      case 'confidence':
        return plainly(Object.values(CONFIDENCE_WORDS));
      case 'constraint':
        return plainly(CONSTRAINTS.map((one) => one.label));
      case 'number':
      case 'name':
      case 'wbs':
      case 'duration':
      case 'start':
      case 'finish':
      case 'predecessors':
      case 'successors':
      case 'people':
      case 'progress':
      case 'state':
      case 'totalFloat':
      case 'freeFloat':
      case 'promised':
      case 'slip':
      case 'deadline':
      case 'estimate':
      case 'reference':
      case 'note':
      case 'wasStart':
      case 'wasFinish':
      case 'startMoved':
      case 'finishMoved':
        return [];
    }
  });

  readonly matches: readonly Choice[] = $derived.by(() => {
    const wanted = this.#typed.trim().toLocaleLowerCase();
    return this.#all
      .filter((one) => one.name.toLocaleLowerCase().includes(wanted))
      .slice(0, AT_MOST);
  });

  get chosen(): string | null {
    return this.matches[this.at]?.name ?? null;
  }

  /** Whether there is anything to choose from in this column. */
  get any(): boolean {
    return this.#all.length > 0;
  }

  /** Whether a choice says everything; some constraints want a date after it. */
  complete(name: string): boolean {
    const constraint = CONSTRAINTS.find((one) => one.label === name);
    return this.#field !== 'constraint' || !constraint || !needsDate(constraint.value);
  }

  open(field: FieldId, text: string): void {
    this.#field = field;
    this.type(text);
  }

  type(text: string): void {
    this.#typed = text;
    this.at = -1;
  }

  step(by: 1 | -1): void {
    const count = this.matches.length;
    if (count === 0) return;
    this.at = ((this.at + 1 + by + count + 1) % (count + 1)) - 1;
  }
}

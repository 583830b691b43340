/**
 * Rows of other plans: records may name them, and the open plan does not know what they are called.
 * Asked for the first time one is in sight.
 */
import type { Session } from '../../model/session.svelte';

interface Found {
  name: string;
  plan: number;
  planName: string;
}

const all = new WeakMap<Session, Elsewhere>();

/** What is known of the rows of the other plans of a session. */
export function elsewhereOf(session: Session): Elsewhere {
  let found = all.get(session);
  if (!found) all.set(session, (found = new Elsewhere(session)));
  return found;
}

class Elsewhere {
  #rows: ReadonlyMap<number, Found> = $state.raw(new Map());
  #asked = '';
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  row(task: number): Found | null {
    return this.#rows.get(task) ?? null;
  }

  /** Sees to it that a row is known, if there is one; asks once for each state of the program. */
  async ask(task: number): Promise<void> {
    const { program, plan, engine } = this.#session;
    if (!program || !plan) return;
    const place = `${program.path} ${plan.head.id} ${program.plans.length}`;
    const state = `${place} ${program.revision}`;
    if (this.#asked === state) return;
    if (this.#asked.startsWith(`${place} `) && this.#rows.has(task)) return;
    this.#asked = state;
    try {
      const others = program.plans.filter((one) => one.id !== plan.head.id);
      const plans = await Promise.all(others.map((one) => engine.plan(one.id)));
      if (this.#asked !== state) return;
      this.#rows = new Map(
        plans.flatMap(({ head, tasks }) =>
          tasks.map(({ id, name }) => [id, { name, plan: head.id, planName: head.name }]),
        ),
      );
    } catch {
      // A name less: the row is still said to be of another plan.
    }
  }

  /** Opens the plan of a row and shows the row. */
  async go(task: number): Promise<void> {
    const found = this.row(task);
    if (!found) return;
    await this.#session.showPlan(found.plan);
    this.#session.goToTask(task);
  }
}

/**
 * Changes of many cells at once: pasting, filling, emptying. Each is one edit and one undo step.
 * A few cells are changed at once; more of them, or any that would be refused, are shown first.
 */
import { fillBy, fillDown, pasteSize, type Fill, type Rect } from '../../core/grid/range';
import { fieldOf, type FieldId } from '../../core/grid/fields';
import { formatHtml, formatTable, parseTable } from '../../core/grid/tsv';
import type { EditDto, OutcomeDto } from '../../ipc/bindings';
import { cellText, copyText, editText } from '../../model/cells';
import { emptied, meant, whyFixed } from '../../model/cellEdit';
import { asFault } from '../../model/fault';
import type { RowModel } from '../../model/row.svelte';
import type { Board } from './board.svelte';
import { sift, type Sifted } from './sift';

/** Up to so many cells nobody has to be asked about. */
const A_FEW = 8;

/** One cell that would change. */
export interface Change {
  /** None for a row that would be added. */
  row: RowModel | null;
  /** Which of the rows added, counted from 0. */
  added: number;
  field: FieldId;
  before: string;
  after: string;
  edit: EditDto | null;
  /** Why it won't. */
  refused: string | null;
}

export interface Proposal {
  verb: 'Paste' | 'Fill' | 'Clear';
  label: string;
  changes: Change[];
  /** Names of the rows that would be added. */
  added: string[];
}

export class Changing {
  proposal: Proposal | null = $state.raw(null);
  /** What the engine said to it; none while it is being asked. */
  sifted: Sifted<Change> | null = $state.raw(null);
  outcome: OutcomeDto | null = $state.raw(null);
  busy = $state(false);
  readonly #board: Board;
  #titles = false;

  constructor(board: Board) {
    this.#board = board;
  }

  // -- the clipboard -------------------------------------------------------------------------

  /** Puts the range on the clipboard, as text and as a table. */
  copy(data: DataTransfer): boolean {
    const { range, context } = this.#board;
    const { rows, fields } = range;
    if (rows.length === 0 || fields.length === 0) return false;
    const cells = rows.map((row) => fields.map((field) => copyText(row, field, context)));
    const titles = this.#titles ? fields.map((field) => fieldOf(field).title) : [];
    data.setData('text/plain', formatTable(titles.length > 0 ? [titles, ...cells] : cells));
    data.setData('text/html', formatHtml(cells, titles));
    return true;
  }

  copyWithTitles(): void {
    this.#titles = true;
    // The one way to begin copying that needs no permission: the copy event does the rest.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what follows it asks for permission
    document.execCommand('copy');
    this.#titles = false;
  }

  /** Copies, then empties the cells. Rows are moved, not cut: their links would be lost. */
  cut(data: DataTransfer): void {
    if (!this.copy(data)) return;
    const { range, readOnly, session } = this.#board;
    if (readOnly) return;
    if (range.cells) this.clear();
    else session.toasts.show('The rows were copied. To move rows, drag them by their number.');
  }

  paste(text: string): void {
    const { range, editing, readOnly, session, plan } = this.#board;
    if (readOnly) {
      session.toasts.show('This program is open for reading only.');
      return;
    }
    const { shown } = this.#board;
    const pasted = parseTable(text);
    if (!plan || pasted.length === 0) return;
    const rect = range.rect;
    const first = editing.onEmptyRow ? plan.visible.length : (rect?.top ?? range.rows[0]?.at ?? -1);
    if (first < 0) return;
    const left = editing.onEmptyRow || !rect ? 1 : rect.left;
    const table = withoutTitles(pasted, shown.slice(left));
    const columns = table[0]?.length ?? 0;
    const size = rect
      ? pasteSize({ rows: table.length, columns }, rect)
      : { rows: table.length, columns };
    const rows = plan.rowsIn(first, plan.visible.length);
    const changes: Change[] = [];
    const added: string[] = [];
    for (let y = 0; y < size.rows; y++) {
      const row = rows[y] ?? null;
      const cells = shown.slice(left, left + size.columns).map((field, x) => ({
        field,
        text: (table[y % table.length]?.[x % columns] ?? '').trim(),
      }));
      if (row)
        changes.push(
          ...cells.flatMap(({ field, text: one }) => this.#change(row, field, one) ?? []),
        );
      else if (cells.some((one) => one.text !== '')) this.#addition(cells, added, changes);
    }
    this.#offer({ verb: 'Paste', label: told('Paste', changes, added.length), changes, added });
  }

  /** A row beyond the last one: it is added first, and the cells are about what was added. */
  #addition(
    cells: readonly { field: FieldId; text: string }[],
    added: string[],
    changes: Change[],
  ): void {
    const { plan } = this.#board;
    if (!plan) return;
    const name = cells.find((one) => one.field === 'name')?.text ?? '';
    const at = added.length;
    const last = plan.rows.at(-1);
    const edit: EditDto = {
      type: 'addTask',
      plan: plan.id,
      place: { type: 'lastIn', parent: last?.task.parent ?? null },
      name: name === '' ? 'New task' : name,
      kind: 'work',
      duration: '',
    };
    added.push(edit.name);
    const plainly = { row: null, added: at, before: '' };
    changes.push({ ...plainly, field: 'name', after: edit.name, edit, refused: null });
    for (const { field, text } of cells) {
      if (field === 'name' || text === '') continue;
      const fixed = whyFixed(null, field);
      // What is computed anyway is left out without a word: nothing is lost.
      if (fixed !== null) continue;
      // Row 0 of a batch is the row added last.
      changes.push({ ...plainly, field, after: text, ...wished(meant(0, field, text)) });
    }
  }

  // -- filling and emptying ------------------------------------------------------------------

  get canFill(): boolean {
    const { range, readOnly } = this.#board;
    return !readOnly && range.rect !== null && range.rect.bottom > range.rect.top;
  }

  fillDown(): void {
    const { rect } = this.#board.range;
    if (rect && this.canFill) this.#fill(fillDown(rect));
  }

  /** The rows of the range again, below it or above it. */
  fillBy(rect: Rect, target: Rect): void {
    this.#fill(fillBy(rect, target));
  }

  #fill(fills: readonly Fill[]): void {
    const { plan, shown, context } = this.#board;
    const changes = fills.flatMap(({ from, to }) => {
      const source = plan?.visible[from.line];
      const row = plan?.visible[to.line];
      const field = shown[to.column];
      if (!source || !row || !field) return [];
      return this.#change(row, field, copyText(source, field, context)) ?? [];
    });
    this.#offer({ verb: 'Fill', label: told('Fill', changes, 0), changes, added: [] });
  }

  clear(): void {
    const { range, session, context } = this.#board;
    const changes = range.rows.flatMap((row) =>
      range.fields.flatMap((field): Change[] => {
        const wish = emptied(row, field);
        if (wish === null) return [];
        const before = cellText(row, field, context);
        return [{ row, added: -1, field, before, after: '', ...wished(wish) }];
      }),
    );
    const empty = changes.filter((one) => one.edit);
    const only = changes[0];
    if (empty.length === 0) {
      if (only?.refused) session.toasts.show(only.refused);
      return;
    }
    // What can't be empty stays as it is, as everybody expects who sweeps over a table.
    this.#offer({ verb: 'Clear', label: told('Clear', empty, 0), changes: empty, added: [] });
  }

  /** What a text would change in a cell; `null` when it is there already. */
  #change(row: RowModel, field: FieldId, text: string): Change | null {
    const { context } = this.#board;
    const before = cellText(row, field, context);
    const same = [before, editText(row, field, context), copyText(row, field, context)];
    if (same.includes(text)) return null;
    const fixed = whyFixed(row, field);
    const wish =
      fixed !== null
        ? { refused: fixed }
        : text === ''
          ? emptied(row, field)
          : meant(row.id, field, text);
    return wish && { row, added: -1, field, before, after: text, ...wished(wish) };
  }

  // -- asking and doing ----------------------------------------------------------------------

  #offer(proposal: Proposal): void {
    const { changes, added } = proposal;
    const { toasts } = this.#board.session;
    if (changes.length === 0) {
      toasts.show('Nothing changes: the cells hold this already.');
      return;
    }
    const plainly = changes.every((one) => one.refused === null) && added.length === 0;
    if (plainly && changes.length <= A_FEW) void this.#atOnce(proposal);
    else void this.#ask(proposal);
  }

  async #atOnce(proposal: Proposal): Promise<void> {
    try {
      await this.#board.perform(batch(proposal.label, proposal.changes));
    } catch {
      await this.#ask(proposal);
    }
  }

  /** Shows what would change, and asks the engine which cells it would refuse. */
  async #ask(proposal: Proposal): Promise<void> {
    const { session, plan } = this.#board;
    this.proposal = proposal;
    this.sifted = null;
    this.outcome = null;
    session.panel = 'changes';
    const wanted = proposal.changes.filter((one) => one.edit);
    const sifted = await sift(
      wanted,
      async (changes) => {
        const outcome = await session.preview(batch(proposal.label, changes));
        if (this.proposal === proposal) this.outcome = outcome;
      },
      dependsOn,
      () => this.proposal === proposal,
    );
    if (this.proposal !== proposal) return;
    this.sifted = sifted;
    plan?.preview(this.outcome);
  }

  async accept(): Promise<void> {
    const { proposal, sifted } = this;
    if (!proposal || !sifted || sifted.taken.length === 0 || this.busy) return;
    const { session } = this.#board;
    this.busy = true;
    try {
      const count = proposal.added.length;
      const label = told(proposal.verb, sifted.taken, count);
      await this.#board.perform(batch(label, sifted.taken));
      this.cancel();
    } catch (thrown) {
      const fault = asFault(thrown);
      session.toasts.show(fault.message, { tone: 'bad', hint: fault.hint });
    } finally {
      this.busy = false;
    }
  }

  cancel(): void {
    const { session, plan } = this.#board;
    this.proposal = null;
    this.sifted = null;
    this.outcome = null;
    plan?.preview(null);
    if (session.panel === 'changes') session.panel = null;
    this.#board.focusGrid();
  }
}

function wished(wish: ReturnType<typeof meant>): Pick<Change, 'edit' | 'refused'> {
  return 'edit' in wish
    ? { edit: wish.edit, refused: null }
    : { edit: null, refused: wish.refused };
}

/** Cells of a row that is to be added make no sense without it. */
function dependsOn(change: Change, on: Change): boolean {
  return (
    change.row === null &&
    on.row === null &&
    change.added === on.added &&
    on.edit?.type === 'addTask'
  );
}

function batch(label: string, changes: readonly Change[]): EditDto {
  const edits = changes.flatMap((one) => one.edit ?? []);
  const [only] = edits;
  return only && edits.length === 1 ? only : { type: 'batch', label, edits };
}

function told(verb: Proposal['verb'], changes: readonly Change[], added: number): string {
  const cells = changes.filter((one) => one.row !== null).length;
  const parts = [
    ...(cells > 0 || added === 0 ? [`${cells} ${cells === 1 ? 'cell' : 'cells'}`] : []),
    ...(added > 0 ? [`${added} ${added === 1 ? 'row' : 'rows'}`] : []),
  ];
  return `${verb} ${parts.join(' and ')}`;
}

/** A first row that repeats the titles of the columns it would fall into is no row of the plan. */
function withoutTitles(table: string[][], fields: readonly FieldId[]): string[][] {
  const [first = []] = table;
  const heads = first.every((cell, at) => {
    const field = fields[at];
    return field && fieldOf(field).title.toLowerCase() === cell.trim().toLowerCase();
  });
  return heads && table.length > 1 ? table.slice(1) : table;
}

/**
 * Tables as spreadsheets put them on the clipboard: tabs between cells, line ends between rows,
 * quotes around a cell that holds either. What looks like a formula is text like any other.
 */

const SPECIAL = /["\t\r\n]/;

export function formatTable(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(text: string): string {
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Every row as wide as the widest. A line end at the very end begins no row. */
export function parseTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const end = text.length;
  if (end === 0) return [];
  while (at <= end) {
    let cell: string;
    const close = text[at] === '"' ? closes(text, at) : -1;
    if (close >= 0) {
      cell = text.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
    } else {
      const from = at;
      while (at < end && !'\t\r\n'.includes(text[at] ?? '')) at++;
      cell = text.slice(from, at);
    }
    row.push(cell);
    if (text[at] === '\t') {
      at++;
      continue;
    }
    rows.push(row);
    row = [];
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    if (at >= end) break;
  }
  const width = Math.max(0, ...rows.map((one) => one.length));
  return rows.map((one) => [...one, ...Array<string>(width - one.length).fill('')]);
}

/**
 * Where a quoted cell ends; -1 when the quote is only a character of the text, as in `"quoted"
 * words`: after the closing quote the cell has to be over.
 */
function closes(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at++;
      continue;
    }
    const next = text[at + 1];
    return next === undefined || next === '\t' || next === '\r' || next === '\n' ? at : -1;
  }
  return -1;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The same for programs that prefer a table to text. */
export function formatHtml(rows: readonly (readonly string[])[], head: readonly string[]): string {
  const cell = (text: string, tag: 'td' | 'th'): string =>
    `<${tag}>${text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c).replace(/\r?\n/g, '<br>')}</${tag}>`;
  const line = (cells: readonly string[], tag: 'td' | 'th'): string =>
    `<tr>${cells.map((text) => cell(text, tag)).join('')}</tr>`;
  const top = head.length > 0 ? line(head, 'th') : '';
  return `<meta charset="utf-8"><table>${top}${rows.map((row) => line(row, 'td')).join('')}</table>`;
}

/** Cells copied out of a spreadsheet: lines, with tabs between columns. */

/** What was copied, line by line; none where it is a plain text that belongs into one field. */
export function cellsOf(text: string): string[][] | null {
  const lines = read(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'));
  // Spreadsheets end with a line of nothing.
  while (lines.length > 1 && lines.at(-1)?.every((cell) => cell.trim() === '')) lines.pop();
  return lines.length > 1 || (lines[0]?.length ?? 0) > 1 ? lines : null;
}

/** A cell with a tab, a line break or a quote in it is quoted; quotes in it are doubled. */
function read(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(text.slice(at));
    const plain = quoted ? null : /^[^\t\n]*/.exec(text.slice(at));
    const cell = quoted ? (quoted[1] ?? '').replaceAll('""', '"') : (plain?.[0] ?? '');
    // A cell here is one line.
    line.push(cell.replace(/\s*\n\s*/g, ' ').trim());
    at += (quoted ?? plain)?.[0].length ?? 0;
    if (at >= text.length) break;
    if (text[at] === '\n') {
      lines.push(line);
      line = [];
    }
    at++;
  }
  return [...lines, line];
}

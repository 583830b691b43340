import { describe, expect, it } from 'vitest';
import { formatHtml, formatTable, parseTable } from './tsv';

describe('a table on the clipboard', () => {
  it.each<[string, string, string[][]]>([
    ['of one cell', 'a', [['a']]],
    [
      'with a line end at the end has no row more',
      'a\tb\r\n1\t2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['of an old Mac', 'a\rb', [['a'], ['b']]],
    [
      'keeps empty cells',
      '\t\n\tx',
      [
        ['', ''],
        ['', 'x'],
      ],
    ],
    ['keeps an empty row in the middle', 'a\n\nb', [['a'], [''], ['b']]],
    ['has tabs and line ends in quotes', '"two\nlines"\t"a\tb"', [['two\nlines', 'a\tb']]],
    ['doubles quotes inside quotes', '"say ""hi"""\tx', [['say "hi"', 'x']]],
    [
      'leaves a quote that is only a letter',
      '"quoted" words\t5" pipe',
      [['"quoted" words', '5" pipe']],
    ],
    ['takes a quote never closed as it is', '"open\tb', [['"open', 'b']]],
    ['takes formulas for text', '=SUM(A1)\t+1\t@x', [['=SUM(A1)', '+1', '@x']]],
    [
      'is as wide as its widest row',
      'a\nb\tc',
      [
        ['a', ''],
        ['b', 'c'],
      ],
    ],
    ['of nothing is nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(parseTable(text)).toEqual(expected);
  });

  it.each([
    [
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    [[['two\nlines', 'tab\there', 'say "hi"']]],
    [[['  spaces  ', '=1+1', 'ü🚀']]],
  ])('comes back as it was written: %j', (rows) => {
    expect(parseTable(formatTable(rows))).toEqual(rows);
  });

  it('is a table of HTML as well, in which text is text', () => {
    const html = formatHtml([['<b>&"', 'x\ny']], ['Name', 'Note']);
    expect(html).toContain('<tr><th>Name</th><th>Note</th></tr>');
    expect(html).toContain('<td>&lt;b&gt;&amp;&quot;</td><td>x<br>y</td>');
  });
});

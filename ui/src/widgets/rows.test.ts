import { expect, test } from 'vitest';
import { enteredRows, fittingRows } from './rows';

const rows = ['Design 2', 'Build', 'Test', 'Release 12'].map((name, i) => ({
  id: 100 + i,
  number: [1, 2, 12, 21][i] ?? 0,
  task: { name },
}));
const any = (): boolean => true;
const numbers = (text: string): number[] => fittingRows(rows, text, any).map((row) => row.number);

test('a number means its row, then those it begins, and names it is in', () => {
  expect(numbers('2')).toEqual([2, 1, 21]);
  expect(numbers('#12')).toEqual([12, 21]);
  expect(numbers('il')).toEqual([2]);
  expect(numbers(' ')).toEqual([]);
  expect(fittingRows(rows, '2', (row) => row.number !== 2)[0]?.number).toBe(1);
});

test('several numbers are several rows, and all of them have to be some', () => {
  expect(enteredRows(rows, '1, 12;1', any)).toEqual([100, 102]);
  expect(enteredRows(rows, '1 99', any)).toEqual([]);
  expect(enteredRows(rows, '1, 2', (row) => row.number !== 1)).toEqual([101]);
});

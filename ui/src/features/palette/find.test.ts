import { describe, expect, test } from 'vitest';
import { openSample } from '../../testing/open';
import { choose, find, score } from './find';

describe('score', () => {
  test.each([
    ['code', 'Code and test freeze', 'In-place pod resize: code'],
    ['freeze', 'Docs freeze', 'Defreezer'],
    ['catf', 'Code and test freeze', 'Scaling the test of loaf'],
    ['undo', 'Undo', 'Under no doubt'],
  ])('for “%s” prefers “%s” to “%s”', (query, better, worse) => {
    expect(score(query, better) ?? -1).toBeGreaterThan(score(query, worse) ?? -1);
  });

  test('finds nothing when the letters are not there in order', () => {
    expect(score('zebra', 'Code and test freeze')).toBeNull();
    expect(score('edoc', 'Code')).toBeNull();
  });
});

describe('find', () => {
  test('offers what goes with the view before anything is typed', async () => {
    const { session } = await openSample();
    session.show('plan');
    expect(find(session, '')[0]?.key).toBe('task.add');
    expect(find(session, '').map((entry) => entry.key)).not.toContain('task.indent');
  });

  test.each([
    ['19', 'row 19'],
    ['#8', 'row 8'],
    ['code and test', 'row 19'],
    ['overview', 'view.overview'],
    ['print', 'report.export'],
  ])('answers “%s” with %s first', async (query, key) => {
    const { session } = await openSample();
    expect(find(session, query)[0]?.key).toBe(key);
  });

  test('goes to the row that is chosen', async () => {
    const { session } = await openSample();
    session.panel = 'palette';
    choose(session, find(session, '19')[0]!);
    expect(session.panel).toBeNull();
    expect(session.view).toBe('plan');
    expect(session.selection.tasks).toEqual([19]);
  });
});

import { expect, test } from 'vitest';
import { narrow } from './tauri';

test('a fault of the engine passes as it is', () => {
  const fault = { code: 'cycle', message: 'That makes a loop.', subject: 'task 3', hint: null };
  expect(narrow(fault)).toEqual(fault);
});

test.each([
  ['invalid args `plan` for command `plan`: missing field'],
  [new Error('the window is gone')],
  [undefined],
])('anything else becomes a fault people can read: %s', (thrown) => {
  const fault = narrow(thrown);
  expect(fault.code).toBe('ipc');
  expect(fault.message).toMatch(/^The engine could not take the request: .+/);
  expect(fault.hint).toBeTruthy();
});

import { afterEach, expect, test, vi } from 'vitest';
import { density } from './density';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ['a screen of plain pixels', { told: 1, outer: 1280, inner: 1280 }, 1],
  ['a screen of fine pixels', { told: 2, outer: 1280, inner: 1280 }, 2],
  ['a window with a frame', { told: 1, outer: 1296, inner: 1280 }, 1],
  ['a page enlarged for a meeting', { told: 1, outer: 1280, inner: 1024 }, 1.25],
  ['the same on fine pixels', { told: 2, outer: 1280, inner: 1024 }, 2.5],
])('on %s', (_, { told, outer, inner }, pixels) => {
  vi.stubGlobal('devicePixelRatio', told);
  vi.stubGlobal('outerWidth', outer);
  vi.stubGlobal('innerWidth', inner);
  expect(density()).toBe(pixels);
});

test('what Chromium says is not enlarged again', () => {
  vi.stubGlobal('chrome', {});
  vi.stubGlobal('devicePixelRatio', 1.25);
  vi.stubGlobal('outerWidth', 1280);
  vi.stubGlobal('innerWidth', 1024);
  expect(density()).toBe(1.25);
});

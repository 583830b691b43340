import { afterEach, describe, expect, test, vi } from 'vitest';
import { Layout } from './layout.svelte';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the inspector of the plan', () => {
  test.each([
    [1280, false],
    [1439, false],
    [1440, true],
  ])('begins in a window of %i pixels open: %s', (width, open) => {
    vi.stubGlobal('innerWidth', width);
    expect(new Layout().inspects('plan')).toBe(open);
  });

  test.each([
    [1280, true],
    [1920, false],
  ])('is at %i pixels as it was chosen: %s', (width, open) => {
    vi.stubGlobal('innerWidth', width);
    new Layout().inspect('plan', open);
    expect(new Layout().inspects('plan')).toBe(open);
  });

  test('is not chosen by keeping the width of something else', () => {
    vi.stubGlobal('innerWidth', 1920);
    new Layout().keep();
    vi.stubGlobal('innerWidth', 1280);
    expect(new Layout().inspects('plan')).toBe(false);
  });
});

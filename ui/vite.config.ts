import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  clearScreen: false,
  // The address `devUrl` in tauri.conf.json names.
  // The mark lies with the icons of the application, beside this folder.
  server: { port: 1420, strictPort: true, fs: { allow: ['.', '../icons'] } },
  build: {
    outDir: 'dist',
    // WebKitGTK 2.50 and the system webviews of the last two years.
    target: ['safari17', 'chrome120'],
    // Data URIs for fonts would need a wider `font-src`.
    assetsInlineLimit: 0,
    sourcemap: false,
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
    // Reading a whole page the way a screen reader does takes long on a busy machine.
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
});

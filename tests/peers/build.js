/** One page with every component as a part of its own, so that only the one measured is loaded. */
import { copyFile } from 'node:fs/promises';
import { build } from 'esbuild';

await build({
  entryPoints: {
    page: 'src/page.js',
    svar: 'src/svar.jsx',
    dhtmlx: 'src/dhtmlx.js',
    frappe: 'src/frappe.js',
    vis: 'src/vis.js',
    flow: 'src/flow.jsx',
  },
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  jsx: 'automatic',
  minify: true,
  target: ['safari17'],
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.woff': 'empty', '.woff2': 'empty', '.ttf': 'empty', '.png': 'dataurl' },
  logLevel: 'warning',
});
await copyFile('src/index.html', 'dist/index.html');

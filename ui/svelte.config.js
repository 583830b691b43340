/**
 * Our content security policy forbids inline styles: style sheets stay files (`external`), and
 * fragments are built node by node instead of through `innerHTML`.
 */
export default {
  compilerOptions: { css: 'external', fragments: 'tree', runes: true },
};

import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const features = [
  'compare',
  'exchange',
  'frame',
  'history',
  'inspector',
  'keys',
  'network',
  'overview',
  'palette',
  'plan',
  'preferences',
  'record',
  'reports',
  'tracking',
  'welcome',
  'why',
];

const tauriOnlyInIpc = {
  group: ['@tauri-apps/*'],
  message: 'Only src/ipc may talk to the shell.',
};

/** Paths out of a folder that are forbidden there, with the reason a reader sees. */
function forbid(files, folders, message) {
  return {
    files,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [tauriOnlyInIpc, { regex: `^(\\.\\./)+(${folders.join('|')})(/|$)`, message }],
        },
      ],
    },
  };
}

const engineDoors = ['ipc/tauri', 'ipc/memory'];

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/ipc/bindings.ts'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  ...svelte.configs.prettier,
  {
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [tauriOnlyInIpc] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      // Maps and Sets here are replaced whole in `$state.raw`, never watched entry by entry.
      'svelte/prefer-svelte-reactivity': 'off',
      // `void x` in an effect says: run again when x changes.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'SvelteAttribute[key.name="style"]',
          message: 'Our content security policy blocks style attributes: use style:property.',
        },
        {
          selector: 'SvelteDirective[kind=/Transition|Animation/]',
          message: 'Svelte transitions inject style sheets, which our policy blocks.',
        },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    // ESLint does not see the types of callbacks in markup; svelte-check does, and checks them.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['*.js'], ...ts.configs.disableTypeChecked },
  { files: ['src/ipc/**'], rules: { '@typescript-eslint/no-restricted-imports': 'off' } },
  forbid(
    ['src/core/**'],
    ['model', 'actions', 'widgets', 'features', ...engineDoors],
    'core is plain TypeScript: it knows no framework, no model and no screen.',
  ),
  forbid(
    ['src/widgets/**'],
    ['model', 'actions', 'features', 'ipc'],
    'widgets know nothing of plans or programs.',
  ),
  forbid(
    ['src/model/**'],
    ['actions', 'widgets', 'features', ...engineDoors],
    'model is below actions, widgets and features.',
  ),
  forbid(['src/actions/**'], ['features', ...engineDoors], 'actions are below features.'),
  ...features.map((feature) =>
    forbid(
      [`src/features/${feature}/**`],
      [...features.filter((other) => other !== feature), ...engineDoors],
      'Features import model, core, actions and widgets, never each other.',
    ),
  ),
  {
    // Tests drive the memory engine.
    files: ['src/**/*.test.ts', 'src/testing/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [tauriOnlyInIpc] }],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);

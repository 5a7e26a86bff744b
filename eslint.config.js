import js from '@eslint/js';
// @ts-expect-error: the plugin has no types of its own
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const desktopOnly = ['electron', 'electron-store', 'electron-updater'].map((name) => ({
  name,
  message: 'Only electron/hosts/desktop may import it: the other hosts run without Electron.',
}));

export default defineConfig(
  globalIgnores(['dist/', 'out/', 'coverage/', 'test/.results/', 'electron/core/globals.d.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: './build/tsconfig.lint.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Classes and enums are rare here (enums cannot even be written), and these two cost seconds.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // An implementation of an asynchronous port is `async` even where it has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Numbers read well in sentences; everything else in a template is spelled out.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => void doIt()` and event handlers that return nothing are the usual style of React.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    rules: {
      'no-console': 'error',
      'no-restricted-imports': ['error', { paths: desktopOnly }],
      'no-restricted-properties': [
        'error',
        { object: 'URL', property: 'canParse', message: 'Use isUrl (electron/core/urls.ts), which says why.' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // The formatter breaks code at 140, but no comment.
      'max-len': ['error', { code: 140, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }],
    },
  },
  {
    files: ['electron/hosts/desktop/**'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['electron/hosts/terminal/**', 'build/**', 'test/**/*.mjs'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['renderer/**/*.ts', 'renderer/**/*.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest'], jsxA11y.flatConfigs.recommended],
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      // Assertions on fakes read methods without calling them.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.mjs', '*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['console', 'process', 'URL', 'Buffer', 'fetch', 'AbortSignal', 'AbortController', 'performance']
          .concat(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'])
          .concat(['document', 'window', 'location', 'CustomEvent', 'Request', 'TextEncoder', 'TextDecoder'])
          .map((name) => [name, 'readonly']),
      ),
    },
  },
);

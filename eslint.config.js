import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { keepFloors } from './scripts/lint/keep-floors.js';
import { keptSpaces } from './scripts/lint/kept-spaces.js';

export default ts.config(
  { ignores: ['dist/', 'lib/', '.astro/', 'node_modules/', 'playwright-report/', 'test-results/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  ...astro.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    rules: {
      'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.astro'],
    plugins: { joulebook: { rules: { 'kept-spaces': keptSpaces } } },
    rules: { 'joulebook/kept-spaces': 'error' },
  },
  {
    files: ['src/**'],
    plugins: { house: { rules: { 'keep-floors': keepFloors } } },
    rules: { 'house/keep-floors': 'error' },
  },
);

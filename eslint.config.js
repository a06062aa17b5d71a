import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { keptSpaces } from './scripts/lint/kept-spaces.js';

/** Keeps an import out of folders on a higher floor; `folders` are names below src. */
const noClimb = (...folders) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        { regex: `^\\.\\.?/.*\\b(${folders.join('|')})/`, message: 'This import climbs a floor.' },
      ],
    },
  ],
});

/**
 * The floors of .dependency-cruiser.cjs once more, for the views: dependency-cruiser cannot see what
 * an .astro or .svelte file imports. Within a floor, components wrap widgets and pages use layouts.
 */
const floorsOfViews = [
  { files: ['src/widgets/**'], rules: noClimb('components', 'pages', 'layouts', 'cli') },
  { files: ['src/components/**', 'src/teaching/**'], rules: noClimb('pages', 'layouts', 'cli') },
  { files: ['src/layouts/**'], rules: noClimb('pages', 'cli') },
  { files: ['src/pages/**'], rules: noClimb('cli') },
];

/** The same for the experiments of the lab: what two of them need is in src/lab/shared. */
const experiments = ['transfer', 'slimming', 'optimizers', 'precision'];
const floorsOfTheLab = [...experiments, 'shared'].map((own) => ({
  files: [`src/lab/${own}/**`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${experiments.filter((each) => each !== own).join('|')})/`,
            message: 'An experiment of the lab imports nothing of another one.',
          },
        ],
      },
    ],
  },
}));

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
  ...floorsOfViews,
  ...floorsOfTheLab,
);

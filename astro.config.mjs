// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { visit } from 'unist-util-visit';
import { siteChecks } from './src/data/checks/integration.ts';
import { keepKernels } from './scripts/vite/keep-kernels.ts';
import { dropRepeatedStyles } from './scripts/vite/repeated-styles.ts';
import { trimKatex } from './scripts/vite/trim-katex.ts';
import { workerChunk } from './scripts/vite/worker-chunks.ts';

/**
 * Every browser that runs this site reads woff2, so the older copies of KaTeX's fonts stay out.
 * @type {import('vite').Plugin}
 */
const katexWoff2Only = {
  name: 'katex-woff2-only',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('katex.min.css')) return null;
    return code.replace(/,url\([^)]+\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, '');
  },
};

/**
 * `\htmlClass` lets a term of a formula carry the colour of its bar; everything else stays untrusted.
 * @type {import('rehype-katex').Options}
 */
const katexOptions = {
  strict: 'ignore',
  trust: (context) => context.command === '\\htmlClass',
};

/** Authors type "20 %"; the page writes the thin space of SI, at which no line breaks. */
const thinPercent = () => (/** @type {Parameters<typeof visit>[0]} */ tree) =>
  visit(tree, 'text', (/** @type {{ value?: unknown }} */ node) => {
    node.value = String(node.value).replace(/(?<=\d) %/g, '\u202f%');
  });

export default defineConfig({
  base: process.env.JOULEBOOK_BASE ?? '/',
  trailingSlash: 'always',
  integrations: [mdx(), svelte(), siteChecks(), trimKatex(), dropRepeatedStyles()],
  markdown: {
    // Colours come from the tokens of the site, in light, dark and print.
    shikiConfig: { theme: 'css-variables' },
    processor: unified({
      remarkPlugins: [remarkMath, thinPercent],
      rehypePlugins: [[rehypeKatex, katexOptions]],
    }),
  },
  server: { port: 4321 },
  vite: {
    plugins: [katexWoff2Only],
    build: { assetsInlineLimit: 0 },
    // The training worker loads TF.js later, by import(): only modules can do that.
    worker: {
      format: 'es',
      plugins: () => [keepKernels()],
      rolldownOptions: { output: { chunkFileNames: workerChunk } },
    },
  },
});

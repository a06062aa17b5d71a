import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import type { BuildEnvironmentOptions, Plugin } from 'vite';
import { keepKernels } from './scripts/vite/keep-kernels.ts';

/** Every browser that runs this site reads woff2, so the older copies of KaTeX's fonts stay out. */
const katexWoff2Only: Plugin = {
  name: 'katex-woff2-only',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('katex.min.css')) return null;
    return code.replace(/,url\([^)]+\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, '');
  },
};

/**
 * A style sheet of its own for each component that two pages share compresses badly, so the styles of
 * what stands in a lesson stay together: a fifth less to load, once for all parts.
 */
const oneSheetForLessons: BuildEnvironmentOptions = {
  rolldownOptions: {
    output: {
      codeSplitting: {
        groups: [
          {
            name: 'lesson',
            test: /\/src\/(components\/[^/]+\.astro|widgets\/.+\.svelte)\?.*\.css$/,
          },
        ],
      },
    },
  },
};

/** `\htmlClass` lets a term of a formula carry the colour of its bar; everything else stays untrusted. */
const katexOptions = {
  strict: 'ignore',
  throwOnError: true,
  trust: (context: { command: string }) => context.command === '\\htmlClass',
};

export default defineConfig({
  base: process.env.JOULEBOOK_BASE ?? '/',
  trailingSlash: 'always',
  integrations: [mdx(), svelte()],
  markdown: {
    processor: unified({
      remarkPlugins: [remarkMath],
      rehypePlugins: [[rehypeKatex, katexOptions]],
    }),
  },
  server: { port: 4321 },
  vite: {
    plugins: [katexWoff2Only],
    build: { assetsInlineLimit: 0 },
    environments: { prerender: { build: oneSheetForLessons } },
    // The training worker loads TF.js later, by import(): only modules can do that.
    worker: { format: 'es', plugins: () => [keepKernels()] },
  },
});

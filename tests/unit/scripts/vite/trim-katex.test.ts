import { expect, test } from 'vitest';
import { trimmedKatex } from '../../../../scripts/vite/trim-katex.ts';

const css =
  '@font-face{font-family:KaTeX_Main;src:url(/a/KaTeX_Main-Regular.abc.woff2)}' +
  '@font-face{font-family:KaTeX_Fraktur;src:url(/a/KaTeX_Fraktur-Regular.abc.woff2)}' +
  '.katex{font:1.2em KaTeX_Main,serif}.katex .mathfrak{font-family:KaTeX_Fraktur}' +
  '.katex .mfrac>span{text-align:center}.katex-display>.katex{display:block}';

test('rules that no page uses stay out, and so do the fonts that only they name', async () => {
  const page = '<span class="katex"><span class="mfrac"><span>1</span></span></span>';
  expect(await trimmedKatex(css, [page])).toBe(
    '@font-face{font-family:KaTeX_Main;src:url(/a/KaTeX_Main-Regular.abc.woff2)}' +
      '.katex{font:1.2em KaTeX_Main,serif}.katex .mfrac>span{text-align:center}',
  );
});

test('a formula inside the data of a widget counts as used', async () => {
  const page = '<astro-island props="{&quot;katex-display&quot;: &quot;katex mathfrak&quot;}">';
  const trimmed = await trimmedKatex(css, [page]);
  expect(trimmed).toContain('.katex-display>.katex');
  expect(trimmed).toContain('KaTeX_Fraktur-Regular');
});

test('pages without any formula are a fault of the build and not a stylesheet without rules', async () => {
  await expect(trimmedKatex(css, ['<p>plain</p>'])).rejects.toThrow('styles of formulas');
});

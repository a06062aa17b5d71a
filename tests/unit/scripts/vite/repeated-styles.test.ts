import { expect, test } from 'vitest';
import { rulesOf, withoutRepeatedStyles } from '../../../../scripts/vite/repeated-styles.ts';

const page = (...names: string[]) =>
  names.map((name) => `<link rel="stylesheet" href="/base/_astro/${name}.css">`).join('');

const rules = (sheets: Record<string, string>) =>
  new Map(Object.entries(sheets).map(([name, css]) => [`${name}.css`, rulesOf(css)]));

test('a media query is one rule with all that it holds', () => {
  expect(rulesOf('a{b:c}@media print{a{b:d}e{f:g}}h{i:j}')).toEqual([
    'a{b:c}',
    '@media print{a{b:d}e{f:g}}',
    'h{i:j}',
  ]);
});

test('a stylesheet whose rules the others hold is not linked', () => {
  const sheets = rules({ all: 'a{b:c}d{e:f}g{h:i}', part: 'd{e:f}', own: 'j{k:l}' });
  expect(withoutRepeatedStyles(page('part', 'all', 'own'), sheets)).toBe(page('all', 'own'));
});

test('of two equal stylesheets one stays', () => {
  const sheets = rules({ one: 'a{b:c}', two: 'a{b:c}' });
  expect(withoutRepeatedStyles(page('one', 'two'), sheets)).toBe(page('two'));
});

test('a stylesheet with a rule of its own stays, and so does one that is not ours', () => {
  const sheets = rules({ all: 'a{b:c}', part: 'a{b:c}d{e:f}' });
  const html = page('part', 'all', 'elsewhere');
  expect(withoutRepeatedStyles(html, rules({ all: 'a{b:c}x{y:z}', part: 'a{b:c}d{e:f}' }))).toBe(
    html,
  );
  expect(withoutRepeatedStyles(page('part', 'all'), sheets)).toBe(page('part'));
});

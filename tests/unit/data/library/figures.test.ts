import { describe, expect, it } from 'vitest';
import { figuresSchema } from '../../../../src/data/library/figures-schema.ts';
import { figure, figures } from '../../../../src/data/library/figures.ts';
import { readContent } from '../../../../src/data/read/read-content.ts';
import { reference } from '../../../../src/data/library/references.ts';

const read = (lines: string) => () =>
  readContent('figures.yaml', `- id: pue\n  label: PUE\n${lines}`, figuresSchema);
const rest = '  unit: "1"\n  year: 2024\n  source: survey\n';

describe('cited numbers', () => {
  it('read a single value as a range of one', () => {
    expect(read(`  value: 1.56\n${rest}`)()).toMatchObject([{ low: 1.56, high: 1.56 }]);
  });

  it.each([
    ['no amount', rest, 'give "value", or "low" and "high"'],
    ['half a range', `  low: 1\n${rest}`, 'give "value", or "low" and "high"'],
    [
      'a number and a device',
      `  value: 1\n  accelerator: { id: t4, quantity: memory }\n${rest}`,
      'or "accelerator"',
    ],
    ['no such quantity', `  accelerator: { id: t4, quantity: colour }\n${rest}`, '"quantity"'],
    ['both', `  value: 1\n  low: 1\n  high: 2\n${rest}`, 'give "value", or "low" and "high"'],
    ['ends swapped', `  low: 2\n  high: 1\n${rest}`, '"low" is above "high"'],
    ['no year', '  value: 1\n  unit: W\n  source: x\n', 'give "year", or "read"'],
    ['no unit', '  value: 1\n  year: 2024\n  source: x\n', '"unit"'],
  ])('complain about %s, and name the entry', (_, lines, says) => {
    expect(read(lines)).toThrow(says);
    expect(read(lines)).toThrow('entry "pue"');
  });

  it('lead to a known work, each of them', () => {
    for (const { source } of figures) expect(reference(source).url).toMatch(/^https:/);
  });

  it('are found by id, or the id is named', () => {
    expect(figure('tdp-v100').low).toBe(300);
    expect(() => figure('tdp-v1000')).toThrow('there is no entry "tdp-v1000"');
  });
});

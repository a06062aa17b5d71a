import { describe, expect, it } from 'vitest';
import { caseStudy } from '../../../../src/data/case/case.ts';
import { parsePresets, presets } from '../../../../src/data/case/presets.ts';
import { shown } from '../../../../src/data/course/shown.ts';

const parse = (text: string) => parsePresets(text, caseStudy.networks);

describe('presets of the memory explorer', () => {
  it("begin with Miguel's two detectors, as the lesson counts them", () => {
    expect(presets.slice(0, 2).map(({ id }) => id)).toEqual(['wide', 'lean']);
    expect(presets[0].parameters).toBeGreaterThan(20 * (presets[1]?.parameters ?? NaN));
    expect(shown('wide.parameters')).toContain('443');
    expect(Math.round(presets[0].parameters / 1e6)).toBe(443);
  });

  it('name the convention of N', () => {
    for (const { note } of presets) expect(note).toMatch(/^N/);
  });

  it('count a small network layer by layer', () => {
    const [tiny] = parse('[{id: t, label: T, input: [1, 4, 4], body: [[2]], head: [3]}]');
    // conv 2 x (9 + 1), dense 3 x (8 + 1); outputs 2 x 16, pooled 2 x 4, dense 3.
    expect(tiny).toMatchObject({ parameters: 47, outputs: 43 });
  });

  it.each([
    ['[{id: t, label: T, case: thin}]', /memory-presets\.yaml/],
    ['[{id: t, label: T, parameters: 1}]', /memory-presets\.yaml/],
    ['[]', /memory-presets\.yaml/],
    [
      '[{id: t, label: T, parameters: 1, outputs: 1, source: nobody, convention: none}]',
      /no entry "nobody"/,
    ],
  ])('stop the build at %s', (text, message) => {
    expect(() => parse(text)).toThrow(message);
  });
});

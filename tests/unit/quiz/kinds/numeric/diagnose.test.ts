import { describe, expect, it } from 'vitest';
import { trainingMemory } from '../../../../../src/estimation/index.ts';
import { requireSound } from '../../../../../src/quiz/kinds/index.ts';
import { numericProblems } from '../../../../../src/quiz/kinds/numeric/check-content.ts';
import { diagnose } from '../../../../../src/quiz/kinds/numeric/diagnose.ts';
import { variantOf } from '../../../../../src/quiz/kinds/numeric/variant.ts';
import { verdictWords } from '../../../../../src/quiz/kinds/numeric.ts';
import { numeric } from './content.ts';

const memory = numeric('memory-by-hand');
const first = variantOf(memory, 0);
const said = (typed: string) => diagnose(memory, first, typed);

describe('memory by hand, with the numbers of the page', () => {
  // 86 million parameters, 20 million values, batch 24, Adam, fp32: (4 · 86e6 + 24 · 20e6) · 4 B · 1.2.
  it('has the answer of the estimation module', () => {
    const { totalBytes } = trainingMemory({
      trainableParameters: 86e6,
      activationsPerSample: 20e6,
      batchSize: 24,
      optimizer: 'adam',
    });
    expect(first.work.answer).toBe(totalBytes);
    expect(totalBytes).toBe((4 * 86e6 + 24 * 20e6) * 4 * 1.2);
  });

  it.each(['3.96 GB', '3,96 GB', '3.69 GiB', '3 955 200 000 B', '3955 MB', '31.6 Gbit', '3.93 GB'])(
    'is answered by %s',
    (typed) => {
      expect(said(typed).found).toBe('right');
    },
  );

  it.each([
    ['3.54 GB', 'forgotten-gradients'],
    ['3.13 GB', 'forgotten-optimizer-state'],
    ['3.30 GB', 'forgotten-overhead'],
    ['1.75 GB', 'batch-left-out'],
    ['3.96 Gb', 'bits-for-bytes'],
    ['31.6 GB', 'bits-for-bytes'],
    ['3.96 MB', 'factor-1000'],
    ['3960 GB', 'factor-1000'],
    ['3.69 GB', 'factor-1024'],
    ['3.96 GiB', 'factor-1024'],
  ])('shows with %s the slip %s', (typed, slip) => {
    expect(said(typed)).toMatchObject({ found: 'slip', slip });
  });

  it('says which way another answer is off, and no more', () => {
    expect(said('2.2 GB').found).toBe('too-small');
    expect(said('20 GB').found).toBe('too-large');
    expect(said('4.1 h').found).toBe('other-dimension');
    expect(verdictWords(memory, said('4.1 h'))).toBe(
      'This is a unit of time, and the question asks for memory (B, kB, MB, GB, MiB or GiB).',
    );
  });
});

describe('what is nearly right, or no amount at all', () => {
  it.each(['4 GB', '3.9 GB', '3.85 GB', '3.63 GiB'])('calls %s near', (typed) => {
    expect(said(typed).found).toBe('nearly');
    expect(verdictWords(memory, said(typed))).toMatch(/Keep one more digit/);
  });

  it('lets a slip go before nearness, and leaves off what is further away', () => {
    expect(said('3.69 GB').found).toBe('slip');
    expect(said('4.2 GB').found).toBe('too-large');
    expect(said('3.6 GB').found).toBe('too-small');
  });

  it.each(['-3.96 GB', '−5 kB', '-1 h'])('reads no answer in %s', (typed) => {
    const found = said(typed);
    expect(found.found).toBe('unread');
    expect(found.found === 'unread' && found.problem).toMatch(/below zero/);
  });
});

it('tells watts from watt-hours by their unit', () => {
  const energy = numeric('energy-of-epochs');
  const variant = variantOf(energy, 0);
  expect(diagnose(energy, variant, '6.17 kWh').found).toBe('right');
  expect(diagnose(energy, variant, '22.2 MJ').found).toBe('right');
  expect(diagnose(energy, variant, '350 W')).toMatchObject({ slip: 'power-for-energy' });
  expect(diagnose(energy, variant, '6.17 kW')).toMatchObject({ slip: 'power-for-energy' });
});

it('asks for a largest batch exactly', () => {
  const batch = numeric('largest-batch');
  const variant = variantOf(batch, 0);
  expect(diagnose(batch, variant, '74').found).toBe('right');
  expect(diagnose(batch, variant, '74 pictures').found).toBe('right');
  expect(diagnose(batch, variant, '75')).toMatchObject({ slip: 'rounded-up' });
  expect(diagnose(batch, variant, '68')).toMatchObject({ slip: 'factor-1024' });
  expect(diagnose(batch, variant, '73').found).toBe('too-small');
});

describe('content that cannot be asked is refused in plain words', () => {
  it.each<[string, object, RegExp]>([
    [
      'an unknown slip',
      { slips: [{ id: 'typo', misconception: 'x' }] },
      /slip "typo" is not known.*factor-1024/,
    ],
    [
      'an unknown name',
      { question: 'What of {colour}?' },
      /\{colour\} stands in a text.*batchSize/,
    ],
    ['a missing value', { values: {} }, /"values" lacks parameters/],
    [
      'a value that is not allowed',
      { values: { ...memory.values, batchSize: { first: 8, of: [8, 0.5] } } },
      /batchSize may be 0\.5, allowed: a whole number above 0/,
    ],
    [
      'a value that nothing uses',
      { values: { ...memory.values, colour: { first: 1, of: [1] } } },
      /has colour, which the recipe does not use/,
    ],
    [
      'a misconception that names a value',
      { slips: [{ id: 'factor-1000', misconception: 'It is {answer}.' }] },
      /slip "factor-1000" names a value/,
    ],
    [
      'first values whose slips are too close',
      { values: { ...memory.values, batchSize: { first: 8, of: [8] } } },
      /come out too close together/,
    ],
  ])('%s', (_what, change, words) => {
    const broken = { ...memory, ...change };
    expect(
      numericProblems(broken)
        .map(({ says }) => says)
        .join('\n'),
    ).toMatch(words);
    expect(() => requireSound(broken)).toThrow(/^Challenge "memory-by-hand": /);
  });

  it('an unknown recipe, also where the rest of the challenge is not known', () => {
    for (const broken of [{ ...memory, recipe: 'soup' }, { recipe: 'soup' }]) {
      const [found, ...more] = numericProblems(broken);
      expect(more).toEqual([]);
      expect(found?.path).toEqual(['recipe']);
      expect(found?.says).toMatch(/no recipe "soup".*training-memory/);
    }
    expect(numericProblems({ recipe: memory.recipe })).toEqual([]);
  });

  it('values that never keep the slips apart', () => {
    const values = { ...memory.values, parameters: { first: 1000, of: [1000] } };
    expect(() => variantOf({ ...memory, values }, 1)).toThrow(/Widen its values/);
  });
});

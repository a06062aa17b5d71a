// Takes long: check:fast leaves this file out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numericProblems } from '../../../../../src/quiz/kinds/numeric/check-content.ts';
import { diagnose } from '../../../../../src/quiz/kinds/numeric/diagnose.ts';
import { fill } from '../../../../../src/quiz/kinds/numeric/fill.ts';
import { slipsOf } from '../../../../../src/quiz/kinds/numeric/slips.ts';
import { LAST_VARIANT, variantOf } from '../../../../../src/quiz/kinds/numeric/variant.ts';
import { verdictWords } from '../../../../../src/quiz/kinds/numeric.ts';
import { numericChallenges, written } from './content.ts';

const VARIANTS = 200;
const ANSWERS = 2000;

/** Text as fingers, clipboards and mischief produce it, numbers and units among it. */
const anyAnswer = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .tuple(
      fc.oneof(
        fc.double().map(String),
        fc.bigInt().map(String),
        fc.stringMatching(/^[-+]?[\d.,' e×·^]{1,20}$/),
      ),
      fc.constantFrom('', ' ', '\u202f'),
      fc.oneof(
        fc.constantFrom(
          'GB',
          'GiB',
          'Gb',
          'MB',
          'B',
          'kWh',
          'W',
          'mWh',
          'kg',
          'kg CO₂e',
          'h',
          'min',
        ),
        fc.constantFrom(
          '',
          'pictures/J',
          'J/picture',
          '%',
          'million',
          'k',
          'constructor',
          '__proto__',
        ),
      ),
    )
    .map((parts) => parts.join('')),
);

describe.each(numericChallenges.map((challenge) => [challenge.id, challenge] as const))(
  '%s',
  (_id, challenge) => {
    const variants = Array.from({ length: VARIANTS }, (_, number) => variantOf(challenge, number));

    it('has nothing that keeps it from being asked', () => {
      expect(numericProblems(challenge)).toEqual([]);
    });

    it(`gives ${VARIANTS} variants, nearly all of them different, the same at every call`, () => {
      const seen = new Set(variants.map(({ given }) => JSON.stringify(given)));
      expect(seen.size).toBeGreaterThan(VARIANTS * 0.6);
      expect(variantOf(challenge, 17)).toEqual(variants[17]);
      expect(() => variantOf(challenge, LAST_VARIANT)).not.toThrow();
    });

    it('leaves no name unfilled in any variant', () => {
      const { question, steps, hints, solution } = challenge;
      for (const { texts } of variants) {
        for (const text of [question, solution, ...steps, ...hints]) {
          expect(fill(text, texts)).not.toMatch(/[{}]|NaN|Infinity|undefined/);
        }
      }
    });

    it('takes the right answer as such, rounded and in other words', () => {
      for (const variant of variants) {
        const { recipe, work } = variant;
        const text = written(work.answer, recipe.dimension);
        for (const typed of [text, text.replace('.', ','), ` ${text} `, `≈ ${text}`]) {
          expect(diagnose(challenge, variant, typed), typed).toMatchObject({ found: 'right' });
        }
      }
    });

    it('never takes an answer beyond the tolerance for right', () => {
      for (const variant of variants.slice(0, 50)) {
        const { recipe, work } = variant;
        for (const factor of [1 + 1.6 * challenge.tolerance + 0.02, 0.5]) {
          const amount =
            recipe.dimension === 'count'
              ? Math.round(work.answer * factor) + 2
              : work.answer * factor;
          const said = diagnose(challenge, variant, written(amount, recipe.dimension));
          expect(said.found).not.toBe('right');
        }
      }
    });

    it(`names every slip on ${VARIANTS} variants, and never another one`, () => {
      for (const variant of variants) {
        const { recipe, work, number } = variant;
        const known = slipsOf(recipe, work);
        for (const { id } of challenge.slips) {
          const wrongs = known.get(id) ?? [];
          expect(wrongs.length, id).toBeGreaterThan(0);
          for (const wrong of wrongs) {
            const typed =
              'amount' in wrong
                ? written(wrong.amount, recipe.dimension)
                : written(work.answer, wrong.dimension);
            const said = diagnose(challenge, variant, typed);
            expect(said, `${typed} in variant ${number}`).toMatchObject({
              found: 'slip',
              slip: id,
            });
          }
        }
      }
    });

    it(`reads and marks ${ANSWERS} random answers without throwing`, () => {
      fc.assert(
        fc.property(anyAnswer, fc.nat(VARIANTS - 1), (typed, number) => {
          const variant = variants[number] ?? variantOf(challenge, number);
          const said = diagnose(challenge, variant, typed);
          const words = said.found === 'unread' ? said.problem : verdictWords(challenge, said);
          expect(words !== '' || said.found === 'right').toBe(true);
          // What was typed is quoted where it cannot be read, and may hold anything.
          if (said.found !== 'unread') expect(words).not.toMatch(/undefined|NaN/);
        }),
        { numRuns: ANSWERS },
      );
    });
  },
);

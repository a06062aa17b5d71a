import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyChallenge, anySelection, chosen, multiple, single, sort } from './samples.ts';
import { isBlank, keyOf, mark, placesOf } from './by-kind.ts';

describe('mark', () => {
  it('tells correct, missed, wrong and rightly left apart', () => {
    expect(mark(multiple, chosen('a', 'c'))).toEqual({
      outcomes: { a: 'correct', b: 'missed', c: 'wrong', d: 'rightly-left' },
      counts: { correct: 1, missed: 1, wrong: 1, 'rightly-left': 1 },
      allRight: false,
      misconceptions: ['c'],
    });
  });

  it('does not accept everything ticked as right', () => {
    expect(mark(multiple, chosen('a', 'b', 'c', 'd')).allRight).toBe(false);
    expect(mark(multiple, chosen('a', 'b')).allRight).toBe(true);
  });

  it('takes an item in another bin for wrong and one left out for missed', () => {
    const { outcomes } = mark(sort, { x: 'right', y: 'right' });
    expect(outcomes).toEqual({ x: 'wrong', y: 'correct', constructor: 'missed' });
  });

  it('marks a single choice', () => {
    expect(mark(single, chosen('b')).allRight).toBe(true);
    expect(mark(single, chosen('a')).counts).toMatchObject({ wrong: 1, missed: 1 });
  });

  it('is total: every option gets one outcome, whatever the selection holds', () => {
    const both = anyChallenge.chain((c) => fc.tuple(fc.constant(c), anySelection(c)));
    fc.assert(
      fc.property(both, ([challenge, selection]) => {
        const ids = [...placesOf(challenge).keys()];
        const { outcomes, counts, allRight } = mark(challenge, selection);
        expect(Object.keys(outcomes)).toEqual(ids);
        expect(Object.values(counts).reduce((a, b) => a + b)).toBe(ids.length);
        expect(allRight).toBe(counts.missed + counts.wrong === 0);
      }),
    );
  });

  it('accepts the key, and nothing that lacks a part of it', () => {
    fc.assert(
      fc.property(anyChallenge, fc.nat(), (challenge, pick) => {
        const key = keyOf(challenge);
        expect(mark(challenge, key).allRight).toBe(true);
        const ids = Object.keys(key);
        const gone = ids[pick % ids.length] ?? '';
        const rest = Object.fromEntries(Object.entries(key).filter(([id]) => id !== gone));
        expect(mark(challenge, rest).outcomes[gone]).toBe('missed');
      }),
    );
  });
});

describe('isBlank', () => {
  it('sees nothing in an empty selection, nor in one of unknown ids', () => {
    expect(isBlank(multiple, {})).toBe(true);
    expect(isBlank(multiple, chosen('unknown'))).toBe(true);
    expect(isBlank(multiple, chosen('d'))).toBe(false);
  });
});

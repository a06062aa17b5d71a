import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyChallenge, anySelection, chosen, multiple, single, sort } from '../samples.ts';
import { fitSelection, placesOf, put } from '../by-kind.ts';

describe('put', () => {
  it('adds and takes away a tick', () => {
    const both = put(multiple, chosen('a'), 'c', 'chosen');
    expect(both).toEqual(chosen('a', 'c'));
    expect(put(multiple, both, 'a', null)).toEqual(chosen('c'));
  });

  it('replaces the choice where only one is allowed', () => {
    expect(put(single, chosen('a'), 'b', 'chosen')).toEqual(chosen('b'));
  });

  it('moves an item from bin to bin', () => {
    expect(put(sort, { x: 'left', y: 'left' }, 'x', 'right')).toEqual({ x: 'right', y: 'left' });
  });

  it('changes nothing for an unknown option or bin', () => {
    expect(put(multiple, chosen('a'), 'unknown', 'chosen')).toEqual(chosen('a'));
    expect(put(sort, { x: 'left' }, 'x', 'middle')).toEqual({ x: 'left' });
    expect(put(sort, {}, 'toString', 'left')).toEqual({});
  });
});

describe('fitSelection', () => {
  it('keeps only what the challenge knows, and then leaves it as it is', () => {
    const both = anyChallenge.chain((c) => fc.tuple(fc.constant(c), anySelection(c)));
    fc.assert(
      fc.property(both, ([challenge, selection]) => {
        const fitted = fitSelection(challenge, selection);
        const places = placesOf(challenge);
        for (const [id, place] of Object.entries(fitted)) {
          expect(places.get(id)).toContain(place);
        }
        expect(fitSelection(challenge, fitted)).toEqual(fitted);
      }),
    );
  });
});

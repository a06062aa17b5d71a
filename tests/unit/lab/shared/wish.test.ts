import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseState, serialiseState } from '../../../../src/kit/url-state.ts';
import { wishFields, type LinkedWish } from '../../../../src/lab/shared/wish.ts';
import { wishedBackends } from '../../../../src/lab/protocol/choices.ts';

const read = (query: string) => parseState<LinkedWish>(wishFields, new URLSearchParams(query));

describe('a run in a link', () => {
  it('is the full run with 200 boxes and seed 0 when the link says nothing', () => {
    expect(read('')).toEqual({
      state: { seed: 0, backend: 'auto', labelledBoxes: 200, size: 'full' },
      problems: [],
    });
  });

  it('names what is not allowed and takes the default', () => {
    const { state, problems } = read('seed=-1&backend=cuda&boxes=300&size=huge');
    expect(state).toEqual(read('').state);
    expect(problems.map(({ message }) => message)).toEqual([
      'Seed: got “-1”; allowed: a whole number from 0 to 4,294,967,295.',
      'Backend: got “cuda”; allowed: one of auto, webgpu, wasm, webgl, cpu.',
      'Labelled boxes: got “300”; allowed: one of 100, 200, 400.',
      'Size: got “huge”; allowed: one of full, tiny.',
    ]);
  });

  it('comes back from its own link', () => {
    const wish = fc.record<LinkedWish>({
      seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      backend: fc.constantFrom(...wishedBackends),
      labelledBoxes: fc.constantFrom(100, 200, 400),
      size: fc.constantFrom('full', 'tiny'),
    });
    fc.assert(
      fc.property(wish, (state) => {
        const query = new URLSearchParams(serialiseState<LinkedWish>(wishFields, state));
        expect(read(query.toString())).toEqual({ state, problems: [] });
      }),
    );
  });
});

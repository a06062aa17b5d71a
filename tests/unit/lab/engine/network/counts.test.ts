import { describe, expect, it } from 'vitest';
import { detectorCounts } from '../../../../../src/data/runs/detector.ts';
import { fromScratch, namesIn } from '../../../../../src/lab/engine/network/detector.ts';
import { named, sizeOf } from '../../../../../src/lab/engine/network/parameters.ts';

describe('the counts of the detector', () => {
  it('agree with the arrays that are really trained, block by block', () => {
    const parameters = fromScratch(0);
    for (const { block, parameters: counted } of detectorCounts()) {
      const sizes = namesIn(parameters, [block]).map((name) =>
        sizeOf(named(parameters, name).shape),
      );
      expect([block, counted]).toEqual([block, sizes.reduce((sum, size) => sum + size, 0)]);
    }
  });

  it('are those worked out by hand', () => {
    const counts = detectorCounts();
    // Kernel values times output positions, for the four layers and the two of the head.
    expect(counts.map(({ macs }) => macs)).toEqual([
      27 * 32 * 24 ** 2,
      9 * 32 * 64 * 12 ** 2,
      9 * 64 * 128 * 6 ** 2,
      9 * 128 * 128 * 6 ** 2,
      (9 * 128 * 32 + 32 * 5) * 6 ** 2,
    ]);
    expect(counts.map(({ activations }) => activations)).toEqual([
      32 * 24 ** 2,
      64 * 12 ** 2,
      128 * 6 ** 2,
      128 * 6 ** 2,
      (32 + 5) * 6 ** 2,
    ]);
  });
});

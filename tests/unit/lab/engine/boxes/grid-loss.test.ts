import { describe, expect, it } from 'vitest';
import { answer, proposals } from '../../../../../src/lab/engine/boxes/cells.ts';
import { gridLoss, boxLoss } from '../../../../../src/lab/engine/boxes/loss.ts';
import { randomStream } from '../../../../../src/lab/engine/scenes/random.ts';

const slopes = () => new Float64Array(4);

describe('the loss of a box', () => {
  it('is 0 for the right box', () => {
    expect(boxLoss([0.1, 0.2, 0.6, 0.9], [0.1, 0.2, 0.6, 0.9], slopes())).toBeCloseTo(0, 5);
  });

  it('adds 8 times Huber to 1 - GIoU', () => {
    // One edge is off by 0.5: Huber (0.5 - 0.025) / 4; IoU 1/2 and no empty hull.
    const loss = boxLoss([0, 0, 0.5, 1], [0, 0, 1, 1], slopes());
    expect(loss).toBeCloseTo((8 * 0.475) / 4 + 0.5, 5);
  });
});

describe('the boxes of a grid of cells', () => {
  it('come from the cell that counts most', () => {
    const maps = new Float32Array(4 * 5);
    // The second cell of two by two, at the upper right, with a centre in its middle.
    maps.set([50, 0, 0, 0.3, 0.3], 5);
    const box = answer(proposals(maps, 0, 2));
    [0.5, 0, 1, 0.5].forEach((edge, index) => expect(box[index]).toBeCloseTo(edge, 6));
  });

  it('stay finite for numbers of any size', () => {
    const maps = Float32Array.from({ length: 20 }, (_, index) => (index % 2 ? 1e30 : -1e30));
    expect(answer(proposals(maps, 0, 2)).every(Number.isFinite)).toBe(true);
  });
});

describe('the loss of a grid of cells', () => {
  const gridSide = 3;
  const samples = 4;
  const random = randomStream(7);
  const maps = Float64Array.from({ length: samples * 9 * 5 }, () => 4 * random() - 2);
  const wanted = Float32Array.from({ length: samples * 4 }, (_, index) =>
    index % 4 < 2 ? 0.4 * random() : 0.6 + 0.4 * random(),
  );
  const lossAt = (values: Float64Array) =>
    gridLoss(values, wanted, gridSide, new Float32Array(values.length));

  it('has the slopes that finite differences give', () => {
    const computed = new Float32Array(maps.length);
    gridLoss(maps, wanted, gridSide, computed);
    const step = 1e-6;
    maps.forEach((value, index) => {
      const [above, below] = [maps.slice(), maps.slice()];
      above[index] = value + step;
      below[index] = value - step;
      const slope = (lossAt(above) - lossAt(below)) / (2 * step);
      expect(computed[index]).toBeCloseTo(slope, 5);
    });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calibrateMemory,
  gridMix,
  mixedPrecision,
  multiGpuMemory,
  transformerActivations,
  utilization,
} from '../../../src/estimation/index.ts';

describe('mixed precision', () => {
  test.each([
    ['zero', 'adam', 16],
    ['fp32-gradients', 'adam', 18],
    ['bf16-pure', 'adam', 8],
    ['zero', 'sgd', 8],
    ['zero', 'adam-8bit', 10],
    ['bf16-pure', 'lion', 6],
  ] as const)('%s with %s takes %i bytes for each parameter', (convention, optimizer, bytes) => {
    const result = mixedPrecision({ parameters: 1000, optimizer, convention });
    expect(result.bytesPerParameter).toBe(bytes);
    expect(result.bytes).toBe(1000 * bytes);
    expect(result.parts.reduce((sum, part) => sum + part.bytes, 0)).toBe(result.bytes);
  });
});

describe('many GPUs', () => {
  const gigabytes = (zeroStage: number) =>
    multiGpuMemory({ parameters: 7.5e9, gpus: 64, zeroStage }).bytesPerGpu / 1e9;

  test('figure 1 of the ZeRO paper', () => {
    expect([0, 1, 2, 3].map((stage) => Math.round(gigabytes(stage) * 10) / 10)).toEqual([
      120, 31.4, 16.6, 1.9,
    ]);
  });

  test('one GPU has nothing to share, and a later stage never needs more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.integer({ min: 1, max: 4096 }),
        (parameters, gpus) => {
          const bytes = (zeroStage: number, on = gpus) =>
            multiGpuMemory({ parameters, gpus: on, zeroStage }).bytesPerGpu;
          expect(bytes(3, 1)).toBe(bytes(0));
          expect(bytes(3)).toBeLessThanOrEqual(bytes(2));
          expect(bytes(2)).toBeLessThanOrEqual(bytes(1));
          expect(bytes(1)).toBeLessThanOrEqual(bytes(0));
        },
      ),
    );
  });

  test('a layer cannot be larger than its model', () => {
    const input = { parameters: 10, gpus: 2, zeroStage: 3, largestLayerParameters: 11 };
    expect(() => multiGpuMemory(input)).toThrow('largestLayerParameters: got 11');
  });
});

describe('activations of a transformer', () => {
  const gpt3 = { layers: 96, hidden: 12_288, heads: 96, sequence: 2048, batchSize: 1 };
  const unit = 2048 * 12_288;

  test('34 + 5as/h bytes for each hidden number; 34 selectively; 2 with full recomputation', () => {
    const each = (recomputation: 'none' | 'selective' | 'full', more: object = {}) =>
      transformerActivations({ ...gpt3, recomputation, ...more }).bytesPerLayer / unit;
    expect(each('none')).toBe(34 + (5 * 96 * 2048) / 12_288);
    expect(each('selective')).toBe(34);
    expect(each('full')).toBe(2);
    expect(each('none', { tensorParallel: 8 })).toBe(10 + 3 + 10);
    expect(each('none', { tensorParallel: 8, sequenceParallel: true })).toBe((34 + 80) / 8);
  });

  test('all layers, and what is computed again at a time', () => {
    const none = transformerActivations(gpt3);
    expect(none.bytes).toBe(96 * none.bytesPerLayer);
    expect(none.workingSetBytes).toBe(0);
    const full = transformerActivations({ ...gpt3, recomputation: 'full' });
    expect(full.workingSetBytes).toBe(none.bytesPerLayer);
  });
});

describe('calibration', () => {
  test('finds the constant and the slope of any line, and a batch that fits it', () => {
    const size = fc.integer({ min: 1, max: 4096 });
    const bytes = fc.integer({ min: 0, max: 1e11 });
    fc.assert(
      fc.property(size, size, bytes, fc.integer({ min: 1, max: 1e9 }), (a, b, constant, slope) => {
        fc.pre(a !== b);
        const runs = [a, b].map((batchSize) => ({
          batchSize,
          bytes: constant + slope * batchSize,
        }));
        const capacityBytes = 8e10;
        const line = calibrateMemory({ runs, capacityBytes });
        expect(line.bytesPerSample / slope).toBeCloseTo(1, 6);
        expect(Math.abs(line.interceptBytes - constant)).toBeLessThan(1e-6 * (constant + slope));
        expect(line.residualFraction).toBeLessThan(1e-6);
        const most = Math.max(0, Math.floor((capacityBytes - constant) / slope));
        expect(Math.abs((line.largestBatch ?? 0) - most)).toBeLessThanOrEqual(1 + 1e-6 * most);
      }),
    );
  });

  test('a batch that fills the card to the byte fits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e10 }),
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 1, max: 4000 }),
        (constant, slope, most) => {
          const runs = [8, 16, 32].map((batchSize) => ({
            batchSize,
            bytes: constant + slope * batchSize,
          }));
          const on = (capacityBytes: number) => calibrateMemory({ runs, capacityBytes });
          expect(on(constant + slope * most).largestBatch).toBe(most);
          expect(on(constant + slope * (most + 0.5)).largestBatch).toBe(most);
        },
      ),
    );
  });

  test('bert-large on a V100, extrapolated from one and four samples', () => {
    const runs = [
      { batchSize: 1, bytes: 8681 },
      { batchSize: 4, bytes: 14_949 },
    ];
    const { interceptBytes } = calibrateMemory({ runs });
    expect(interceptBytes).toBeCloseTo(6591.67, 2);
  });

  test('three runs off a line tell how far', () => {
    const runs = [1, 2, 3].map((batchSize) => ({
      batchSize,
      bytes: batchSize === 2 ? 26 : 10 * batchSize,
    }));
    const { interceptBytes, bytesPerSample, residualFraction } = calibrateMemory({ runs });
    expect([interceptBytes, bytesPerSample]).toEqual([2, 10]);
    expect(residualFraction).toBe(2 / 10);
  });

  test.each([
    [[3, 10], [3, 20], 'runs[1].batchSize: got 3; allowed: at least two different batch sizes'],
    [[1, 20], [2, 10], 'runs[1].bytes: got 10; allowed: more bytes for a larger batch'],
    [[1, 10], [2, 30], 'runs[1].bytes: got 30; allowed: runs on a line that starts at 0 bytes'],
  ])('runs that cannot be: %j and %j', ([a = 0, x = 0], [b = 0, y = 0], message) => {
    const runs = [
      { batchSize: a, bytes: x },
      { batchSize: b, bytes: y },
    ];
    expect(() => calibrateMemory({ runs })).toThrow(message);
  });
});

test('utilisation is a share of the peak, of all devices', () => {
  const step = { flopsPerIteration: 3e14, secondsPerIteration: 2, peakFlopsPerSecond: 3e14 };
  expect(utilization(step)).toEqual({ utilization: 0.5 });
  expect(utilization({ ...step, devices: 2 })).toEqual({ utilization: 0.25 });
  expect(() => utilization({ ...step, secondsPerIteration: 0.5 })).toThrow(
    'peakFlopsPerSecond: got 300000000000000; allowed: at least 6.00000e+14',
  );
});

describe('a mix of electricity', () => {
  test('lies between its sources', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const { gramsPerKilowattHour } = gridMix({ shares: { coal: share, wind: 1 - share } });
        expect(gramsPerKilowattHour).toBeGreaterThanOrEqual(26);
        expect(gramsPerKilowattHour).toBeLessThanOrEqual(995);
      }),
    );
  });

  test('takes factors of one’s own, also for a source of the catalogue', () => {
    const shares = { peat: 0.5, coal: 0.5 };
    expect(gridMix({ shares, factors: { peat: 1100, coal: 900 } })).toEqual({
      gramsPerKilowattHour: 1000,
    });
  });

  test.each([
    [{ cole: 1 }, 'shares.cole: got 1; allowed: a source with a factor: coal'],
    [{ coal: 0.5 }, 'shares: got {"coal":0.5}; allowed: shares that add up to 1, not 0.5000'],
    [{}, 'shares: got {}; allowed: an object of 1 to 100 names'],
    [JSON.parse('{"__proto__": 1}') as Record<string, number>, 'shares.__proto__: got 1'],
  ])('refuses %j', (shares, message) => {
    expect(() => gridMix({ shares })).toThrow(message);
  });
});

import { describe, expect, it } from 'vitest';
import { formatScores } from '../../../../src/data/runs/precision-comparison.ts';
import { parsePrecisionRuns, precisionRuns } from '../../../../src/data/runs/precision-runs.ts';

const head =
  'use,format,seed,validation_iou,new_artist_iou,bytes,gzip_bytes,device,measured_on,classifier_sha256';
const row = (use: string, format: string, seed: number, iou: number, bytes = '') =>
  `${use},${format},${seed},${iou},0.5,${bytes},${bytes},a processor,2026-11-26,abc`;
const parse = (...rows: string[]) => parsePrecisionRuns([head, ...rows].join('\n'));

describe('runs in number formats', () => {
  it('compares each seed with its own run in 32 bits', () => {
    const runs = parse(
      row('training', 'fp32', 0, 0.6),
      row('training', 'fp16', 0, 0.59),
      row('training', 'fp32', 1, 0.7),
      row('training', 'fp16', 1, 0.71),
    );
    const [whole, half] = formatScores(runs, 'training');
    expect(whole?.change).toMatchObject({ low: 0, high: 0, seeds: 2 });
    expect(half?.change.low).toBeCloseTo(-0.01);
    expect(half?.change.high).toBeCloseTo(0.01);
    expect(half?.bytes).toBeNull();
  });

  it('needs the run in 32 bits of every seed', () => {
    expect(() => formatScores(parse(row('training', 'fp16', 4, 0.6)), 'training')).toThrow(
      /no "training" in fp32 with seed 4/,
    );
  });

  it('refuses a row that cannot be, by its column', () => {
    expect(() => parse(row('training', 'fp16', 0, 1.6))).toThrow(/validation_iou/);
    expect(() => parse(row('training', 'fp8', 0, 0.6))).toThrow(/format/);
  });

  it('has three seeds of each format, half and a quarter of the bytes, and the same answers', () => {
    const shipping = formatScores(precisionRuns, 'shipping');
    expect(shipping.map(({ format }) => format)).toEqual(['fp32', 'fp16', 'int8']);
    const [whole, half, eight] = shipping.map(({ bytes }) => bytes) as [number, number, number];
    expect(half / whole).toBeCloseTo(1 / 2, 3);
    expect(eight / whole).toBeCloseTo(1 / 4, 1);
    for (const { validation, change } of shipping) {
      expect(validation.seeds).toBe(3);
      expect(Math.max(-change.low, change.high)).toBeLessThan(0.002);
    }
    expect(formatScores(precisionRuns, 'training').map(({ format }) => format)).toEqual([
      'fp32',
      'bf16',
      'fp16',
    ]);
  });
});

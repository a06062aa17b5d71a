import { describe, expect, test } from 'vitest';
import { compareSentence, comparedRows } from '../../../src/planner/compare.ts';
import { peakFlops } from '../../../src/planner/assumptions.ts';
import { fitRows, fitSummary } from '../../../src/planner/fit-rows.ts';
import { gridFactor } from '../../../src/planner/places.ts';
import { planned } from '../../../src/planner/planned.ts';
import { tornadoOf } from '../../../src/planner/tornado.ts';
import {
  fitSentence,
  fitWord,
  plainRange,
  planLabel,
  scientific,
} from '../../../src/planner/words.ts';
import { catalogue, leanDesk, wideCloud } from './sample.ts';

const a = planned(wideCloud.job, catalogue);
const b = planned(leanDesk.job, catalogue);
const place = (id: string) => {
  const found = catalogue.places.find((each) => each.id === id);
  if (!found) throw new Error(`no place ${id}`);
  return found;
};

describe('two plans', () => {
  test('are compared at the same end of their assumptions', () => {
    expect(compareSentence(a, b)).toMatch(
      /^Plan B causes \d+(–\d+)?\s% less carbon than plan A\.$/,
    );
    expect(compareSentence(b, a)).toMatch(/^Plan B causes .* more carbon than plan A\.$/);
    expect(compareSentence(a, a)).toBe('Both plans cause the same carbon.');
    const long = planned({ ...wideCloud.job, epochs: 10_000 }, catalogue);
    expect(compareSentence(a, long)).toBe('Plan B causes 100 times as much carbon as plan A.');
    const clean = { low: 0, high: 0 };
    const free = planned(
      { ...wideCloud.job, gramsPerKilowattHour: clean, embodiedKilogramsCO2e: clean },
      catalogue,
    );
    expect(compareSentence(free, a)).toMatch(/^Plan A causes no carbon/);
    const atBest = { ...free.job, gramsPerKilowattHour: { low: 0, high: 100 } };
    expect(compareSentence(planned(atBest, catalogue), a)).toMatch(/^At best plan A causes no/);
    const tiny = planned({ ...wideCloud.job, epochs: 0.1 }, catalogue);
    expect(compareSentence(a, tiny)).toMatch(/^Plan B causes over 99\s% less carbon/);
    const between = planned(
      { ...wideCloud.job, gramsPerKilowattHour: { low: 1, high: 2000 } },
      catalogue,
    );
    expect(compareSentence(a, between)).toBe(
      'Which plan causes less carbon depends on the assumptions.',
    );
  });

  test('stand in a table with units', () => {
    const rows = comparedRows([a, b]);
    expect(rows.find(({ label }) => label === 'Energy')?.cells).toEqual([
      expect.stringMatching(/kWh$/),
      expect.stringMatching(/kWh$/),
    ]);
  });
});

describe('devices', () => {
  test('fit, may fit or do not, from the smallest memory to the largest', () => {
    const rows = fitRows(a, catalogue);
    const order = rows.map(({ fits }) => ['no', 'perhaps', 'yes'].indexOf(fits));
    expect(order).toEqual(order.toSorted((x, y) => x - y));
    expect(rows.filter(({ chosen }) => chosen).map(({ device }) => device.id)).toEqual([
      wideCloud.job.device,
    ]);
    expect(rows.map(({ device }) => device.id).sort()).toEqual(
      catalogue.offer.devices.map(({ id }) => id).sort(),
    );
    const all = catalogue.offer.devices.length;
    expect(fitSummary(rows)).toMatch(
      new RegExp(`^The job fits on \\d+ of ${all} devices, and may fit on \\d+ more\\.$`),
    );
  });

  test('whose 16-bit arithmetic is slow compute in 32 bits', () => {
    const slow = catalogue.offer.devices.find(({ id }) => id === 'geforce-gtx-1080-ti');
    expect(slow && peakFlops(slow, 'fp16')).toBe(11.34e12);
    const fast = catalogue.offer.devices.find(({ id }) => id === 'a100-sxm4-40-gb');
    expect(fast && peakFlops(fast, 'mixed')).toBe(311.9e12);
    expect(fast && peakFlops(fast, 'tf32')).toBe(155.9e12);
    expect(fast && peakFlops(fast, 'fp32')).toBe(19.49e12);
  });

  test('on which only the low end fits get the verdict of the lesson: it does not', () => {
    const tight = planned(
      { ...wideCloud.job, batch: 32, device: 'geforce-gtx-1080-ti' },
      catalogue,
    );
    expect(tight.result.fits).toBe('perhaps');
    expect(fitSentence(tight)).toMatch(
      /^By the memory equation the job does not fit on one GeForce/,
    );
    expect(fitWord(tight.result.fits, tight.result, tight.device)).toBe('does not fit by the sum');
    // One that holds the sum, and perhaps not the high end, fits by the sum, as the lesson says it.
    const roomy = { memoryBytes: tight.result.lessonBytes };
    expect(fitWord('perhaps', tight.result, roomy)).toBe('fits by the sum');
  });

  test('that are too small are named with what to try', () => {
    const small = planned({ ...wideCloud.job, device: 'geforce-rtx-2080-max-q' }, catalogue);
    expect(fitSentence(small)).toMatch(/^The job does not fit on one GeForce.* checkpointing,/);
    const own = { ...wideCloud.job, device: 'geforce-rtx-2080-max-q', model: 'own', batch: 4096 };
    expect(fitSentence(planned(own, catalogue))).toMatch(/^The job does not fit/);
    expect(fitSentence(planned(own, catalogue))).not.toContain('checkpointing');
  });
});

describe('a network', () => {
  const at = (model: string, inputSize: number) =>
    planned({ ...wideCloud.job, model, inputSize }, catalogue);

  test('may have another input than it comes with', () => {
    const small = at('resnet-50', 0);
    const large = at('resnet-50', 448);
    expect(large.sizes.forwardFlops / small.sizes.forwardFlops).toBeCloseTo(4, 2);
    expect(large.sizes.trainableParameters).toBe(small.sizes.trainableParameters);
    expect(planLabel(large)).toMatch(/^ResNet-50 with 448 pixels,/);
    expect(at('bert-base', 128).sizes.forwardFlops).toBeLessThan(
      at('bert-base', 0).sizes.forwardFlops / 3,
    );
  });

  test('that does not take a size is counted as it comes, and says so', () => {
    const { sizes, result } = at('vgg-16', 3);
    expect(sizes.problem).toMatch(/^This network does not take 3 pixels .* for 224\.$/);
    expect(result).toEqual(at('vgg-16', 0).result);
    expect(planLabel(at('vgg-16', 3))).toMatch(/^VGG-16,/);
  });
});

describe('electricity', () => {
  test('of a country has both sets of data, and direct emissions apart', () => {
    expect(gridFactor(place('GBR'), 'life-cycle')).toMatchObject({
      kind: 'life-cycle',
      range: { low: 163.92, high: 237.589 },
    });
    expect(gridFactor(place('GBR'), 'direct')).toMatchObject({
      kind: 'direct',
      range: { low: 106.68, high: 106.68 },
    });
  });

  test('of a part of a country has one value, and says when no direct one is known', () => {
    expect(place('CA-QC').label).toBe('Canada: Québec');
    expect(gridFactor(place('CA-QC'), 'life-cycle').values).toHaveLength(1);
    const without = catalogue.places.find(({ zone }) => !zone);
    expect(without && gridFactor(without, 'direct').kind).toBe('life-cycle');
  });

  test('has no place twice', () => {
    const ids = catalogue.places.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const labels = catalogue.places.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.filter((label) => /Timor|Ver?de\b|Ivoire|Ivory|R[eé]union/.test(label))).toEqual([
      'Cape Verde',
      "Cote d'Ivoire",
      'East Timor',
      'Reunion',
    ]);
    expect(place('TLS').zone?.name).toBe('Timor-Leste');
    expect(place('US-CAL-CISO').label).toBe('United States: CAISO');
  });
});

test('the tornado shows the strongest assumption first, and leaves out what is exact', () => {
  const { bars, middle } = tornadoOf(a);
  expect(bars.map(({ name }) => name)[0]).toBe('utilization');
  expect(bars[0]).toMatchObject({ from: 0, to: 100, left: 'high' });
  expect(middle).toBeGreaterThan(0);
  expect(middle).toBeLessThan(100);
  expect(tornadoOf(b).bars.some(({ name }) => name === 'pue')).toBe(false);
});

test.each([
  [0, '0'],
  [123_456, '123,000'],
  [2.8365e18, '2.84 × 10¹⁸'],
  [1e6, '1 × 10⁶'],
])('%d is written %s', (value, text) => {
  expect(scientific(value)).toBe(text);
});

test('a range of one number is one number', () => {
  expect(plainRange({ low: 1.56, high: 1.56 })).toBe('1.56');
  expect(plainRange({ low: 0.2, high: 0.6 })).toBe('0.2 to 0.6');
});

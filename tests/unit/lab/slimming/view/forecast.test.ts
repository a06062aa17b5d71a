import { describe, expect, it } from 'vitest';
import { memoryRuns } from '../../../../../src/data/runs/memory-runs.ts';
import { backends } from '../../../../../src/lab/protocol/choices.ts';
import { activationFactorOn } from '../../../../../src/lab/shared/activation-factor.ts';
import { forecastCut, forecastFrom } from '../../../../../src/lab/slimming/view/forecast.ts';
import { detectorCosts } from '../../../../../src/data/runs/detector.ts';
import {
  batchThatFits,
  predictedBytes,
} from '../../../../../src/lab/slimming/view/network-costs.ts';
import { modelCard } from '../../../../../src/lab/slimming/view/model-card.ts';
import { spreadOf } from '../../../../../src/lab/slimming/view/scale-histogram.ts';
import { followAllSlimming } from '../../../../../src/lab/slimming/view/slim-view.ts';
import { fullSizes, l1Events, measurement, pruneEvents } from './sample.ts';

describe('the costs of a network', () => {
  it('are those of the shipped detector, counted by hand', () => {
    // Kernels, biases and scales; the last layer has no scale.
    const kernels = 9 * (3 * 32 + 32 * 64 + 64 * 128 + 128 * 128 + 128 * 32) + 32 * 5;
    expect(detectorCosts(fullSizes).parameters).toBe(kernels + 2 * 384 + 5);
  });

  it('include the pictures of the batch, and grow with it', () => {
    const costs = detectorCosts(fullSizes);
    // Adam keeps four numbers a parameter; k = 2.5 for the outputs; the pictures lie there once.
    const wanted = 16 * costs.parameters + 4 * 16 * (2.5 * costs.activations + 48 * 48 * 3);
    expect(predictedBytes(costs, 16) / wanted).toBeCloseTo(1, 4);
    const batch = batchThatFits(costs, 1e9);
    expect(predictedBytes(costs, batch)).toBeLessThanOrEqual(1e9);
    expect(predictedBytes(costs, batch + 1)).toBeGreaterThan(1e9);
  });
});

describe('the memory of a cut network', () => {
  const adam = memoryRuns.filter(
    ({ optimizer, batchSize }) => optimizer === 'adam' && batchSize === 16,
  );

  it.each(backends)('falls on %s as predicted, within 15 per cent', (backend) => {
    const measured = (channels: string) =>
      adam.find((run) => run.backend === backend && run.channels === channels)?.measuredBytes ?? 0;
    const predicted = (channels: string) =>
      predictedBytes(
        detectorCosts(channels.split('-').map(Number)),
        16,
        activationFactorOn(backend),
      );
    const [wide, lean] = ['32-64-128-128-32', '22-22-24-26-10'];
    const fall = (of: (channels: string) => number) => of(lean) / of(wide);
    expect(measured(wide)).toBeGreaterThan(1e7);
    expect(Math.abs(fall(predicted) / fall(measured) - 1)).toBeLessThan(0.15);
    expect(Math.abs(predicted(lean) / measured(lean) - 1)).toBeLessThan(0.15);
  });
});

describe('the forecast of a cut', () => {
  const steps = { batchSize: 16, backend: 'wasm' } as const;

  it('keeps dead channels out, whatever the slider says', () => {
    const result = forecastCut(measurement({}, fullSizes, true), 100, steps);
    if (!result.ok) throw new Error(result.message);
    expect(result.forecast.kept.map(({ size }) => size)).toEqual([21, 43, 89, 89, 21]);
    expect(result.forecast.costs).toEqual(detectorCosts([21, 43, 89, 89, 21]));
  });

  it('takes the time to follow the multiplications', () => {
    const wide = measurement();
    const lean = measurement({}, [16, 32, 64, 64, 16]);
    const share = detectorCosts([16, 32, 64, 64, 16]).macs / detectorCosts(fullSizes).macs;
    expect(forecastFrom(wide, lean, steps).stepMilliseconds).toBeCloseTo(80 * share, 9);
  });

  it.each([0, 5])('says in words that %d per cent are too few', (percent) => {
    const result = forecastCut(measurement(), percent, steps);
    expect(result.ok ? '' : result.message).toMatch(/allowed: at least 20 channels/);
  });

  it('says in words that a measurement is damaged', () => {
    const importance = measurement().importance.with(1, [Number.NaN]);
    const result = forecastCut(measurement({ importance }), 30, steps);
    expect(result.ok ? '' : result.message).toMatch(/importance of NaN/);
  });
});

describe('the spread of the scales', () => {
  it('counts the dead apart from the small', () => {
    const scales = [
      [0, 0.05],
      [1.39, 3],
    ];
    const spread = spreadOf({ type: 'channels', phase: 'l1', epoch: 4, scales, penalty: 0.1 });
    expect(spread).toMatchObject({ epoch: 4, dead: 1, penalty: 0.1 });
    expect(spread.bins[0]).toBe(1);
    expect(spread.bins.at(-1)).toBe(2);
  });
});

describe('the card of a model', () => {
  it('says what it is, how it came about and what was measured', () => {
    const { tasks } = followAllSlimming(pruneEvents, followAllSlimming(l1Events));
    const card = modelCard(measurement({}, [22, 44, 89, 89, 22]), tasks);
    expect(card).toContain('Channels: 22, 44, 89, 89, 22');
    expect(card).toContain('- Train with L1, strength 0.03, seed 0, wasm');
    expect(card).toContain('- Prune, channels to keep 69\u202f%, seed 0, wasm');
    expect(card).toContain('Mean IoU on 1000 held-out scenes: 0.6900');
  });
});

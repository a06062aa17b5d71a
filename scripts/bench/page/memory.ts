/** What a training step holds at once, for several networks, batches and optimisers on one backend. */
import { dispose } from '@tensorflow/tfjs-core';
import type { MemoryRun } from '../../../src/data/runs/memory-comparison.ts';
import { fromScratch } from '../../../src/lab/engine/network/detector.ts';
import { toWeights } from '../../../src/lab/engine/network/parameters.ts';
import { sceneChannels, sceneSide, detectorCosts } from '../../../src/data/runs/detector.ts';
import type { Backend } from '../../../src/lab/protocol/choices.ts';
import { composeScenes } from '../../../src/lab/engine/scenes/scene-set.ts';
import { prunableLayers } from '../../../src/lab/slimming/layers.ts';
import { prune } from '../../../src/lab/slimming/prune.ts';
import { pixelsOf } from '../../../src/lab/slimming/session.ts';
import { numbersFrom } from '../../../src/lab/training/data/batch.ts';
import { Optimizer } from '../../../src/lab/training/step/optimizer.ts';
import { RunControl } from '../../../src/lab/training/run-control.ts';
import type { StageInput } from '../../../src/lab/training/data/stage-input.ts';
import { trainingStep } from '../../../src/lab/training/step/training-step.ts';
import {
  adam,
  momentum,
  sgd,
  type UpdateRule,
} from '../../../src/lab/training/step/update-rules.ts';
import { fetchFiles } from '../../../src/lab/worker/files.ts';
import { openBackend } from '../../../src/lab/worker/open-backend.ts';

/** Channels of five layers: as it was made, half, lean, even, narrow below, narrow above, small. */
const networks = [
  [32, 64, 128, 128, 32],
  [16, 32, 64, 64, 16],
  [22, 22, 24, 26, 10],
  [32, 32, 32, 32, 32],
  [8, 32, 128, 128, 32],
  [32, 64, 64, 32, 8],
  [8, 16, 32, 32, 8],
];
const batchSizes = [4, 16];
const rules: readonly (readonly [MemoryRun['optimizer'], UpdateRule])[] = [
  ['sgd', sgd],
  ['momentum', momentum(0.9)],
  ['adam', adam({ firstDecay: 0.9, secondDecay: 0.999, epsilon: 1e-7 })],
];

/** A detector of so many channels; its numbers do not matter here. */
const weightsOf = (filters: readonly number[]) =>
  toWeights(
    prune(
      fromScratch(0),
      Object.fromEntries(
        prunableLayers.map(({ name }, layer) => [
          name,
          Array.from({ length: filters[layer] ?? 0 }, (_, channel) => channel),
        ]),
      ),
    ),
  );

/** From the second step on the optimiser keeps its state, so that one is measured. */
async function peakOf(
  input: StageInput,
  filters: readonly number[],
  batchSize: number,
  rule: UpdateRule,
): Promise<number> {
  const probe = { weights: weightsOf(filters), optimizer: new Optimizer(rule) };
  const trained = Object.keys(probe.weights);
  const step = { input, scenes: numbersFrom(0, batchSize), trained, learningRate: 1e-4 };
  const first = trainingStep(probe, step, false);
  await first.loss.data();
  first.loss.dispose();
  const resting =
    probe.optimizer.bytes +
    Object.values(probe.weights).reduce((sum, { size }) => sum + 4 * size, 0);
  const { loss, memory } = trainingStep(probe, step, true);
  await loss.data();
  loss.dispose();
  dispose({ ...probe.weights });
  probe.optimizer.dispose();
  return resting + (memory?.peakBytes ?? Number.NaN);
}

export async function measure(backend: Backend): Promise<MemoryRun[]> {
  const { sprites } = await fetchFiles(() => undefined);
  await openBackend(backend, new RunControl());
  const scenes = await composeScenes(sprites, 'boxes', Math.max(...batchSizes));
  const input = pixelsOf(scenes);
  const runs: MemoryRun[] = [];
  for (const filters of networks) {
    const { parameters, activations } = detectorCosts(filters);
    for (const batchSize of batchSizes) {
      for (const [optimizer, rule] of rules) {
        runs.push({
          backend,
          channels: filters.join('-'),
          parameters,
          activationsPerSample: activations,
          inputsPerSample: sceneSide * sceneSide * sceneChannels,
          batchSize,
          optimizer,
          measuredBytes: await peakOf(input, filters, batchSize, rule),
        });
      }
    }
  }
  return runs;
}

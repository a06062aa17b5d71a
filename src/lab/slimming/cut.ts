import { tidy } from '@tensorflow/tfjs-core';
import { detectorForward } from '../engine/network/detector.ts';
import { type NetworkParameters, toWeights, type Weights } from '../engine/network/parameters.ts';
import type { SlimEventOf } from './events.ts';
import { numbersFrom } from '../training/data/batch.ts';
import { scenesAtOnce, type StageInput } from '../training/data/stage-input.ts';
import { countKept, keepAlive, keepMost } from './choose-channels.ts';
import { channelsIn } from './cut-size.ts';
import { channelsOf } from './importance.ts';
import { prune, PruneError } from './prune.ts';
import { replaceWeights, type SlimSession } from './session.ts';

/**
 * The smaller network.
 * @throws PruneError when too few channels would be left, or none would go.
 */
export function cutTo(model: NetworkParameters, keepPercent: number): NetworkParameters {
  const channels = channelsOf(model);
  const kept = keepMost(channels, channelsIn(keepPercent));
  if (countKept(kept) === channels.length) {
    throw new PruneError(
      `Channels to keep: with ${keepPercent}\u202f% (${channelsIn(keepPercent)} channels) none of the ${channels.length} channels goes. Keep fewer, or train with L1 first.`,
    );
  }
  return prune(model, kept);
}

async function outputsOf(weights: Weights, input: StageInput): Promise<Float32Array> {
  const numbers = numbersFrom(0, Math.min(scenesAtOnce, input.count));
  const maps = tidy(() => detectorForward(input.batch(numbers), weights, 0));
  const values = (await maps.data()) as Float32Array;
  maps.dispose();
  return values;
}

/**
 * Takes the dead channels out and compares every output, then takes out the others that go.
 * The session holds the smaller network afterwards.
 */
export async function makeCut(
  session: SlimSession,
  model: NetworkParameters,
  keepPercent: number,
): Promise<SlimEventOf<'cut'>> {
  const smaller = cutTo(model, keepPercent);
  const channels = channelsOf(model);
  const before = await outputsOf(session.weights, session.inputs.stopping);
  replaceWeights(session, toWeights(prune(model, keepAlive(channels))));
  const after = await outputsOf(session.weights, session.inputs.stopping);
  replaceWeights(session, toWeights(smaller));
  return {
    type: 'cut',
    deadChannels: channels.filter(({ importance }) => importance === 0).length,
    removedChannels: channels.length - channelsOf(smaller).length,
    largestDifference: before.reduce(
      (most, value, place) => Math.max(most, Math.abs(value - (after[place] as number))),
      0,
    ),
    outputsCompared: before.length,
  };
}

import { caseStudy } from '../../data/case/case.ts';
import { networkSize } from '../../data/case/network.ts';
import type { NetworkName } from '../../data/case/case-schema.ts';
import { partsOf, totalOf, type PartBytes } from './memory-parts.ts';

/** What is in memory at one moment of a training step. */
export interface Moment {
  phase: 'forward' | 'backward' | 'update';
  /** From 0, the start of the step, to 1. */
  at: number;
  parts: PartBytes;
}

/** The update takes next to no arithmetic; it gets this much of the axis, to be seen at all. */
export const updateShare = 0.12;

/** A backward pass takes twice the arithmetic of a forward pass. */
export const forwardShare = (1 - updateShare) / 3;

/**
 * One step, layer by layer: on the way forward each layer leaves its activations; on the way back
 * they go as the layer's gradients appear. Time is arithmetic.
 */
export function momentsOf(network: NetworkName, optimizer: 'sgd' | 'adam'): Moment[] {
  const whole = partsOf({ network, optimizer, precision: 'fp32' });
  const { layers, activationsPerSample, parameters, macs } = networkSize(
    caseStudy.networks[network],
  );
  const working = layers.filter((layer) => layer.macs > 0 || layer.activations > 0);
  const moments: Moment[] = [];
  const done = { macs: 0, activations: 0, parameters: 0 };
  const put = (phase: Moment['phase'], at: number, gradients: number) =>
    moments.push({
      phase,
      at,
      parts: {
        ...whole,
        gradients: whole.gradients * gradients,
        activations: (whole.activations * done.activations) / activationsPerSample,
      },
    });
  put('forward', 0, 0);
  for (const layer of working) {
    done.macs += layer.macs;
    done.activations += layer.activations;
    put('forward', (forwardShare * done.macs) / macs, 0);
  }
  for (const layer of working.toReversed()) {
    done.macs -= layer.macs;
    done.parameters += layer.parameters;
    const at = forwardShare + 2 * forwardShare * (1 - done.macs / macs);
    // Gradients are there before the last of what they were computed from is released.
    put('backward', at, done.parameters / parameters);
    done.activations -= layer.activations;
    put('backward', at, done.parameters / parameters);
  }
  put('update', 1, 1);
  return moments;
}

export const peakMoment = (moments: readonly Moment[]): Moment =>
  moments.reduce((most, moment) => (totalOf(moment.parts) > totalOf(most.parts) ? moment : most));

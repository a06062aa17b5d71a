import { network, type NetworkOutput } from '../../estimation/index.ts';
import type { CaseNetwork } from './case-schema.ts';

/**
 * Sizes of a network of the case. N counts outputs of conv, pool and dense layers; ReLU is in place.
 * Of a frozen body nothing is kept for the backward pass, so `activationsPerSample` counts what the
 * layers from the first trained one on read and put out, and at least what the largest layer needs
 * for a moment on the way forward.
 */
export interface NetworkSize extends NetworkOutput {
  /** Parameters of the dense layers at the end. */
  headParameters: number;
}

const block = (filters: readonly number[], frozen: boolean) => [
  ...filters.flatMap((count) => [
    { type: 'conv' as const, filters: count, kernel: 3, padding: 1, frozen },
    { type: 'relu' as const },
  ]),
  { type: 'maxpool' as const, kernel: 2, stride: 2 },
];

const dense = (units: number, index: number, { length }: readonly number[]) => [
  { type: 'dense' as const, units },
  // No ReLU after the output: a box may lie anywhere.
  ...(index < length - 1 ? [{ type: 'relu' as const }] : []),
];

/**
 * A network of the case as a layer table.
 * @param frozenBlocks blocks of the body, from the input on, that stay fixed
 */
export const layerTable = (
  { input, body, head }: Pick<CaseNetwork, 'input' | 'body' | 'head'>,
  frozenBlocks = 0,
) => ({
  input,
  layers: [
    ...body.flatMap((filters, index) => block(filters, index < frozenBlocks)),
    { type: 'flatten' as const },
    ...head.flatMap(dense),
  ],
});

const product = (sizes: readonly number[]): number => sizes.reduce((all, one) => all * one, 1);

function activationsAtOnce({ layers, workingActivationsPerSample }: NetworkOutput): number {
  const first = layers.findIndex(({ parameters, frozen }) => parameters > 0 && !frozen);
  const read = first > 0 ? product(layers[first - 1]?.output ?? []) : 0;
  const kept = layers
    .slice(Math.max(0, first))
    .reduce((total, { activations }) => total + activations, read);
  return Math.max(kept, workingActivationsPerSample);
}

/** All sizes come from the estimation module; nothing about a network is typed in. */
export function networkSize(
  shapes: Pick<CaseNetwork, 'input' | 'body' | 'head'>,
  frozenBlocks = 0,
): NetworkSize {
  const whole = network(layerTable(shapes, frozenBlocks));
  const headParameters = whole.layers
    .filter(({ type }) => type === 'dense')
    .reduce((total, { parameters }) => total + parameters, 0);
  const activationsPerSample =
    frozenBlocks > 0 ? activationsAtOnce(whole) : whole.activationsPerSample;
  return { ...whole, activationsPerSample, headParameters };
}

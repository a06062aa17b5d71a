import { bytesPerGibibyte } from '../../units/constants.ts';
import { memoryPhases, peakOf, type MemoryParts, type PhaseName } from '../memory/phases.ts';
import type { ResolvedPlan } from './plan-fields.ts';
import { widthsOf, type Widths } from './plan-widths.ts';
import type { Range } from './range.ts';

interface PlanMemoryPart extends Range {
  readonly part: keyof MemoryParts;
}

export interface PlanMemory extends Range {
  /** Everything at once, with the lesson's share for the framework. */
  readonly lessonBytes: number;
  readonly peakPhase: PhaseName;
  readonly parts: readonly PlanMemoryPart[];
}

/** Measured on one A100 with different PyTorch versions (Bekman, Machine Learning Engineering). */
export const contextBytes: Range = { low: 0.5 * bytesPerGibibyte, high: 1.8 * bytesPerGibibyte };

/**
 * A library copies what a layer reads and writes into the layout of its fastest kernel, or takes as
 * much scratch memory. Measured on one NVIDIA H200 with PyTorch 2.11: content/data/gpu-runs.csv.
 */
const copiesOfLargestLayer = 2;

type Held = Omit<MemoryParts, 'overheadBytes'>;

/** ZeRO splits state, gradients and parameters over the devices, one more with each stage. */
const splitBy =
  ({ devices, zeroStage }: ResolvedPlan) =>
  (bytes: number, fromStage: number): number =>
    zeroStage >= fromStage ? bytes / devices : bytes;

function heldBy(input: ResolvedPlan, widths: Widths): Held {
  const { trainableParameters, frozenParameters, devices } = input;
  const shared = splitBy(input);
  const samples = Math.ceil(input.batchSize / devices);
  return {
    parameterBytes: shared((trainableParameters + frozenParameters) * widths.parameters, 3),
    gradientBytes: shared(trainableParameters * widths.gradients, 2),
    optimizerStateBytes: shared(trainableParameters * widths.state, 1),
    activationBytes: samples * input.activationsPerSample * widths.activations,
  };
}

/** What the largest layer reads and writes; in frozen layers nothing of it is kept. */
const workingBytes = (
  { batchSize, devices, workingActivationsPerSample }: ResolvedPlan,
  { activations }: Widths,
): number => Math.ceil(batchSize / devices) * workingActivationsPerSample * activations;

const sumOf = (held: Held): number =>
  Object.values(held).reduce((total, bytes) => total + bytes, 0);

/**
 * Memory of one device. Low: the largest phase of a step, and the least that the runtime takes; the
 * forward pass needs at least what its largest layer reads and writes. High: everything at once, the
 * largest layer twice more, a temporary number for each parameter, as PyTorch's multi-tensor Adam
 * makes in its step, the lesson's share for gaps, and the most that the runtime takes. The published
 * measurements of BERT and ViT lie between the two ends, and so do most of ours of convolutions;
 * in FP32 a library may take far more scratch memory where a card has it.
 */
export function planMemory(input: ResolvedPlan): PlanMemory {
  const context = input.contextBytes ?? contextBytes;
  const widths = widthsOf(input);
  const [least, most] = [heldBy(input, widths.low), heldBy(input, widths.high)];
  const leastForward =
    least.parameterBytes +
    least.optimizerStateBytes +
    workingBytes(input, widths.low) +
    context.low;
  const phases = memoryPhases(
    { ...least, overheadBytes: context.low },
    { gradientsKept: false, stepTemporaryBytes: 0 },
  ).map(({ phase, bytes }) => ({
    phase,
    bytes: phase === 'forward' ? Math.max(bytes, leastForward) : bytes,
  }));
  const peak = peakOf(phases);
  const temporary = splitBy(input)(input.trainableParameters * widths.high.gradients, 1);
  const copies = copiesOfLargestLayer * workingBytes(input, widths.high);
  const high = (sumOf(most) + temporary + copies) * (1 + input.overheadFraction) + context.high;
  const names = Object.keys(least) as (keyof Held)[];
  return {
    low: peak.bytes,
    high,
    lessonBytes: sumOf(least) * (1 + input.overheadFraction),
    peakPhase: peak.phase,
    parts: [
      ...names.map((part) => ({ part, low: least[part], high: most[part] })),
      { part: 'overheadBytes', low: context.low, high: high - sumOf(most) },
    ],
  };
}

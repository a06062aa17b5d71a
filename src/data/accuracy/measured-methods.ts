import { calibrateMemory } from '../../estimation/index.ts';
import type { Setup } from './measured-setup.ts';
import { memoryOf } from './measured-setup.ts';

export const methods = [
  {
    id: 'sum',
    label: 'Lesson’s sum',
    how: 'Parameters, gradients, state and all outputs of the network, with 20\u202f% on top.',
    leavesOut:
      'Not everything is in memory at once, and the overhead is more like a constant. The sum knows neither.',
  },
  {
    id: 'phases',
    label: 'Peak over phases',
    how: 'The largest of loading, forward pass, backward pass and step, with what the backward pass keeps, and the context of the GPU where the source has measured it.',
    leavesOut:
      'It leaves out copies that a program makes beside its network, workspaces of libraries, and memory that the allocator holds back.',
  },
  {
    id: 'calibrated',
    label: 'Calibrated',
    how: 'The bytes of one sample come from other measured runs of the same network and precision.',
    leavesOut: 'It needs such runs, and should not be trusted far away from them.',
  },
] as const;

export type MethodId = (typeof methods)[number]['id'];

/** Bytes by each method that applies; the last of them knows most. */
export type Estimates = Readonly<Partial<Record<MethodId, number>>>;

export function estimatesOf(setup: Setup, others: readonly Setup[]): Estimates {
  const sum = memoryOf(setup, { convention: 'outputs', overheadFraction: 0.2, overheadBytes: 0 });
  const calibrated = calibratedBytes(setup, others);
  return {
    sum: sum.totalBytes,
    phases: byParts(setup).peakBytes,
    ...(calibrated === undefined ? {} : { calibrated }),
  };
}

const byParts = (setup: Setup) =>
  memoryOf(setup, {
    convention: 'backward',
    overheadFraction: 0,
    overheadBytes: setup.contextBytes,
  });

/** All but the activations. */
function constantOf(setup: Setup): number {
  const parts = byParts(setup);
  return parts.totalBytes - parts.activationBytes;
}

/**
 * The same rule for every run. With two other runs that differ in the batch only, their line.
 * Otherwise the constant by its parts, and the slope from runs that keep the same activations; or,
 * in pure FP32 or BF16, from the line of the other precision, in proportion to its bytes. A line
 * says nothing of the optimiser's step, so the step counts where it needs more.
 */
function calibratedBytes(setup: Setup, others: readonly Setup[]): number | undefined {
  const alike = others.filter(
    (one) => one.model === setup.model && one.recomputes === setup.recomputes,
  );
  const same = alike.filter(({ precision }) => precision === setup.precision);
  const line = lineOf(same.filter(({ optimizer }) => optimizer === setup.optimizer));
  if (line) return line.interceptBytes + line.bytesPerSample * setup.batchSize;
  const slope = slopeOf(same.filter(tellsActivations)) ?? scaledSlope(setup, alike);
  if (slope === undefined) return undefined;
  const step = byParts(setup).phases.find(({ phase }) => phase === 'step');
  return Math.max(constantOf(setup) + slope * setup.batchSize, step?.bytes ?? 0);
}

/** A run whose peak is the optimiser's step shows nothing of its activations. */
const tellsActivations = (run: Setup): boolean => byParts(run).peakPhase !== 'step';

function scaledSlope({ precision }: Setup, alike: readonly Setup[]): number | undefined {
  if (precision === 'mixed') return undefined;
  const other = precision === 'single' ? 'half' : 'single';
  const line = lineOf(alike.filter((one) => one.precision === other));
  return line && line.bytesPerSample * (precision === 'single' ? 2 : 0.5);
}

function lineOf(runs: readonly Setup[]) {
  if (new Set(runs.map(({ batchSize }) => batchSize)).size < 2) return undefined;
  return calibrateMemory({
    runs: runs.map(({ batchSize, measuredBytes }) => ({ batchSize, bytes: measuredBytes })),
  });
}

/** Bytes of a sample, by least squares: what runs take beyond their constants. */
function slopeOf(runs: readonly Setup[]): number | undefined {
  if (runs.length === 0) return undefined;
  const sum = (of: (run: Setup) => number) => runs.reduce((total, run) => total + of(run), 0);
  const above = sum((run) => run.batchSize * (run.measuredBytes - constantOf(run)));
  return above / sum((run) => run.batchSize ** 2);
}

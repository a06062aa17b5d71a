export type PhaseName = 'load' | 'forward' | 'backward' | 'step';

export interface Phase {
  readonly phase: PhaseName;
  /** Most memory in use at one moment of this phase. */
  readonly bytes: number;
}

export interface MemoryParts {
  readonly parameterBytes: number;
  readonly gradientBytes: number;
  readonly optimizerStateBytes: number;
  readonly activationBytes: number;
  readonly overheadBytes: number;
}

/** What a program does between and within its steps. */
export interface StepHabits {
  /** Gradients of the previous step are not freed: they are added to, or set to zero. */
  readonly gradientsKept: boolean;
  /** What the step makes for a moment. */
  readonly stepTemporaryBytes: number;
}

/**
 * What is live in each phase of one step, after the first step:
 *
 * - load: the parameters alone;
 * - forward: parameters, the optimiser state kept from earlier steps, and activations, which are
 *   complete at its end. Gradients of the previous step have been released, unless they are kept;
 * - backward: a layer's activations are released as its gradients appear, so the larger of the
 *   two counts. That is exact when both are spread evenly over the layers (transformers); a
 *   network with most parameters in its last layers (VGG) comes close to the lesson's sum;
 * - step: parameters, gradients, state and what the step makes for a moment; the activations are
 *   gone.
 *
 * The overhead is there throughout. Without temporaries no phase can exceed the lesson's sum.
 * Source: PyTorch tutorial "How to save memory by fusing the optimizer step into the backward
 * pass"; Hugging Face blog, "Visualize and understand GPU memory in PyTorch" (2024).
 */
export function memoryPhases(
  parts: MemoryParts,
  { gradientsKept, stepTemporaryBytes }: StepHabits,
): readonly Phase[] {
  const { parameterBytes, gradientBytes, optimizerStateBytes, activationBytes } = parts;
  const kept = parameterBytes + optimizerStateBytes;
  const larger = Math.max(gradientBytes, activationBytes);
  const live: Record<PhaseName, number> = {
    load: parameterBytes,
    forward: kept + activationBytes + (gradientsKept ? gradientBytes : 0),
    backward: kept + (gradientsKept ? gradientBytes + activationBytes : larger),
    step: kept + gradientBytes + stepTemporaryBytes,
  };
  const names: readonly PhaseName[] = ['load', 'forward', 'backward', 'step'];
  return names.map((phase) => ({ phase, bytes: live[phase] + parts.overheadBytes }));
}

/**
 * The phase that needs most. On a tie the later one: the start of backward adds the first output
 * gradients to a full set of activations, and the step adds temporaries to a full set of gradients.
 */
export function peakOf(phases: readonly Phase[]): Phase {
  return phases.reduce((peak, phase) => (phase.bytes >= peak.bytes ? phase : peak));
}

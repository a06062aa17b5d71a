import { InputError } from '../input-error.ts';
import { amount, choice, count, optional, withDefault } from '../schema/build.ts';
import { defineCalculation } from '../schema/calculation.ts';
import type { InputOf, ResolvedOf } from '../schema/infer.ts';

const fields = {
  parameters: optional(count('numbers', 'Parameters of a transformer.')),
  tokens: optional(amount('tokens', 'Tokens that it is trained on.')),
  forwardFlopsPerSample: optional(amount('FLOP', 'One forward pass of one sample.')),
  samples: optional(amount('samples', 'Samples of one epoch.')),
  epochs: withDefault(amount('epochs', 'Passes over the samples.'), 1),
  trainableFraction: optional(
    amount('', 'Share of the forward pass in layers that are trained.', { max: 1 }),
  ),
  frozenForwardFlopsPerSample: optional(
    amount('FLOP', 'Part of the forward pass in frozen layers below the trained ones.'),
  ),
  recomputation: withDefault(
    choice(['none', 'full'], 'Full: activations are computed again in the backward pass.'),
    'none',
  ),
};

export type TrainingFlopsInput = InputOf<typeof fields>;

export interface TrainingFlopsOutput {
  readonly flops: number;
}

type Resolved = ResolvedOf<typeof fields>;

/** A multiplication and an addition for each parameter. */
const forwardFlopsPerParameter = 2;

function compute(input: Resolved): TrainingFlopsOutput {
  // Forward 1, backward 2 (gradients of inputs and of weights), recomputation one forward more.
  const passes = input.recomputation === 'full' ? 4 : 3;
  if (input.parameters !== undefined) {
    const forward = forwardFlopsPerParameter * input.parameters * (input.tokens ?? 0);
    return { flops: passes * forward * input.epochs };
  }
  const forward = input.forwardFlopsPerSample ?? 0;
  const frozen = frozenForward(input, forward);
  const perSample = passes * (forward - frozen) + frozen;
  return { flops: perSample * (input.samples ?? 0) * input.epochs };
}

/** Frozen layers at the bottom are run forward only. */
function frozenForward(input: Resolved, forward: number): number {
  const { trainableFraction, frozenForwardFlopsPerSample: frozen } = input;
  if (trainableFraction !== undefined) return forward * (1 - trainableFraction);
  if (frozen === undefined) return 0;
  if (frozen <= forward) return frozen;
  const most = `a number of at most forwardFlopsPerSample (${forward})`;
  throw new InputError('frozenForwardFlopsPerSample', frozen, most);
}

export const trainingFlopsCalculation = defineCalculation({
  name: 'training-flops',
  title: 'Floating-point operations of a training run',
  formula:
    'flops = 6 · parameters · tokens; or samples · epochs · (3 · trained + 1 · frozen forward FLOP); full recomputation: 8 and 4',
  source: 'Kaplan et al. 2020, arXiv:2001.08361; recomputation: Chen et al. 2016, arXiv:1604.06174',
  inputs: fields,
  groups: [
    {
      alternatives: [
        { needs: ['parameters', 'tokens'] },
        {
          needs: ['forwardFlopsPerSample', 'samples'],
          may: ['trainableFraction', 'frozenForwardFlopsPerSample'],
        },
      ],
    },
    {
      alternatives: [{ needs: ['trainableFraction'] }, { needs: ['frozenForwardFlopsPerSample'] }],
      optional: true,
    },
  ],
  outputs: { flops: { unit: 'FLOP', doc: 'Operations of the whole run.' } },
  compute,
});

/** Operations of a training run. @throws InputError */
export function trainingFlops(input: TrainingFlopsInput): TrainingFlopsOutput {
  return trainingFlopsCalculation.calculate(input);
}

import { z } from 'zod';
import { id, words } from '../read/content-fields.ts';

/** An amount that is cited in content/figures.yaml. */
const cited = z.strictObject({ figure: id });
const count = z.number().int().positive();

const network = z.strictObject({
  label: words,
  /** Channels, height and width of a picture. */
  input: z.tuple([count, count, count]),
  /** Filters of the 3x3 convolutions, block by block; a 2x2 max pool ends each block. */
  body: z.array(z.array(count).min(1)).min(1),
  /** Units of the dense layers, the output last. */
  head: z.array(count).min(1),
});

const machine = z.strictObject({
  label: words,
  /** What people call its card. */
  card: words,
  memory: cited,
  /** Of 32-bit arithmetic, and of 16-bit arithmetic with 32-bit sums. */
  peak: cited,
  peak16: cited,
  ratedPower: cited,
  pue: cited,
});

const stage = z.strictObject({
  label: words,
  network: z.enum(['wide', 'transfer', 'lean']),
  epochs: count,
  optimizer: z.enum(['sgd', 'adam']),
  precision: z.enum(['fp32', 'fp16', 'mixed']),
  /** Blocks of the body, from the input on, that stay fixed. */
  frozenBlocks: z.number().int().nonnegative(),
  /** Parts of the batch that go through one after the other, their gradients added up: 1 is all at once. */
  microBatches: count.default(1),
});

const plan = z.strictObject({
  label: words,
  machine: z.enum(['cloud', 'workstation']),
  stages: z.array(stage).min(1),
});

/** content/case.yaml: Miguel's constructed case. Shapes and plans only; every result is computed. */
export const caseSchema = z
  .strictObject({
    constructed: z.literal(true),
    batchSize: count,
    images: count,
    /** Why batch and pictures are as large as they are, for the reader. */
    reasons: z.strictObject({ batch: words, picture: words }),
    networks: z.strictObject({ wide: network, transfer: network, lean: network }),
    machines: z.strictObject({ cloud: machine, workstation: machine }),
    host: z.strictObject({
      watts: z.number().nonnegative(),
      memoryGigabytes: z.number().nonnegative(),
      memoryPower: cited,
    }),
    assumptions: z.strictObject({
      utilisation: cited,
      utilisation16: cited,
      measuredPower: cited,
      measuredPowerRated: cited,
      grid: z.array(cited).min(1),
      embodied: cited,
      hardwareLife: cited,
    }),
    plans: z.strictObject({ before: plan, after: plan }),
  })
  .superRefine(({ batchSize, networks, plans }, context) => {
    for (const [name, { stages }] of Object.entries(plans))
      stages.forEach(({ network, frozenBlocks, microBatches }, index) => {
        const blocks = networks[network].body.length;
        if (batchSize % microBatches !== 0)
          context.addIssue({
            code: 'custom',
            path: ['plans', name, 'stages', index, 'microBatches'],
            message: `a batch of ${batchSize} cannot be divided into ${microBatches} equal parts`,
          });
        if (frozenBlocks > blocks)
          context.addIssue({
            code: 'custom',
            path: ['plans', name, 'stages', index, 'frozenBlocks'],
            message: `the body has only ${blocks} blocks`,
          });
      });
  });

export type CaseStudy = z.infer<typeof caseSchema>;
export type CaseNetwork = CaseStudy['networks']['wide'];
export type NetworkName = keyof CaseStudy['networks'];
export type CasePlan = CaseStudy['plans']['before'];
export type CaseStage = CasePlan['stages'][number];

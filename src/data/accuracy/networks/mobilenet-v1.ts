import type { Layer } from '../../../estimation/index.ts';
import { classifier, convNorm, depthwiseNorm } from '../../../estimation/networks/blocks.ts';

const relu: Layer = { type: 'relu' };

/** Filters and stride after each depthwise convolution: table 1 of the paper. */
const steps = [
  [64, 1],
  [128, 2],
  [128, 1],
  [256, 2],
  [256, 1],
  [512, 2],
  ...Array.from({ length: 5 }, () => [512, 1] as const),
  [1024, 2],
  [1024, 1],
] as const;

/** MobileNet (Howard et al. 2017, arXiv:1704.04861). */
export const mobilenetV1: Layer[] = [
  ...convNorm(32, 3, { stride: 2 }),
  relu,
  ...steps.flatMap(([filters, stride]) => [
    ...depthwiseNorm(3, stride),
    relu,
    ...convNorm(filters, 1),
    relu,
  ]),
  ...classifier(1000),
];

import type { Cover } from '../vector.ts';
import { activationCover } from './activations.ts';
import { carbonCover } from './carbon.ts';
import { flopsCover } from './flops.ts';
import { memoryCover } from './memory.ts';
import { multiGpuCover } from './multi-gpu.ts';
import { parameterCover } from './parameters.ts';
import { torchinfoCover } from './torchinfo.ts';

/** How each published example is computed, by its id. */
export const covers: Readonly<Record<string, Cover>> = {
  ...parameterCover,
  ...flopsCover,
  ...activationCover,
  ...torchinfoCover,
  ...memoryCover,
  ...multiGpuCover,
  ...carbonCover,
};

import { carbonCalculation } from './carbon/carbon.ts';
import { embodiedCalculation } from './carbon/embodied.ts';
import { equivalentsCalculation } from './carbon/equivalents.ts';
import { gridMixCalculation } from './carbon/grid-mix.ts';
import { scopesCalculation } from './carbon/scopes.ts';
import { energyCalculation } from './energy/energy.ts';
import { samplesPerJouleCalculation } from './energy/samples-per-joule.ts';
import { savingsCalculation } from './energy/savings.ts';
import { calibrateMemoryCalculation } from './memory/calibrate-memory.ts';
import { mixedPrecisionCalculation } from './memory/mixed-precision.ts';
import { multiGpuMemoryCalculation } from './memory/multi-gpu-memory.ts';
import { optimizerStateCalculation } from './memory/optimizer-state.ts';
import { parameterMemoryCalculation } from './memory/parameter-memory.ts';
import { trainingMemoryCalculation } from './memory/training-memory.ts';
import { transformerActivationsCalculation } from './memory/transformer-activations.ts';
import { networkCalculation } from './network/network.ts';
import { planCalculation } from './plan/plan.ts';
import type { Calculation } from './schema/calculation.ts';
import { durationCalculation } from './work/duration.ts';
import { trainingFlopsCalculation } from './work/training-flops.ts';
import { utilizationCalculation } from './work/utilization.ts';

/** Every calculation that the command line offers, in the order in which it lists them. */
export const calculations: readonly Calculation[] = [
  trainingMemoryCalculation,
  optimizerStateCalculation,
  parameterMemoryCalculation,
  mixedPrecisionCalculation,
  networkCalculation,
  transformerActivationsCalculation,
  multiGpuMemoryCalculation,
  calibrateMemoryCalculation,
  trainingFlopsCalculation,
  durationCalculation,
  utilizationCalculation,
  samplesPerJouleCalculation,
  energyCalculation,
  carbonCalculation,
  gridMixCalculation,
  embodiedCalculation,
  savingsCalculation,
  equivalentsCalculation,
  scopesCalculation,
  planCalculation,
];

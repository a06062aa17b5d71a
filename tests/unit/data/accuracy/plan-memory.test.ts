import { expect, test } from 'vitest';
import { measuredRuns } from '../../../../src/data/accuracy/measured.ts';
import type { MeasuredPrecision, Setup } from '../../../../src/data/accuracy/measured-setup.ts';
import { network, plan, type PlanPrecision } from '../../../../src/estimation/index.ts';

const precisions: Readonly<Record<MeasuredPrecision, PlanPrecision>> = {
  single: 'fp32',
  mixed: 'mixed',
  half: 'bf16',
};
const any = { low: 1, high: 1 };
const nothing = { low: 0, high: 0 };

/** The planner's range for a published run; some sources measured without the runtime. */
function rangeOf(setup: Setup) {
  const { trainableParameters, activationsPerSample } = network({
    network: setup.model,
    input: setup.input,
    classes: setup.classes,
    // PyTorch 2 never stores the attention weights.
    attention: setup.model === 'vit-l-16' ? 'fused' : 'as-given',
    convention: 'backward',
    recomputation: setup.recomputes ? 'full' : 'none',
  });
  return plan({
    trainableParameters,
    activationsPerSample,
    batchSize: setup.batchSize,
    optimizer: setup.optimizer,
    precision: precisions[setup.precision],
    ...(setup.contextBytes > 0 ? {} : { contextBytes: nothing }),
    forwardFlopsPerSample: 1,
    samples: 1,
    peakFlopsPerSecond: 1,
    utilization: any,
    wattsPerDevice: any,
    gramsPerKilowattHour: any,
  }).peakBytes;
}

test.each(measuredRuns().map(({ setup }) => setup))(
  'the measured memory lies in the range of a plan: $label',
  (setup) => {
    const { low, high } = rangeOf(setup);
    expect(setup.measuredBytes).toBeGreaterThanOrEqual(low);
    expect(setup.measuredBytes).toBeLessThanOrEqual(high);
    // A range that holds everything would say nothing.
    expect(high / low).toBeLessThan(2.5);
  },
);

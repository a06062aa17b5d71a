import { network, waysToFit, type FitJob, type WayToFit } from '../../estimation/index.ts';
import type { FigureOf } from './assumptions.ts';
import { cardBytes } from './card-values.ts';
import type { CaseStage, CaseStudy, NetworkName } from './case-schema.ts';
import { layerTable, networkSize } from './network.ts';

/** Time of a step in one batch size, as it was measured. */
export interface MeasuredStep {
  readonly batchSize: number;
  readonly stepMilliseconds: number;
}

/** How much longer a picture takes in each batch than in the one of the case. */
function batchSpeeds(batchSize: number, steps: readonly MeasuredStep[]) {
  const perPicture = (step: MeasuredStep) => step.stepMilliseconds / step.batchSize;
  const whole = steps.find((step) => step.batchSize === batchSize);
  if (!whole) throw new Error(`gpu-runs.csv: no step of batch ${batchSize} was measured`);
  return steps.map((step) => ({
    batchSize: step.batchSize,
    timesLonger: perPicture(step) / perPicture(whole),
  }));
}

/** What an engineer can do to get last year's recipe onto the workstation, and what it costs. */
export function caseWays(
  study: CaseStudy,
  steps: readonly MeasuredStep[],
  figure: FigureOf,
): readonly WayToFit[] {
  const { batchSize, networks, machines } = study;
  const jobOf = (
    name: NetworkName,
    optimizer: CaseStage['optimizer'],
    precision: CaseStage['precision'],
    frozenBlocks = 0,
  ): FitJob => {
    const size = networkSize(networks[name], frozenBlocks);
    return {
      trainableParameters: size.trainableParameters,
      frozenParameters: size.frozenParameters,
      activationsPerSample: size.activationsPerSample,
      batchSize,
      optimizer,
      precision,
      forwardFlopsPerSample: size.forwardFlops,
      frozenForwardFlopsPerSample: size.frozenForwardFlops,
    };
  };
  const recomputed = network({ ...layerTable(networks.wide), recomputation: 'full' });
  const { peak, peak16 } = machines.workstation;
  return waysToFit({
    job: jobOf('wide', 'sgd', 'fp32'),
    memoryBytes: cardBytes(study, 'workstation', figure),
    recomputedActivationsPerSample: recomputed.activationsPerSample,
    batchSpeeds: batchSpeeds(batchSize, steps),
    speedup16: figure(peak16.figure).low / figure(peak.figure).low,
    narrow: jobOf('transfer', 'adam', 'fp32'),
    frozen: jobOf('transfer', 'adam', 'fp32', networks.transfer.body.length),
    pruned: jobOf('lean', 'adam', 'mixed'),
  });
}

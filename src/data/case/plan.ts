import { plan, type PlanInput, type PlanOutput } from '../../estimation/index.ts';
import type { CasePlan, CaseStage, CaseStudy, NetworkName } from './case-schema.ts';
import { endsOf, type CaseAssumptions, type FigureOf } from './assumptions.ts';
import { networkSize } from './network.ts';

/** A plan of the case with what it takes, predicted by the calculation `plan`. */
export interface PlannedCase extends PlanOutput {
  readonly label: string;
  /** Where it runs, in words. */
  readonly machine: string;
  /** Of all stages together. */
  readonly epochs: number;
  /** What went into the calculation. */
  readonly input: PlanInput;
}

/**
 * How many times longer than its FLOPs say a network may take, at the unfavourable end: a small
 * network fills a processor worse. 1 where a network is left out.
 */
export type Slowdown = Readonly<Partial<Record<NetworkName, number>>>;

const TERA = 1e12;

/**
 * Activations are the outputs of layers: k = 1 of the lesson's memory equation. The batch in memory is
 * one micro-batch; the work is that of all pictures, however they are divided.
 */
function stageInput(
  { networks, batchSize }: Pick<CaseStudy, 'networks' | 'batchSize'>,
  { network, epochs, optimizer, precision, frozenBlocks, microBatches }: CaseStage,
  { [network]: longest }: Slowdown,
) {
  const size = networkSize(networks[network], frozenBlocks);
  return {
    epochs,
    optimizer,
    precision,
    batchSize: batchSize / microBatches,
    trainableParameters: size.trainableParameters,
    frozenParameters: size.frozenParameters,
    activationsPerSample: size.activationsPerSample,
    workingActivationsPerSample: size.workingActivationsPerSample,
    forwardFlopsPerSample: size.forwardFlops,
    frozenForwardFlopsPerSample: size.frozenForwardFlops,
    ...(longest === undefined ? {} : { slowdown: { low: 1, high: longest } }),
  };
}

/** A plan of content/case.yaml as the input of the calculation `plan`, with cited numbers filled in. */
function casePlanInput(
  study: CaseStudy,
  { machine: where, stages }: CasePlan,
  { powerShare, utilization16, ...assumptions }: CaseAssumptions,
  figure: FigureOf,
  slowdown: Slowdown = {},
): PlanInput {
  const machine = study.machines[where];
  const ratedWatts = figure(machine.ratedPower.figure).low;
  const speed32 = {
    peakFlopsPerSecond: figure(machine.peak.figure).low * TERA,
    utilization: assumptions.utilization,
  };
  const speed16 = {
    peakFlopsPerSecond: figure(machine.peak16.figure).low * TERA,
    utilization: utilization16,
  };
  const inputs = stages.map((stage) => ({
    label: stage.label,
    own: {
      ...stageInput(study, stage, slowdown),
      ...(stage.precision === 'fp32' ? speed32 : speed16),
    },
  }));
  const [first] = inputs;
  if (!first) throw new Error('content/case.yaml: a plan without stages');
  return {
    // Every stage says all of this for itself; the calculation wants it of the job as well.
    ...assumptions,
    ...first.own,
    samples: study.images,
    stages: inputs.map(({ label, own }) => ({ label, ...own })),
    wattsPerDevice: { low: ratedWatts * powerShare.low, high: ratedWatts * powerShare.high },
    hostWatts: study.host.watts,
    memoryGigabytes: study.host.memoryGigabytes,
    wattsPerGigabyte: figure(study.host.memoryPower.figure).low,
    pue: endsOf(figure(machine.pue.figure)),
  };
}

/** What a plan of the case takes, in the words of the case. */
export function planCase(
  study: CaseStudy,
  casePlan: CasePlan,
  assumptions: CaseAssumptions,
  figure: FigureOf,
  slowdown: Slowdown = {},
): PlannedCase {
  const input = casePlanInput(study, casePlan, assumptions, figure, slowdown);
  return {
    ...plan(input),
    input,
    label: casePlan.label,
    machine: study.machines[casePlan.machine].label,
    epochs: casePlan.stages.reduce((total, stage) => total + stage.epochs, 0),
  };
}

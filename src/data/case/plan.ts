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

/** Activations are the outputs of layers: k = 1 of the lesson's memory equation. */
function stageInput(
  { networks }: CaseStudy,
  { network, epochs, optimizer, precision, frozenBlocks }: CaseStage,
  { [network]: longest }: Slowdown,
) {
  const size = networkSize(networks[network], frozenBlocks);
  return {
    epochs,
    optimizer,
    precision,
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
  { powerShare, ...assumptions }: CaseAssumptions,
  figure: FigureOf,
  slowdown: Slowdown = {},
): PlanInput {
  const machine = study.machines[where];
  const ratedWatts = figure(machine.ratedPower.figure).low;
  const inputs = stages.map((stage) => ({
    label: stage.label,
    own: stageInput(study, stage, slowdown),
  }));
  const [first] = inputs;
  if (!first) throw new Error('content/case.yaml: a plan without stages');
  return {
    // Every stage says all of this for itself; the calculation wants it of the job as well.
    ...first.own,
    batchSize: study.batchSize,
    samples: study.images,
    stages: inputs.map(({ label, own }) => ({ label, ...own })),
    peakFlopsPerSecond: figure(machine.peak.figure).low * TERA,
    wattsPerDevice: { low: ratedWatts * powerShare.low, high: ratedWatts * powerShare.high },
    hostWatts: study.host.watts,
    memoryGigabytes: study.host.memoryGigabytes,
    wattsPerGigabyte: figure(study.host.memoryPower.figure).low,
    pue: endsOf(figure(machine.pue.figure)),
    ...assumptions,
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

import { carbon, duration, embodied, energy, trainingFlops } from '../../estimation/index.ts';
import type { CasePlan, CaseStudy, NetworkName } from './case-schema.ts';
import type { Assumptions, FigureOf } from './assumptions.ts';
import { caseMemory } from './memory.ts';
import { networkSize } from './network.ts';
import { atBothEnds, type Range } from './range.ts';

/** What a plan costs, predicted. */
export interface PlanCost {
  label: string;
  /** Where it runs, in words. */
  machine: string;
  epochs: number;
  flops: number;
  /** The largest need of any stage, by the lesson's sum. */
  memoryBytes: number;
  gpuHours: Range;
  kilowattHours: Range;
  /** From electricity. */
  gramsCO2e: Range;
  /** The job's share of making the GPU. */
  embodiedGramsCO2e: Range;
}

/**
 * How many times longer than its FLOPs say a network may take, at the unfavourable end: a small
 * network fills a processor worse. 1 where a network is left out.
 */
export type Slowdown = Readonly<Partial<Record<NetworkName, number>>>;

const TERA = 1e12;

const flopsOf = (
  { networks, images }: CaseStudy,
  { stages }: CasePlan,
  slowdown: Slowdown = {},
): number =>
  stages.reduce((total, { network, epochs, frozenBlocks }) => {
    const size = networkSize(networks[network], frozenBlocks);
    const { flops } = trainingFlops({
      forwardFlopsPerSample: size.forwardFlops,
      frozenForwardFlopsPerSample: size.frozenForwardFlops,
      samples: images,
      epochs,
    });
    return total + flops * (slowdown[network] ?? 1);
  }, 0);

/** FLOPs give hours, hours give energy, energy gives carbon: each step at both ends of what is known. */
export function planCost(
  study: CaseStudy,
  plan: CasePlan,
  assumptions: Assumptions,
  figure: FigureOf,
  slowdown: Slowdown = {},
): PlanCost {
  const machine = study.machines[plan.machine];
  const flops = flopsOf(study, plan);
  const longest = flopsOf(study, plan, slowdown);
  const gpuHours = atBothEnds(
    (end) =>
      duration({
        flops: end === 'high' ? longest : flops,
        peakFlopsPerSecond: figure(machine.peak.figure).low * TERA,
        utilization: assumptions.utilization[end],
      }).hours,
  );
  const kilowattHours = atBothEnds(
    (end) =>
      energy({
        hours: gpuHours[end],
        wattsPerDevice: figure(machine.ratedPower.figure).low * assumptions.powerShare[end],
        hostWatts: study.host.watts,
        memoryGigabytes: study.host.memoryGigabytes,
        wattsPerGigabyte: figure(study.host.memoryPower.figure).low,
        pue: figure(machine.pue.figure)[end],
      }).kilowattHours,
  );
  return {
    label: plan.label,
    machine: machine.label,
    epochs: plan.stages.reduce((total, stage) => total + stage.epochs, 0),
    flops,
    memoryBytes: Math.max(
      ...plan.stages.map((stage) => caseMemory(study, stage.network, stage).totalBytes),
    ),
    gpuHours,
    kilowattHours,
    gramsCO2e: atBothEnds(
      (end) =>
        carbon({
          kilowattHours: kilowattHours[end],
          gramsPerKilowattHour: assumptions.gramsPerKilowattHour[end],
        }).gramsCO2e,
    ),
    embodiedGramsCO2e: atBothEnds(
      (end) =>
        embodied({
          totalKilogramsCO2e: assumptions.embodiedKilograms[end],
          lifetimeYears: assumptions.lifetimeYears[end],
          usedHours: gpuHours[end],
        }).gramsCO2e,
    ),
  };
}

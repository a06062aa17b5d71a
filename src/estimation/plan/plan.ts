import { InputError } from '../input-error.ts';
import { defineCalculation } from '../schema/calculation.ts';
import { tooExtreme } from '../schema/finish.ts';
import { driversOf, type Driver } from './drivers.ts';
import { assumptionNames, planCost, pointsAt, rangesOf, type PlanCost } from './plan-cost.ts';
import { planFields, type PlanInput, type ResolvedPlan } from './plan-fields.ts';
import type { PlanMemory } from './plan-memory.ts';
import { checkRange, type Estimate, type Range, type Where } from './range.ts';
import { hoursOf, memoryOf, stagesOf, type Stage } from './stages.ts';

/** `perhaps`: between the two ends of the memory. */
export type Fit = 'yes' | 'perhaps' | 'no';

export const fitOf = ({ low, high }: Range, memoryBytes: number): Fit => {
  if (high <= memoryBytes) return 'yes';
  return low <= memoryBytes ? 'perhaps' : 'no';
};

/** What one stage of a job takes. */
export interface PlanStage {
  /** Its label, or its number. */
  readonly stage: string;
  /** Operations of one run. */
  readonly flops: number;
  /** Time of one run. */
  readonly hours: Estimate;
  /** Memory of one device, as for the whole job. */
  readonly peakBytes: Range;
  readonly lessonBytes: number;
  readonly peakPhase: PlanMemory['peakPhase'];
}

export interface PlanOutput extends Readonly<Record<keyof PlanCost, Estimate>> {
  readonly peakBytes: Range;
  readonly lessonBytes: number;
  readonly peakPhase: PlanMemory['peakPhase'];
  readonly memoryParts: PlanMemory['parts'];
  readonly fits?: Fit;
  readonly flops: number;
  readonly drivers: readonly Driver[];
  /** Only of a job that was given in stages. */
  readonly stages?: readonly PlanStage[];
}

/** The calculations inside complain of fields of their own; a plan names one of its fields. */
function compute(input: ResolvedPlan): PlanOutput {
  try {
    return computeParts(input);
  } catch (error) {
    if (!(error instanceof InputError) || isOurs(error.field)) throw error;
    throw tooExtreme(input, 'the result');
  }
}

const isOurs = (field: string): boolean => Object.hasOwn(planFields, /^\w*/.exec(field)?.[0] ?? '');

/** Swapped ends of any range, with its path. @throws InputError */
function checkRanges(input: ResolvedPlan): void {
  const ranges = rangesOf(input);
  for (const name of assumptionNames) checkRange(name, ranges[name]);
  if (input.contextBytes) checkRange('contextBytes', input.contextBytes);
  if (input.slowdown) checkRange('slowdown', input.slowdown);
  for (const [index, { slowdown, utilization }] of (input.stages ?? []).entries()) {
    if (slowdown) checkRange(`stages[${index}].slowdown`, slowdown);
    if (utilization) checkRange(`stages[${index}].utilization`, utilization);
  }
}

const estimated = (at: (where: Where) => number): Estimate => ({
  low: at('low'),
  middle: at('middle'),
  high: at('high'),
});

function computeParts(input: ResolvedPlan): PlanOutput {
  checkRanges(input);
  const stages = stagesOf(input);
  const costAt = (where: Where) => planCost(input, stages, pointsAt(where), where);
  const cost = { low: costAt('low'), middle: costAt('middle'), high: costAt('high') };
  const estimate = (name: keyof PlanCost): Estimate => estimated((where) => cost[where][name]);
  const stageRow = (stage: Stage): PlanStage => ({
    stage: stage.label,
    flops: stage.flops,
    hours: estimated((where) =>
      hoursOf(stage, input.devices, {
        slowdown: where,
        utilization: pointsAt(where).utilization,
      }),
    ),
    peakBytes: { low: stage.memory.low, high: stage.memory.high },
    lessonBytes: stage.memory.lessonBytes,
    peakPhase: stage.memory.peakPhase,
  });
  const memory = memoryOf(stages);
  const { memoryBytes } = input;
  return {
    peakBytes: { low: memory.low, high: memory.high },
    lessonBytes: memory.lessonBytes,
    peakPhase: memory.peakPhase,
    memoryParts: memory.parts,
    ...(memoryBytes === undefined ? {} : { fits: fitOf(memory, memoryBytes) }),
    flops: stages.reduce((sum, { flops }) => sum + flops, 0),
    hours: estimate('hours'),
    kilowattHours: estimate('kilowattHours'),
    electricityGramsCO2e: estimate('electricityGramsCO2e'),
    embodiedGramsCO2e: estimate('embodiedGramsCO2e'),
    gramsCO2e: estimate('gramsCO2e'),
    drivers: driversOf(input, stages),
    ...(input.stages ? { stages: stages.map(stageRow) } : {}),
  };
}

export const planCalculation = defineCalculation({
  name: 'plan',
  title: 'A whole training job: memory, time, energy and carbon, as ranges',
  formula:
    'training-flops, duration, energy, carbon and embodied, one after the other; low with all assumptions at their most favourable, high at their least, middle at geometric means; stages: their FLOP and hours add up, memory is that of the largest',
  source:
    'The calculations that it joins; memory: from the largest phase of a step to everything at once, checked against published measurements',
  inputs: planFields,
  outputs: {
    peakBytes: { unit: 'bytes', doc: 'Memory of one device, from the largest phase to the sum.' },
    lessonBytes: { unit: 'bytes', doc: "The lesson's sum with its share for the framework." },
    peakPhase: { unit: '', doc: 'The phase that needs most.' },
    memoryParts: {
      unit: 'bytes',
      doc: 'What each end is made of; not all at once at the low one.',
    },
    fits: { unit: '', doc: 'Whether that fits in memoryBytes: yes, perhaps or no.' },
    flops: { unit: 'FLOP', doc: 'Operations of one run.' },
    hours: { unit: 'h', doc: 'Time of one run.' },
    kilowattHours: { unit: 'kWh', doc: 'Electricity of all runs, with host and facility.' },
    electricityGramsCO2e: { unit: 'gCO2e', doc: 'Carbon of that electricity.' },
    embodiedGramsCO2e: { unit: 'gCO2e', doc: "The job's share of making the devices." },
    gramsCO2e: { unit: 'gCO2e', doc: 'Both together.' },
    drivers: {
      unit: 'gCO2e',
      doc: 'The carbon with one assumption at either end and the others in the middle.',
    },
    stages: { unit: '', doc: 'What each stage takes; only of a job that was given in stages.' },
  },
  compute,
});

/** A training job from its network to its carbon, each step as a range. @throws InputError */
export function plan(input: PlanInput): PlanOutput {
  return planCalculation.calculate(input);
}

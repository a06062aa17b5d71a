import { InputError } from '../input-error.ts';
import { duration } from '../work/duration.ts';
import { trainingFlops } from '../work/training-flops.ts';
import type { ResolvedPlan } from './plan-fields.ts';
import { planMemory, type PlanMemory } from './plan-memory.ts';
import { exactly, pointOf, type Range, type Where } from './range.ts';

/** A stage with everything that it has of its own or takes from the job. */
export interface Stage {
  readonly label: string;
  readonly memory: PlanMemory;
  /** Operations of one run of the stage. */
  readonly flops: number;
  /** How many times longer it takes than its operations say. */
  readonly slowdown: Range;
  /** Peak of one device in FLOP/s. */
  readonly peakFlopsPerSecond: number;
  /** Share of that peak that is reached. */
  readonly utilization: Range;
}

/** The stages of a job; a job without any is a single one. @throws InputError */
export function stagesOf({ stages, ...job }: ResolvedPlan): readonly Stage[] {
  if (!stages) return [stageOf(job, '1', '')];
  return stages.map(({ label, ...own }, index) =>
    stageOf({ ...job, ...own }, label ?? String(index + 1), `stages[${index}].`),
  );
}

function stageOf(job: ResolvedPlan, label: string, path: string): Stage {
  const { slowdown = exactly(1), peakFlopsPerSecond, utilization } = job;
  return {
    label,
    memory: planMemory(job),
    flops: flopsOf(job, path),
    slowdown,
    peakFlopsPerSecond,
    utilization,
  };
}

/** What is wrong with a field of a stage is told with the place of the stage. */
function flopsOf(job: ResolvedPlan, path: string): number {
  const { forwardFlopsPerSample, frozenForwardFlopsPerSample, samples, epochs } = job;
  try {
    return trainingFlops({
      forwardFlopsPerSample,
      frozenForwardFlopsPerSample,
      samples,
      epochs,
      recomputation: job.recomputation,
    }).flops;
  } catch (error) {
    if (!(error instanceof InputError) || !Object.hasOwn(job, error.field)) throw error;
    throw new InputError(path + error.field, error.value, error.allowed);
  }
}

/**
 * Hours of one run of a stage: flops · slowdown / (devices · peakFlopsPerSecond · utilization), as
 * in the calculation `duration`.
 * @param at where the slowdown and the utilisation are taken, each in its range
 */
export function hoursOf(
  stage: Stage,
  devices: number,
  at: { readonly slowdown: Where; readonly utilization: Where },
): number {
  return duration({
    flops: stage.flops * pointOf(stage.slowdown, at.slowdown),
    devices,
    peakFlopsPerSecond: stage.peakFlopsPerSecond,
    utilization: pointOf(stage.utilization, at.utilization),
  }).hours;
}

const largest = <Item>(items: readonly Item[], size: (item: Item) => number): Item =>
  items.reduce((most, item) => (size(item) > size(most) ? item : most));

/**
 * Memory of one device in the whole job: stages follow each other, so it is that of the largest,
 * at each end. The phase is that of the largest low end, the parts those of the largest high end.
 */
export function memoryOf(stages: readonly Stage[]): PlanMemory {
  const memories = stages.map(({ memory }) => memory);
  const least = largest(memories, ({ low }) => low);
  const most = largest(memories, ({ high }) => high);
  return {
    low: least.low,
    high: most.high,
    lessonBytes: largest(memories, ({ lessonBytes }) => lessonBytes).lessonBytes,
    peakPhase: least.peakPhase,
    parts: most.parts,
  };
}

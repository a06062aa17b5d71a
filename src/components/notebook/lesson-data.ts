import { carbonIntensities } from '../../data/grids/carbon-intensities.ts';
import { after, before, caseStudy } from '../../data/case/case.ts';
import { networkSize } from '../../data/case/network.ts';
import type { PlannedCase } from '../../data/case/plan.ts';
import type { Range } from '../../estimation/index.ts';
import { figures } from '../../data/library/figures.ts';
import { comparableResults } from '../../data/mlperf/mlperf.ts';
import type {
  CaseNetwork,
  CasePlan,
  LessonData,
  PowerRow,
} from '../../notebook/library/lesson-data.ts';

const caseNetwork = (name: keyof typeof caseStudy.networks): CaseNetwork => {
  const size = networkSize(caseStudy.networks[name]);
  return {
    label: caseStudy.networks[name].label,
    trainableParameters: size.parameters,
    activationsPerSample: size.activationsPerSample,
    forwardFlopsPerSample: size.forwardFlops,
  };
};

const ends = ({ low, high }: Range): [number, number] => [low, high];

const casePlan = (plan: PlannedCase): CasePlan => ({
  label: plan.label,
  epochs: plan.epochs,
  gpuHours: ends(plan.hours),
  kilowattHours: ends(plan.kilowattHours),
  embodiedGramsCO2e: ends(plan.embodiedGramsCO2e),
});

const powerRows: PowerRow[] = comparableResults.flatMap(
  ({
    round,
    system,
    accelerator,
    acceleratorCount,
    benchmark,
    scenario,
    unit,
    perSecond,
    watts,
  }) =>
    perSecond === null || watts === null
      ? []
      : [
          {
            round,
            system,
            accelerator,
            acceleratorCount,
            benchmark,
            scenario,
            unit,
            perSecond,
            watts,
          },
        ],
);

/** What cells can import beside the estimation module. */
export const lessonData: LessonData = {
  powerResults: powerRows,
  grids: carbonIntensities,
  figures: Object.fromEntries(
    figures.map(({ id, low, high, unit, source }) => [id, { low, high, unit, source }]),
  ),
  miguel: {
    batchSize: caseStudy.batchSize,
    images: caseStudy.images,
    wide: caseNetwork('wide'),
    transfer: caseNetwork('transfer'),
    lean: caseNetwork('lean'),
    plans: { before: casePlan(before), after: casePlan(after) },
  },
};

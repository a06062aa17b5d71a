import { describe, expect, it } from 'vitest';
import { explorerProps } from '../../../src/components/offers/memory-explorer.ts';
import { plannerOffer, plannerPresets } from '../../../src/components/offers/plan-offers.ts';
import { cardBytes } from '../../../src/data/case/card-values.ts';
import { assumptions, caseStudy } from '../../../src/data/case/case.ts';
import { caseMemory } from '../../../src/data/case/memory.ts';
import { figure } from '../../../src/data/library/figures.ts';
import { gpuRuns } from '../../../src/data/runs/gpu-runs.ts';
import { ways } from '../../../src/data/runs/way-rows.ts';
import { defaults } from '../../../src/explorer/fields.ts';
import { fit } from '../../../src/explorer/estimate.ts';
import { catalogueOf, planned } from '../../../src/planner/planned.ts';
import { fitWord } from '../../../src/planner/words.ts';
import { optionIn, optionsOf, places, type Place } from '../../../src/verdict/options.ts';
import { choiceOf, leastOf, verdictSentence } from '../../../src/verdict/words.ts';

const grids = {
  cloud: assumptions.gramsPerKilowattHour,
  workstation: assumptions.gramsPerKilowattHour,
};
const options = optionsOf({ study: caseStudy, assumptions, grids, slowdown: {} }, figure);
const catalogue = catalogueOf(plannerOffer);
const { presets, cards } = explorerProps();
const devices: Record<Place, string> = {
  cloud: 'tesla-v100-sxm2-32-gb',
  workstation: 'geforce-rtx-3070',
};
const presetIds = {
  wide: { cloud: 'wide-cloud', workstation: 'wide-desk' },
  lean: { cloud: 'lean-cloud', workstation: 'lean-desk' },
};

/** By the lesson's sum, which decides. */
function onTheLesson(name: 'wide' | 'lean', place: Place): boolean {
  const { totalBytes } =
    name === 'wide'
      ? caseMemory(caseStudy, name, { optimizer: 'sgd', precision: 'fp32', frozenBlocks: 0 })
      : caseMemory(caseStudy, name, { optimizer: 'adam', precision: 'mixed', frozenBlocks: 0 });
  return totalBytes <= cardBytes(caseStudy, place, figure);
}

function onTheExplorer(name: 'wide' | 'lean', place: Place): boolean {
  const preset = presets.find(({ id }) => id === name);
  const card = cards.find(({ id }) => id === devices[place]);
  if (!preset || !card) throw new Error(`The explorer lacks ${name} or ${devices[place]}.`);
  const { parameters, outputs } = preset;
  const setting = name === 'wide' ? {} : ({ optimizer: 'adam', precision: 'fp16' } as const);
  return fit({ ...defaults, parameters, outputs, ...setting }, card).fits;
}

function onThePlanner(name: 'wide' | 'lean', place: Place): boolean {
  const preset = plannerPresets.find(({ id }) => id === presetIds[name][place]);
  if (!preset) throw new Error('The planner has lost a preset.');
  const { result, device } = planned(preset.job, catalogue);
  expect(device.memoryBytes).toBe(cardBytes(caseStudy, place, figure));
  const word = fitWord(result.fits, result, device);
  expect(word).not.toContain('may');
  return !word.includes('not');
}

const four = (['wide', 'lean'] as const).flatMap((name) =>
  places.map((place) => [name, place] as const),
);

describe('what fits, in Miguel’s case', () => {
  it.each(four)('is the same everywhere: %s in the %s', (name, place) => {
    const said = {
      lesson: onTheLesson(name, place),
      explorer: onTheExplorer(name, place),
      verdict: optionIn(options, name === 'wide' ? 'before' : 'after', place).fits,
      planner: onThePlanner(name, place),
    };
    const fits = name === 'lean' || place === 'cloud';
    expect(said).toEqual({ lesson: fits, explorer: fits, verdict: fits, planner: fits });
  });

  it('needs the pruned network for a whole batch with all layers open', () => {
    const row = (way: string) => ways.find((one) => one.way === way);
    expect(row('as-it-is')?.fits).toBe(false);
    expect(row('mixed')?.fits).toBe(false);
    expect(row('pruned')?.fits).toBe(true);
  });

  it('has Miguel at the desk, and says that by the sum the cloud emits less', () => {
    const { machine } = caseStudy.plans.after;
    expect(choiceOf(options)).toBe(optionIn(options, 'after', machine));
    expect(leastOf(options)).toBe(optionIn(options, 'after', 'cloud'));
    expect(verdictSentence(options)).toContain('in the cloud emits least');
  });

  it('fits stage by stage, each at its micro-batch', () => {
    const card = cardBytes(caseStudy, 'workstation', figure);
    for (const stage of caseStudy.plans.after.stages)
      expect(caseMemory(caseStudy, stage.network, stage).totalBytes).toBeLessThan(card);
  });

  it('holds by what was measured: allocated, and the context of the runtime', () => {
    for (const { network, optimizer, precision, frozenBlocks, batchSize, ...run } of gpuRuns) {
      const stages = Object.values(caseStudy.plans).flatMap((plan) =>
        plan.stages.map((stage) => ({ ...stage, place: plan.machine })),
      );
      const same = stages.find(
        (stage) =>
          stage.network === network &&
          stage.optimizer === optimizer &&
          stage.precision === precision &&
          stage.frozenBlocks === frozenBlocks &&
          caseStudy.batchSize / stage.microBatches === batchSize,
      );
      if (!same) continue;
      const held = run.peakBytes + run.contextBytes;
      expect(held).toBeLessThanOrEqual(cardBytes(caseStudy, same.place, figure));
    }
  });
});

import { electricitySources } from '../catalogue/electricity-sources.ts';
import { InputError } from '../input-error.ts';
import { amount, map, optional } from '../schema/build.ts';
import { defineCalculation } from '../schema/calculation.ts';
import type { InputOf, ResolvedOf } from '../schema/infer.ts';
import { didYouMean } from '../schema/nearest.ts';

const mostSources = 100;

const fields = {
  shares: map(
    amount('', 'Share of the electricity.', { max: 1 }),
    `Share of each source, in all 1: ${Object.keys(electricitySources).join(', ')}, or a source of your own in factors.`,
    mostSources,
  ),
  factors: optional(
    map(
      amount('gCO2e/kWh', 'Emissions of one kilowatt-hour.'),
      'Emissions of each source, before those of the catalogue.',
      mostSources,
    ),
  ),
};

export type GridMixInput = InputOf<typeof fields>;

export interface GridMixOutput {
  readonly gramsPerKilowattHour: number;
}

/** Published shares are rounded: to a per cent each, they may miss 1 by a per cent or two. */
const rounding = 0.02;

function compute({ shares, factors }: ResolvedOf<typeof fields>): GridMixOutput {
  const known = new Map(Object.entries({ ...electricitySources, ...factors }));
  let [grams, total] = [0, 0];
  for (const [source, share] of Object.entries(shares)) {
    const factor = known.get(source);
    if (factor === undefined) {
      const hint = didYouMean(source, [...known.keys()]);
      const allowed = `a source with a factor: ${[...known.keys()].join(', ')}${hint}`;
      throw new InputError(`shares.${source}`, share, allowed);
    }
    grams += share * factor;
    total += share;
  }
  if (Math.abs(total - 1) > rounding) {
    throw new InputError('shares', shares, `shares that add up to 1, not ${total.toPrecision(4)}`);
  }
  return { gramsPerKilowattHour: grams / total };
}

export const gridMixCalculation = defineCalculation({
  name: 'grid-mix',
  title: 'Carbon intensity of a mix of electricity',
  formula: 'gramsPerKilowattHour = sum of share · factor, divided by the sum of the shares',
  source:
    'By definition; factors without your own: CodeCarbon b05965e4, direct for fossil fuels, life-cycle for the others',
  inputs: fields,
  outputs: {
    gramsPerKilowattHour: { unit: 'gCO2e/kWh', doc: 'Emissions of one kilowatt-hour of the mix.' },
  },
  compute,
});

/** Carbon intensity of a mix of sources of electricity, in gCO2e/kWh. @throws InputError */
export function gridMix(input: GridMixInput): GridMixOutput {
  return gridMixCalculation.calculate(input);
}

import type { Layer } from '../layers/layer-fields.ts';
import { activation, convNorm, dense, named } from './blocks.ts';
import { invertedResidual } from './inverted-residual.ts';

/** Kernel, expanded channels, filters, squeeze, hard swish, stride: table 1 of the paper. */
const blocks = [
  [3, 16, 16, false, false, 1],
  [3, 64, 24, false, false, 2],
  [3, 72, 24, false, false, 1],
  [5, 72, 40, true, false, 2],
  [5, 120, 40, true, false, 1],
  [5, 120, 40, true, false, 1],
  [3, 240, 80, false, true, 2],
  [3, 200, 80, false, true, 1],
  [3, 184, 80, false, true, 1],
  [3, 184, 80, false, true, 1],
  [3, 480, 112, true, true, 1],
  [3, 672, 112, true, true, 1],
  [5, 672, 160, true, true, 2],
  [5, 960, 160, true, true, 1],
  [5, 960, 160, true, true, 1],
] as const;

const divisor = 8;

/** The multiple of 8 that is nearest to a quarter, but not more than a tenth below it. */
function squeezed(expanded: number): number {
  const wanted = expanded / 4;
  const nearest = Math.max(divisor, Math.floor((wanted + divisor / 2) / divisor) * divisor);
  return nearest < 0.9 * wanted ? nearest + divisor : nearest;
}

/** MobileNetV3-Large (Howard et al. 2019, arXiv:1905.02244). */
export const mobilenetV3Large = (classes: number): Layer[] => {
  const layers = named('stem', [...convNorm(16, 3, { stride: 2 }), activation('hard-swish')]);
  let [before, channels] = ['stem', 16];
  blocks.forEach(([kernel, expanded, filters, squeezes, hardSwish, stride], index) => {
    const name = `block${index + 1}`;
    const squeeze = { units: squeezed(expanded), inner: 'relu', gate: 'hard-sigmoid' } as const;
    layers.push(
      ...invertedResidual({
        name,
        before,
        ...{ channels, expanded, filters, kernel, stride },
        function: hardSwish ? 'hard-swish' : 'relu',
        ...(squeezes ? { squeeze } : {}),
      }),
    );
    [before, channels] = [name, filters];
  });
  return [
    ...layers,
    ...convNorm(960, 1),
    activation('hard-swish'),
    { type: 'globalavgpool' },
    { type: 'flatten' },
    dense(1280),
    activation('hard-swish'),
    { type: 'dropout' },
    dense(classes),
  ];
};

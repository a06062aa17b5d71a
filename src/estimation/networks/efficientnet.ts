import type { Layer } from '../layers/layer-fields.ts';
import { activation, classifier, convNorm, named } from './blocks.ts';
import { invertedResidual } from './inverted-residual.ts';

/** Expansion, kernel, stride of the first, filters, repetitions: table 1 of the paper. */
const stages = [
  [1, 3, 1, 16, 1],
  [6, 3, 2, 24, 2],
  [6, 5, 2, 40, 2],
  [6, 3, 2, 80, 3],
  [6, 5, 1, 112, 3],
  [6, 5, 2, 192, 4],
  [6, 3, 1, 320, 1],
] as const;

/** EfficientNet-B0 (Tan and Le 2019, arXiv:1905.11946). */
export const efficientnetB0 = (classes: number): Layer[] => {
  const layers = named('stem', [...convNorm(32, 3, { stride: 2 }), activation('silu')]);
  let [before, channels] = ['stem', 32];
  stages.forEach(([expansion, kernel, firstStride, filters, repetitions], stage) => {
    for (let block = 0; block < repetitions; block += 1) {
      const name = `stage${stage + 1}.block${block + 1}`;
      layers.push(
        ...invertedResidual({
          name,
          before,
          ...{ channels, filters, kernel },
          expanded: channels * expansion,
          stride: block === 0 ? firstStride : 1,
          function: 'silu',
          squeeze: { units: channels / 4, inner: 'silu', gate: 'sigmoid' },
        }),
      );
      [before, channels] = [name, filters];
    }
  });
  return [...layers, ...convNorm(1280, 1), activation('silu'), ...classifier(classes, true)];
};

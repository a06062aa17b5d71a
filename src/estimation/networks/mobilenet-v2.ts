import type { Layer } from '../layers/layer-fields.ts';
import { activation, classifier, convNorm, named } from './blocks.ts';
import { invertedResidual } from './inverted-residual.ts';

/** Expansion, filters, repetitions, stride of the first: table 2 of the paper. */
const stages = [
  [1, 16, 1, 1],
  [6, 24, 2, 2],
  [6, 32, 3, 2],
  [6, 64, 4, 2],
  [6, 96, 3, 1],
  [6, 160, 3, 2],
  [6, 320, 1, 1],
] as const;

/** MobileNetV2 (Sandler et al. 2018, arXiv:1801.04381). */
export const mobilenetV2 = (classes: number): Layer[] => {
  const layers = named('stem', [...convNorm(32, 3, { stride: 2 }), activation('relu6')]);
  let [before, channels] = ['stem', 32];
  stages.forEach(([expansion, filters, repetitions, firstStride], stage) => {
    for (let block = 0; block < repetitions; block += 1) {
      const name = `stage${stage + 1}.block${block + 1}`;
      const expanded = channels * expansion;
      const stride = block === 0 ? firstStride : 1;
      const shape = { channels, expanded, filters, kernel: 3, stride };
      layers.push(...invertedResidual({ name, before, ...shape, function: 'relu6' }));
      [before, channels] = [name, filters];
    }
  });
  return [...layers, ...convNorm(1280, 1), activation('relu6'), ...classifier(classes, true)];
};

import type { Layer } from '../layers/layer-fields.ts';
import { classifier, convNorm, named } from './blocks.ts';

export interface ResNet {
  /** Blocks of each of the four stages. */
  readonly depths: readonly number[];
  /** Three convolutions, the middle one narrow, instead of two. */
  readonly bottleneck: boolean;
  /** Width of the narrow convolution in the first stage; 64, or 128 for the wide networks. */
  readonly width?: number;
  /** The paper halves the image in the first convolution of a bottleneck, torchvision in the second. */
  readonly strideInFirst?: boolean;
}

export const resnets = {
  resnet18: { depths: [2, 2, 2, 2], bottleneck: false },
  resnet50: { depths: [3, 4, 6, 3], bottleneck: true },
  resnet152: { depths: [3, 8, 36, 3], bottleneck: true },
} as const satisfies Record<string, ResNet>;

const relu: Layer = { type: 'relu' };
const expansion = 4;

/** Residual networks (He et al. 2016, arXiv:1512.03385). */
export const resnet = (net: ResNet, classes: number): Layer[] => {
  const layers: Layer[] = [
    ...convNorm(64, 7, { stride: 2 }),
    relu,
    { type: 'maxpool', kernel: 3, stride: 2, padding: 1, name: 'stem' },
  ];
  let [before, channels] = ['stem', 64];
  net.depths.forEach((blocks, stage) => {
    for (let block = 0; block < blocks; block += 1) {
      const name = `stage${stage + 1}.block${block + 1}`;
      const stride = block === 0 && stage > 0 ? 2 : 1;
      const filters = 64 * 2 ** stage * (net.bottleneck ? expansion : 1);
      layers.push(...named(`${name}.path`, path(net, stage, stride)));
      const projected = stride > 1 || channels !== filters;
      if (projected) layers.push(...convNorm(filters, 1, { stride, from: before }));
      layers.push({ type: 'add', with: projected ? `${name}.path` : before }, { ...relu, name });
      [before, channels] = [name, filters];
    }
  });
  return [...layers, ...classifier(classes)];
};

function path(net: ResNet, stage: number, stride: number): Layer[] {
  const filters = 64 * 2 ** stage;
  if (!net.bottleneck) return [...convNorm(filters, 3, { stride }), relu, ...convNorm(filters, 3)];
  const narrow = (net.width ?? 64) * 2 ** stage;
  const [first, second] = net.strideInFirst ? [stride, 1] : [1, stride];
  return [
    ...convNorm(narrow, 1, { stride: first }),
    relu,
    ...convNorm(narrow, 3, { stride: second }),
    relu,
    ...convNorm(filters * expansion, 1),
  ];
}

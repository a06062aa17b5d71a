import type { Layer } from '../../../estimation/index.ts';
import { classifier } from '../../../estimation/networks/blocks.ts';

const growth = 32;
const norm: Layer = { type: 'batchnorm' };
const relu: Layer = { type: 'relu' };
const conv = (filters: number, kernel: number): Layer => ({
  ...{ type: 'conv', filters, kernel, padding: (kernel - 1) / 2, bias: false },
});

/** DenseNet-121 (Huang et al. 2017, arXiv:1608.06993): every layer sees all before it in its block. */
export function densenet121(): Layer[] {
  const layers: Layer[] = [
    { type: 'conv', filters: 64, kernel: 7, stride: 2, padding: 3, bias: false },
    norm,
    relu,
    { type: 'maxpool', kernel: 3, stride: 2, padding: 1, name: 'seen0' },
  ];
  let [seen, channels, count] = ['seen0', 64, 0];
  [6, 12, 24, 16].forEach((depth, block, { length }) => {
    for (let index = 0; index < depth; index += 1) {
      count += 1;
      layers.push(norm, relu, conv(4 * growth, 1), norm, relu);
      layers.push({ ...conv(growth, 3), name: `new${count}` });
      layers.push({ type: 'concat', with: [`new${count}`], from: seen, name: `seen${count}` });
      [seen, channels] = [`seen${count}`, channels + growth];
    }
    if (block === length - 1) return;
    channels /= 2;
    seen = `transition${block + 1}`;
    layers.push(norm, relu, conv(channels, 1), { type: 'avgpool', kernel: 2, name: seen });
  });
  return [...layers, norm, relu, ...classifier(1000)];
}

import type { Layer } from '../../../estimation/index.ts';
import { dense } from '../../../estimation/networks/blocks.ts';

const norm: Layer = { type: 'layernorm' };
const widths = [128, 256, 512, 1024];
const depths = [3, 3, 27, 3];

/** ConvNeXt-Base (Liu et al. 2022, arXiv:2201.03545). */
export function convnextBase(): Layer[] {
  const layers: Layer[] = [];
  depths.forEach((depth, stage) => {
    const filters = widths[stage] ?? 0;
    const [before, side] = [`stage${stage + 1}.block0`, stage === 0 ? 4 : 2];
    const patches: Layer = { type: 'conv', filters, kernel: side, stride: side };
    if (stage === 0) layers.push(patches, { ...norm, name: before });
    else layers.push(norm, { ...patches, name: before });
    for (let block = 0; block < depth; block += 1) {
      layers.push(
        { type: 'depthwise', kernel: 7, padding: 3 },
        norm,
        { type: 'conv', filters: 4 * filters, kernel: 1 },
        { type: 'activation', function: 'gelu' },
        { type: 'conv', filters, kernel: 1 },
        { type: 'scale' },
        {
          type: 'add',
          with: `stage${stage + 1}.block${block}`,
          name: `stage${stage + 1}.block${block + 1}`,
        },
      );
    }
  });
  return [...layers, { type: 'globalavgpool' }, norm, { type: 'flatten' }, dense(1000)];
}

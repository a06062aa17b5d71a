import { network, trainingFlops, type NetworkOutput } from '../../../estimation/index.ts';
import { cookbookNetwork } from '../networks/cookbook.ts';
import { llama, llama2With7B } from '../networks/llama.ts';
import { sizesOf } from '../networks/published.ts';
import type { Cover } from '../vector.ts';
import { number, text } from '../vector.ts';
import { each } from './each.ts';

const GIGA = 1e9;
const ZETTA = 1e21;
const MEGA = 1e6;

const sizes = ({ parameters, macs }: NetworkOutput) => ({
  params_M: parameters / MEGA,
  gmacs_forward: macs / GIGA,
  gflops_forward: (2 * macs) / GIGA,
});

const counted: Cover = (vector) =>
  sizes(sizesOf(text(vector, 'model').replace('torchvision ', '')));

/** Output values of layers of some types. */
function outputs({ layers }: NetworkOutput, ...types: string[]): number {
  return layers
    .filter(({ type }) => types.includes(type))
    .reduce((sum, { output }) => sum + output.reduce((product, size) => product * size, 1), 0);
}

/** ptflops adds one operation for each value of an activation, two for one that is normalised. */
const withElementwise: Cover = (vector) => {
  const network = sizesOf(text(vector, 'model'));
  const more = 2 * outputs(network, 'batchnorm') + outputs(network, 'relu', 'activation');
  return { ...sizes(network), gmacs_forward: (network.macs + more) / GIGA };
};

/** thop adds four operations for each normalised value. */
const withNorms: Cover = (vector) => {
  const network = sizesOf(text(vector, 'model'));
  const more = 4 * outputs(network, 'batchnorm');
  return { ...sizes(network), gmacs_forward: (network.macs + more) / GIGA };
};

/** The fused attention call is invisible to ptflops: its two products are missing there. */
const withoutAttentionProducts: Cover = (vector) => {
  const network = sizesOf(text(vector, 'model'));
  const products = network.layers
    .filter(({ type }) => type === 'attention')
    .reduce((sum, { output: [positions = 0, width = 0] }) => sum + 2 * positions ** 2 * width, 0);
  return { ...sizes(network), gmacs_forward: (network.macs - products) / GIGA };
};

const nanoGpt: Cover = () => {
  const { forwardFlops, trainingFlops: total } = network({ network: 'gpt-2' });
  return { forward_flops: forwardFlops, backward_flops: total - forwardFlops, total_flops: total };
};

/** 6 N for each token, and 12 L H Q T for the products of attention. */
const palm: Cover = (vector) => {
  const tokens = number(vector, 'T');
  const weights = trainingFlops({
    parameters: number(vector, 'N_params_without_position'),
    tokens,
  });
  const width = number(vector, 'H') * number(vector, 'Q');
  const products = trainingFlops({
    forwardFlopsPerSample: 4 * number(vector, 'L') * width * tokens ** 2,
    samples: 1,
  });
  return { flops_per_sequence: weights.flops + products.flops };
};

/** The script recomputes all layers, but counts the output layer in the forward pass only. */
const cookbookGpt3: Cover = (vector) => {
  const tokens = number(vector, 'tokens');
  const positions = number(vector, 'seq');
  const { layers } = cookbookNetwork(vector);
  const macsOf = (some: typeof layers) => some.reduce((sum, { macs }) => sum + macs, 0);
  const [output, blocks] = [layers.slice(-1), layers.slice(0, -1)];
  const trained = (macs: number) =>
    trainingFlops({
      forwardFlopsPerSample: 2 * macs,
      samples: tokens / positions,
      recomputation: 'full',
    }).flops / ZETTA;
  const width = number(vector, 'hidden');
  const queries = number(vector, 'layers') * positions * 3 * width ** 2;
  return {
    total_ZFLOPs: trained(macsOf(blocks)) + (2 * macsOf(output) * (tokens / positions)) / ZETTA,
    qkv_ZFLOPs: trained(queries),
    ffn_ZFLOPs: trained(macsOf(blocks.filter(({ type }) => type === 'dense'))),
  };
};

export const flopsCover: Readonly<Record<string, Cover>> = {
  ...each(
    [
      ...['tv-efficientnet_b0-gmacs', 'tv-resnet18-gmacs', 'thop-vgg19'],
      ...['ptflops-alexnet', 'ptflops-densenet121', 'ptflops-inception_v3', 'ptflops-resnet18'],
      ...['ptflops-resnet50', 'ptflops-vgg16', 'ptflops-wide_resnet50_2', 'ptflops-convnext_base'],
      'calflops-vgg16-flops-vs-macs',
    ],
    counted,
  ),
  'ptflops-mobilenet_v2': withElementwise,
  'thop-mobilenet_v2': withNorms,
  'ptflops-vit_b_16': withoutAttentionProducts,
  'calflops-llama2-7b-fwd': (vector) =>
    sizes(network({ input: [number(vector, 'seq_len')], layers: llama(llama2With7B) })),
  'calflops-recompute-rule': (vector) => {
    const forward = number(vector, 'gflops_forward') * GIGA;
    const { flops } = trainingFlops({
      forwardFlopsPerSample: forward,
      samples: 1,
      recomputation: 'full',
    });
    return { multiplier_of_forward: flops / forward };
  },
  'nanogpt-gpt2-flops': nanoGpt,
  'nanogpt-palm-flops': palm,
  'cookbook-gpt3-flops': cookbookGpt3,
};

import {
  network,
  type Layer,
  type LayerRow,
  type NetworkOutput,
} from '../../../estimation/index.ts';
import { resnet, resnets } from '../../../estimation/networks/resnet.ts';
import { sizesOf } from '../networks/published.ts';
import type { Cover } from '../vector.ts';
import { number, text } from '../vector.ts';

const bytesPerNumber = 4;
const kilo = 1e3;
const MEGA = 1e6;

/** torchinfo counts each output of a layer with parameters twice, "for gradients". */
const forwardAndBackward = ({ activationsPerSample }: NetworkOutput, batch: number) =>
  2 * activationsPerSample * bytesPerNumber * batch;

/** Its multiply-adds are parameters, offsets too, times the positions of the output. */
function multiplyAdds({ layers }: NetworkOutput): number {
  const positions = ({ type, output }: LayerRow) =>
    type === 'conv'
      ? (output[1] ?? 1) * (output[2] ?? 1)
      : output.length === 2
        ? (output[0] ?? 1)
        : 1;
  return layers.reduce((sum, row) => sum + row.parameters * positions(row), 0);
}

const pool: Layer = { type: 'maxpool', kernel: 2 };
const relu: Layer = { type: 'relu' };
const mnist: Layer[] = [
  { type: 'conv', filters: 10, kernel: 5 },
  pool,
  relu,
  { type: 'conv', filters: 20, kernel: 5 },
  { type: 'dropout' },
  pool,
  relu,
  { type: 'flatten' },
  { type: 'dense', units: 50 },
  relu,
  { type: 'dense', units: 10 },
];

const mnistNet: Cover = (vector) => {
  const batch = number(vector, 'batch');
  const input = [1, 28, 28];
  const sizes = network({ input, layers: mnist, convention: 'parameter-layers' });
  const bytes = {
    input: 28 * 28 * bytesPerNumber * batch,
    passes: forwardAndBackward(sizes, batch),
    parameters: sizes.parameters * bytesPerNumber,
  };
  return {
    params: sizes.parameters,
    mult_adds: multiplyAdds(sizes) * batch,
    input_kB: bytes.input / kilo,
    fwd_bwd_kB: bytes.passes / kilo,
    params_kB: bytes.parameters / kilo,
    total_kB: (bytes.input + bytes.passes + bytes.parameters) / kilo,
  };
};

/** 32 × 16 vectors of 8 numbers, each through the same layer. */
const linear: Cover = (vector) => {
  const [rows = 0, columns = 0, features = 0] = vector.inputs['input'] as number[];
  const units = number(vector, 'out_features');
  const sizes = network({
    input: [rows * columns, features],
    layers: [{ type: 'dense', units }],
    convention: 'parameter-layers',
  });
  return {
    params: sizes.parameters,
    mult_adds: multiplyAdds(sizes),
    fwd_bwd_kB: forwardAndBackward(sizes, 1) / kilo,
  };
};

const lstm: Cover = () => {
  const sizes = network({ network: 'lstm', convention: 'parameter-layers' });
  const recurrent = sizes.layers.find(({ type }) => type === 'lstm');
  return {
    params: sizes.parameters,
    lstm_params: recurrent?.parameters ?? 0,
    fwd_bwd_kB: forwardAndBackward(sizes, 1) / kilo,
    params_MB: (sizes.parameters * bytesPerNumber) / MEGA,
  };
};

const residual: Cover = (vector) => {
  const sizes = sizesOf(text(vector, 'model'), { convention: 'parameter-layers' });
  const passes = forwardAndBackward(sizes, 1);
  const parameters = sizes.parameters * bytesPerNumber;
  const input = 3 * 224 * 224 * bytesPerNumber;
  return {
    params: sizes.parameters,
    mult_adds_G: multiplyAdds(sizes) / 1e9,
    fwd_bwd_MB: passes / MEGA,
    params_MB: parameters / MEGA,
    total_MB: (input + passes + parameters) / MEGA,
  };
};

/** The stem and the first two stages stay fixed. */
const frozen: Cover = () => {
  const layers = resnet(resnets.resnet18, 1000);
  const end = layers.findIndex(({ name }) => name === 'stage2.block2');
  const sizes = network({
    input: [3, 224, 224],
    layers: layers.map((layer, index) => ({ ...layer, frozen: index <= end })),
  });
  return {
    params: sizes.parameters,
    trainable: sizes.trainableParameters,
    frozen: sizes.frozenParameters,
  };
};

export const torchinfoCover: Readonly<Record<string, Cover>> = {
  'torchinfo-mnistnet-b5': mnistNet,
  'torchinfo-mnistnet-b2': mnistNet,
  'torchinfo-linear': linear,
  'torchinfo-lstm': lstm,
  'torchinfo-resnet18-b1': residual,
  'torchinfo-resnet152-b1': residual,
  'torchinfo-frozen-resnet18': frozen,
};

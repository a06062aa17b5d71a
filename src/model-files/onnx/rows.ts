import { integerOf, integersOf, windowOf, type Operator, type Row } from './operator.ts';

/** The row of an operator, or undefined where a table has no such layer. */
type Convert = (operator: Operator) => Row | undefined;

/** The weights are filters × channels of a group × height × width. */
const convolution: Convert = (operator) => {
  const [filters, perGroup, ...kernel] = operator.weight(1)?.shape ?? [];
  const window = windowOf(operator);
  if (filters === undefined || perGroup === undefined || kernel.length !== 2) return undefined;
  const groups = integerOf(operator, 'group', 1);
  const bias = operator.weight(2) !== undefined;
  return (
    window && {
      type: 'conv',
      filters,
      kernel,
      ...window,
      groups,
      channels: perGroup * groups,
      bias,
    }
  );
};

const pool =
  (type: string): Convert =>
  (operator) => {
    const kernel = integersOf(operator, 'kernel_shape');
    const window = windowOf(operator);
    if (!window || kernel.length !== 2) return undefined;
    const { stride, padding } = window;
    return { type, kernel, stride, padding, ceil: integerOf(operator, 'ceil_mode', 0) === 1 };
  };

/** Gemm: the weights are inputs × outputs, or turned around. */
const gemm: Convert = (operator) => {
  const shape = operator.weight(1)?.shape;
  if (shape?.length !== 2) return undefined;
  const turned = integerOf(operator, 'transB', 0) === 1;
  const [inputs, units] = turned ? shape.toReversed() : shape;
  return { type: 'dense', inputs, units, bias: operator.weight(2) !== undefined };
};

const matrixProduct: Convert = (operator) => {
  const shape = operator.weight(1)?.shape;
  const [inputs, units] = shape ?? [];
  return shape?.length === 2 ? { type: 'dense', inputs, units, bias: false } : undefined;
};

const withScale =
  (type: string): Convert =>
  (operator) =>
    operator.weight(1) && operator.weight(2) ? { type } : undefined;

const plain =
  (type: string): Convert =>
  () => ({ type });

const activation =
  (name: string): Convert =>
  () => ({ type: 'activation', function: name });

/** The mean over height and width. */
const mean: Convert = (operator) => {
  const axes = integersOf(operator, 'axes').toSorted((a, b) => a - b);
  return ['2,3', '-2,-1', ''].includes(axes.join()) ? { type: 'globalavgpool' } : undefined;
};

const joinsLayers =
  (type: string): Convert =>
  (operator) =>
    operator.weight(0) || operator.weight(1) ? undefined : { type };

const concat: Convert = (operator) =>
  integerOf(operator, 'axis', 1) === 1 ? { type: 'concat' } : undefined;

/** ONNX operators as rows of a table (onnx/docs/Operators.md). */
export const conversions: ReadonlyMap<string, Convert> = new Map<string, Convert>([
  ['Conv', convolution],
  ['Gemm', gemm],
  ['MatMul', matrixProduct],
  ['BatchNormalization', withScale('batchnorm')],
  ['LayerNormalization', withScale('layernorm')],
  ['MaxPool', pool('maxpool')],
  ['AveragePool', pool('avgpool')],
  ['GlobalAveragePool', plain('globalavgpool')],
  ['ReduceMean', mean],
  ['Flatten', plain('flatten')],
  ['Reshape', plain('flatten')],
  ['Dropout', plain('dropout')],
  ['Add', joinsLayers('add')],
  ['Sum', plain('add')],
  ['Mul', joinsLayers('multiply')],
  ['Concat', concat],
  ['Relu', plain('relu')],
  ['Clip', activation('relu6')],
  ['LeakyRelu', activation('leaky-relu')],
  ['Sigmoid', activation('sigmoid')],
  ['Tanh', activation('tanh')],
  ['Gelu', activation('gelu')],
  ['HardSigmoid', activation('hard-sigmoid')],
  ['HardSwish', activation('hard-swish')],
  ['Softmax', activation('softmax')],
]);

/** Operators that pass on what comes in. */
export const passing: ReadonlySet<string> = new Set(['Identity', 'Cast']);

/**
 * The operations of TF.js that the lab runs, in a training run or while it chooses a backend. Only
 * these go into the built site: with all of them the training worker weighs a third more. Where one
 * is missing a run would end with "Kernel … not registered"; a test runs the lab and compares.
 */
export const keptKernels: ReadonlySet<string> = new Set([
  // Convolutions and products.
  'Conv2D',
  'Conv2DBackpropFilter',
  'Conv2DBackpropInput',
  'FusedConv2D',
  'BatchMatMul',
  // Arithmetic.
  'Add',
  'Sub',
  'Multiply',
  'RealDiv',
  'Minimum',
  'Maximum',
  'Neg',
  'Abs',
  'Sign',
  'Square',
  'Sqrt',
  'Exp',
  'Log',
  // Activations.
  'Relu',
  'Step',
  'Sigmoid',
  'Tanh',
  'Softmax',
  // Comparisons, and what divides by zero without harm.
  'Equal',
  'NotEqual',
  'LessEqual',
  'GreaterEqual',
  'Select',
  // Sums and extremes.
  'Sum',
  'Mean',
  'Max',
  // Shapes.
  'Cast',
  'Identity',
  'Reshape',
  'ExpandDims',
  'Transpose',
  'Concat',
  'Slice',
  'SplitV',
  'Pack',
  'Unpack',
  'Fill',
  'ZerosLike',
]);

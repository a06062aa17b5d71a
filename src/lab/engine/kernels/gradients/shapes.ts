import {
  Cast,
  Concat,
  ExpandDims,
  type GradConfig,
  Identity,
  type NamedAttrMap,
  Pack,
  Reshape,
  Slice,
  SplitV,
  type Tensor,
  Transpose,
  Unpack,
  clone,
  concat,
  pad,
  reshape,
  slice_util,
  split,
  stack,
  transpose,
  unstack,
  util,
} from '@tensorflow/tfjs-core';
import { define, taken } from './gradient.ts';

/** Kernels that only give the same values another shape. */
const reshaping = (kernel: string, input: string): GradConfig =>
  define({
    kernel,
    inputs: [input],
    gradient: (dy, saved) => ({ [input]: () => reshape(dy, taken(saved, 0).shape) }),
  });

/** Kernels that change nothing that a gradient would see. */
const passing = (kernel: string): GradConfig =>
  define({ kernel, gradient: (dy) => ({ x: () => clone(dy) }) });

/** Kernels that join a list of inputs, which TF.js then names by their place. */
const joining = (
  kernel: string,
  parts: (dy: Tensor, inputs: readonly Tensor[], axis: number) => Tensor[],
): GradConfig => ({
  kernelName: kernel,
  saveAllInputs: true,
  gradFunc: (dy, saved, attrs) => {
    const gradients = parts(dy as Tensor, saved, attrs['axis'] as number);
    return Object.fromEntries(gradients.map((part, place) => [place, () => part]));
  },
});

/** Kernels that take one input apart; `input` is its name. */
const parting = (
  kernel: string,
  input: string,
  whole: (dys: Tensor[], axis: number) => Tensor,
): GradConfig =>
  define<Tensor | Tensor[]>({
    kernel,
    // TF.js passes a list, but not where the list would hold one tensor.
    gradient: (dys, _, attrs) => ({
      [input]: () => whole([dys].flat(), attrs['axis'] as number),
    }),
  });

/** Zeros before and after the part of `shape` that was cut out. */
function paddingAround(x: Tensor, attrs: NamedAttrMap): [number, number][] {
  const [begin = [], size = []] = slice_util.parseSliceParams(
    x,
    attrs['begin'] as number[],
    attrs['size'] as number[],
  );
  return x.shape.map((length, axis) => {
    const before = begin[axis] ?? 0;
    return [before, length - before - (size[axis] ?? 0)];
  });
}

function inverse(permutation: number[]): number[] {
  return permutation.map((_, axis) => permutation.indexOf(axis));
}

export const shapes: GradConfig[] = [
  reshaping(Reshape, 'x'),
  reshaping(ExpandDims, 'input'),
  passing(Identity),
  passing(Cast),
  joining(Pack, (dy, _, axis) => unstack(dy, axis)),
  joining(Concat, (dy, inputs, axis) => {
    const [along = 0] = util.parseAxisParam(axis, dy.shape);
    return split(
      dy,
      inputs.map(({ shape }) => shape[along] ?? 1),
      along,
    );
  }),
  parting(Unpack, 'value', (dys, axis) => stack(dys, axis)),
  parting(SplitV, 'x', (dys, axis) => concat(dys, axis)),
  define({
    kernel: Slice,
    inputs: ['x'],
    gradient: (dy, saved, attrs) => ({ x: () => pad(dy, paddingAround(taken(saved, 0), attrs)) }),
  }),
  define({
    kernel: Transpose,
    gradient: (dy, _, attrs) => ({ x: () => transpose(dy, inverse(attrs['perm'] as number[])) }),
  }),
];

import {
  type GradConfig,
  type NamedAttrMap,
  type Tensor,
  broadcast_util,
  reshape,
  sum,
} from '@tensorflow/tfjs-core';

/** Gradients by the name of the input that they belong to; each is only computed when asked for. */
export type InputGradients = Record<string, () => Tensor>;

/** What a kernel's gradient is made of. */
interface Definition<Gradient> {
  readonly kernel: string;
  /** Inputs that the gradient needs again; they come first in `saved`, in this order. */
  readonly inputs?: readonly string[];
  /** Whether it needs the output again; that comes last in `saved`. */
  readonly output?: boolean;
  readonly gradient: (
    dy: Gradient,
    saved: readonly Tensor[],
    attrs: NamedAttrMap,
  ) => InputGradients;
}

/** `Gradient` is a tensor, or a list of them for a kernel of several outputs. */
export function define<Gradient = Tensor>({
  kernel,
  inputs = [],
  output = false,
  gradient,
}: Definition<Gradient>): GradConfig {
  return {
    kernelName: kernel,
    inputsToSave: [...inputs],
    outputsToSave: [output],
    gradFunc: (dy, saved, attrs) => gradient(dy as Gradient, saved, attrs),
  };
}

/** The tensor at this place of `saved`; definitions above name them, so that it is there. */
export function taken(saved: readonly Tensor[], index: number): Tensor {
  const tensor = saved[index];
  if (!tensor) throw new Error(`A gradient asked for saved tensor ${index} of ${saved.length}.`);
  return tensor;
}

/** Adds the gradient up over the axes along which an input of this shape was repeated. */
export function backTo(shape: number[], gradient: Tensor): Tensor {
  const axes = broadcast_util.getReductionAxes(shape, gradient.shape);
  return reshape(axes.length > 0 ? sum(gradient, axes) : gradient, shape);
}

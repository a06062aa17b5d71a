import type { Tensor } from '@tensorflow/tfjs-core';
import {
  divNoNan,
  engine,
  getBackend,
  getKernel,
  mul,
  step,
  sum,
  tidy,
} from '@tensorflow/tfjs-core';

export const layerSlopesName = 'ConvolutionLayerSlopes';

/** What flows back through ReLU(scale · (x * kernel + bias)) up to the convolution. */
export interface LayerSlopes {
  /** By the outcome of the convolution, of its shape. */
  readonly sums: Tensor;
  /** By bias and scale, [filters]. */
  readonly bias: Tensor;
  readonly scale: Tensor;
}

/** All axes but the channels. */
const places = [0, 1, 2];

function bySingleOperations(dy: Tensor, y: Tensor, scale: Tensor): [Tensor, Tensor, Tensor] {
  const beforeReLU = tidy(() => mul(dy, step(y)));
  // Where ReLU lets something through, y / scale is what the scale was multiplied with.
  const byScale = tidy(() => divNoNan(sum(mul(beforeReLU, y), places), scale));
  const sums = mul(beforeReLU, scale);
  beforeReLU.dispose();
  return [sums, sum(sums, places), byScale];
}

/**
 * From the slopes `dy` by the layer's output `y`, NHWC. Only the output is needed: the slope of ReLU
 * shows in it, and so does what the scale was multiplied with. In one operation where the backend
 * has it.
 */
export function layerSlopes(dy: Tensor, y: Tensor, scale: Tensor): LayerSlopes {
  const [sums, bias, byScale] = getKernel(layerSlopesName, getBackend())
    ? (engine().runKernel(layerSlopesName, { dy, y, scale }, {}) as unknown as Tensor[])
    : bySingleOperations(dy, y, scale);
  return { sums: sums as Tensor, bias: bias as Tensor, scale: byScale as Tensor };
}

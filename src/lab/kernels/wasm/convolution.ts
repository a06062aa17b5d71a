import { type NamedAttrMap, backend_util } from '@tensorflow/tfjs-core';
import type { Convolution } from './patches.ts';

/** The attributes that both gradients of a convolution carry. */
export interface GradientAttributes {
  readonly strides: [number, number] | number;
  readonly pad: 'valid' | 'same' | number | backend_util.ExplicitPadding;
  readonly dataFormat: 'NHWC' | 'NCHW';
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

export const attributes = (attrs: NamedAttrMap | undefined): GradientAttributes =>
  attrs as unknown as GradientAttributes;

/** Works out sizes and padding as the forward convolution did; only NHWC is known here. */
export function convolution(
  inputShape: readonly number[],
  filterShape: readonly number[],
  { strides, pad, dataFormat, dimRoundingMode }: GradientAttributes,
): Convolution {
  if (dataFormat === 'NCHW') {
    throw new Error('The convolution gradients on WASM take the data format NHWC, not NCHW.');
  }
  return backend_util.computeConv2DInfo(
    inputShape as [number, number, number, number],
    filterShape as [number, number, number, number],
    strides,
    1,
    pad,
    dimRoundingMode,
  );
}

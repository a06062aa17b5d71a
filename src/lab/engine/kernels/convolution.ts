import { type NamedAttrMap, backend_util } from '@tensorflow/tfjs-core';

/** Sizes, strides and padding of one convolution, NHWC, without dilation. */
export type Convolution = backend_util.Conv2DInfo;

/** The attributes that a convolution and both of its gradients carry. */
export interface ConvolutionAttributes {
  readonly strides: [number, number] | number;
  readonly pad: 'valid' | 'same' | number | backend_util.ExplicitPadding;
  readonly dataFormat: 'NHWC' | 'NCHW';
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

export const attributes = (attrs: NamedAttrMap | undefined): ConvolutionAttributes =>
  attrs as unknown as ConvolutionAttributes;

/** Works out sizes and padding as the forward convolution did; only NHWC is known here. */
export function convolution(
  inputShape: readonly number[],
  filterShape: readonly number[],
  { strides, pad, dataFormat, dimRoundingMode }: ConvolutionAttributes,
): Convolution {
  if (dataFormat === 'NCHW') {
    throw new Error('Convolutions take the data format NHWC here, not NCHW.');
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

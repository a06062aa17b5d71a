import {
  detectorCounts,
  bodyShape,
  headFilters,
  sceneSide,
} from '../../../estimation/networks/detector.ts';
import { gridSide } from '../../engine/network/shapes.ts';
import type { Block } from '../../protocol/choices.ts';

/** A block of the detector as it is drawn. */
export interface BlockShape {
  readonly block: Block;
  readonly channels: number;
  /** Side of the output, in values. */
  readonly side: number;
  readonly parameters: number;
}

/** The blocks of the detector from the picture to the box. */
export function blockShapes(): BlockShape[] {
  let side = sceneSide;
  return detectorCounts().map(({ block, parameters }) => {
    const convolution = bodyShape.find(({ name }) => name === block);
    if (!convolution) return { block, parameters, channels: headFilters, side: gridSide };
    side /= convolution.stride;
    return { block, parameters, channels: convolution.filters, side };
  });
}

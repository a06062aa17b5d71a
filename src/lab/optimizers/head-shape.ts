import { bodyShape, boxMaps } from '../../data/runs/detector.ts';
import { gridSide, inputValues } from '../engine/network/shapes.ts';

/** Numbers that the body gives for a scene: its 6 × 6 cells of 128 channels, in one row. */
export const denseInputs = inputValues(bodyShape.length);
/** Units of the wide layer. */
export const denseUnits = 128;
/** Five numbers for each cell. */
export const denseOutputs = gridSide * gridSide * boxMaps;

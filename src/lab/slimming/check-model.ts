import { boxMaps, kernelSide, sceneChannels } from '../../data/runs/detector.ts';
import { type NetworkParameters, sizeOf } from '../engine/network/parameters.ts';
import { prunableLayers } from './layers.ts';

/** A model that cannot be used; the message says which part of it and why. */
export class ModelError extends Error {
  override name = 'ModelError';
}

/** Throws unless the parameter has this shape and only finite numbers. */
function check(parameters: NetworkParameters, name: string, shape: readonly number[]): void {
  const array = parameters[name];
  if (!array) throw new ModelError(`The model has no ${name}.`);
  const isShaped =
    array.shape.length === shape.length && array.shape.every((side, axis) => side === shape[axis]);
  if (!isShaped || array.values.length !== sizeOf(shape)) {
    throw new ModelError(
      `${name} has the shape ${array.shape.join(' × ')} and ${array.values.length} values; allowed: ${shape.join(' × ')}.`,
    );
  }
  const place = array.values.findIndex((value) => !Number.isFinite(value));
  if (place === -1) return;
  throw new ModelError(
    `${name} has the value ${array.values[place]} at place ${place}; allowed: finite numbers. The model is damaged.`,
  );
}

/** Throws a ModelError unless the parameters are those of a detector, of any width. */
export function checkModel(parameters: NetworkParameters): void {
  let channels = sceneChannels;
  for (const { name } of prunableLayers) {
    const filters = parameters[`${name}.bias`]?.values.length ?? 0;
    if (filters === 0) throw new ModelError(`${name} has no channel; allowed: at least one.`);
    check(parameters, `${name}.kernel`, [kernelSide, kernelSide, channels, filters]);
    check(parameters, `${name}.bias`, [filters]);
    check(parameters, `${name}.scale`, [filters]);
    channels = filters;
  }
  check(parameters, 'head.box.kernel', [1, 1, channels, boxMaps]);
  check(parameters, 'head.box.bias', [boxMaps]);
}

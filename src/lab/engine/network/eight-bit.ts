/**
 * Weights in 8 bits, as they are shipped: each output channel (the last axis) has its own range of
 * 256 evenly spaced values, so an error is at most half a step of that channel. A vector has one
 * value for each channel and is therefore exact. File: for each array in order, first the ranges
 * (lowest value and step as little-endian float32 for each channel), then one byte for each value.
 */
import type { NetworkParameters, ParameterArray } from './parameters.ts';
import { sizeOf } from './parameters.ts';

export interface ArrayShape {
  readonly name: string;
  readonly shape: readonly number[];
}

const levels = 255;
const bytesPerRange = 8;

const channelsOf = (shape: readonly number[]): number => shape.at(-1) ?? 1;

const bytesOf = (shape: readonly number[]): number =>
  channelsOf(shape) * bytesPerRange + sizeOf(shape);

export const eightBitBytes = (arrays: readonly ArrayShape[]): number =>
  arrays.reduce((total, { shape }) => total + bytesOf(shape), 0);

export const shapesOf = (parameters: NetworkParameters): ArrayShape[] =>
  Object.entries(parameters).map(([name, { shape }]) => ({ name, shape }));

function rangeOf(values: Float32Array, channel: number, channels: number): [number, number] {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let index = channel; index < values.length; index += channels) {
    const value = values[index] as number;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  return [lowest, Math.fround((highest - lowest) / levels)];
}

function writeArray({ shape, values }: ParameterArray, bytes: Uint8Array, offset: number): void {
  const channels = channelsOf(shape);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const first = offset + channels * bytesPerRange;
  for (let channel = 0; channel < channels; channel += 1) {
    const [lowest, step] = rangeOf(values, channel, channels);
    view.setFloat32(offset + channel * bytesPerRange, lowest, true);
    view.setFloat32(offset + channel * bytesPerRange + 4, step, true);
    for (let index = channel; index < values.length; index += channels) {
      const level = step === 0 ? 0 : Math.round(((values[index] as number) - lowest) / step);
      bytes[first + index] = Math.min(level, levels);
    }
  }
}

export function encodeEightBit(parameters: NetworkParameters): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(eightBitBytes(shapesOf(parameters)));
  let offset = 0;
  for (const array of Object.values(parameters)) {
    writeArray(array, bytes, offset);
    offset += bytesOf(array.shape);
  }
  return bytes;
}

function readArray(shape: readonly number[], bytes: Uint8Array, offset: number): ParameterArray {
  const channels = channelsOf(shape);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const first = offset + channels * bytesPerRange;
  const values = new Float32Array(sizeOf(shape));
  for (let channel = 0; channel < channels; channel += 1) {
    const lowest = view.getFloat32(offset + channel * bytesPerRange, true);
    const step = view.getFloat32(offset + channel * bytesPerRange + 4, true);
    for (let index = channel; index < values.length; index += channels) {
      values[index] = lowest + (bytes[first + index] as number) * step;
    }
  }
  return { shape, values };
}

/** @throws Error in plain words when the number of bytes does not fit the shapes. */
export function decodeEightBit(
  bytes: Uint8Array,
  arrays: readonly ArrayShape[],
): NetworkParameters {
  const expected = eightBitBytes(arrays);
  if (bytes.length !== expected) {
    throw new Error(
      `The weights have ${bytes.length} bytes where their shapes need ${expected}: the file is damaged or cut short.`,
    );
  }
  let offset = 0;
  const entries = arrays.map(({ name, shape }) => {
    const array = readArray(shape, bytes, offset);
    offset += bytesOf(shape);
    return [name, array] as const;
  });
  return Object.fromEntries(entries);
}

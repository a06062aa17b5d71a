import type { Tensor } from '@tensorflow/tfjs-core';
import { tensor, tidy } from '@tensorflow/tfjs-core';

/** One parameter array outside the backend; values in row-major order. */
export interface ParameterArray {
  readonly shape: readonly number[];
  readonly values: Float32Array<ArrayBuffer>;
}

/** All parameters of a network by name, such as `body.conv1.kernel`; the order is the network's. */
export type NetworkParameters = Readonly<Record<string, ParameterArray>>;

/** The same on the backend. */
export type Weights = Readonly<Record<string, Tensor>>;

export const sizeOf = (shape: readonly number[]): number =>
  shape.reduce((product, side) => product * side, 1);

/** The named one; asking for a name that is missing is a mistake of the program. */
export function named<Value>(values: Readonly<Record<string, Value>>, name: string): Value {
  const value = values[name];
  if (value === undefined) throw new Error(`The network has no parameter ${name}.`);
  return value;
}

/** Those whose name starts with the prefix. */
export function startingWith<Value>(
  values: Readonly<Record<string, Value>>,
  prefix: string,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name.startsWith(prefix)));
}

/** Tensors of the parameters; the caller disposes of them. */
export function toWeights(parameters: NetworkParameters): Record<string, Tensor> {
  return tidy(() =>
    Object.fromEntries(
      Object.entries(parameters).map(([name, { shape, values }]) => [
        name,
        // A copy: a backend may keep the array that it is given.
        tensor(values.slice(), [...shape]),
      ]),
    ),
  );
}

/** Reads the parameters back from the backend. */
export async function toParameters(weights: Weights): Promise<NetworkParameters> {
  const entries = Object.entries(weights).map(async ([name, weight]) => {
    const values = Float32Array.from((await weight.data()) as Float32Array);
    return [name, { shape: weight.shape, values }] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

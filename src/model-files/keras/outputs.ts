import type { Activations } from '../result.ts';
import { sizeOf } from './shape.ts';
import type { WalkedLayer } from './walk.ts';

const convention = 'each layer output once; activation functions and reshaping work in place';

/** Layer outputs of one sample; undefined where a shape is open or not known. */
export function outputsOf(layers: readonly WalkedLayer[]): Activations | undefined {
  const sizes = layers.map(({ output, inPlace, layer }) => {
    if (inPlace) return 0;
    const size = output && sizeOf(output);
    return size === undefined ? undefined : size * layer.calls;
  });
  const perSample = total(sizes);
  return perSample === undefined || perSample === 0 ? undefined : { perSample, convention };
}

/** Multiply-accumulates of one sample; layers without weights are left out, as is customary. */
export function macsIn(layers: readonly WalkedLayer[]): number | undefined {
  return total(
    layers.map(({ macs, weights, layer }) => {
      const works = weights === undefined || weights.some(({ name }) => name.endsWith('kernel'));
      if (!works) return 0;
      return macs === undefined ? undefined : macs * layer.calls;
    }),
  );
}

function total(numbers: readonly (number | undefined)[]): number | undefined {
  const sum = numbers.reduce<number>((all, each) => all + (each ?? NaN), 0);
  return Number.isSafeInteger(sum) && numbers.every((each) => (each ?? 0) >= 0) ? sum : undefined;
}

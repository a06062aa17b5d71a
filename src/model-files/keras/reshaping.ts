import { listOf, wholeOf } from '../json.ts';
import { unknownEffect, type Rule } from './rules.ts';
import { sidesOf, sizeOf, split, type KerasShape } from './shape.ts';
import { withSides } from './windows.ts';

/** The same numbers in another shape. */
const reshaped = (output: KerasShape | undefined) => ({ output, weights: [], inPlace: true });

export const flatten: Rule = (_config, input) => reshaped([sizeOf(input)]);

export const reshape: Rule = (config, input) => {
  const target = listOf(config['target_shape']).map(wholeOf);
  const known = target.filter((side) => side !== -1);
  const rest = sizeOf(input);
  const size = sizeOf(known);
  if (target.length === 0 || size === undefined) return unknownEffect;
  const open = rest === undefined || size === 0 ? undefined : rest / size;
  return reshaped(target.map((side) => (side === -1 ? open : side)));
};

export const permute: Rule = (config, input) =>
  reshaped(listOf(config['dims']).map((axis) => input[(wholeOf(axis) ?? 0) - 1]));

export const repeat: Rule = (config, input) => ({
  output: [wholeOf(config['n']), ...input],
  weights: [],
});

export const concatenate: Rule = (config, first, inputs) => {
  const axis = wholeOf(config['axis']) ?? -1;
  const at = axis > 0 ? axis - 1 : first.length + axis;
  const total = inputs.reduce<number | undefined>((sum, shape) => {
    const side = shape[at];
    return sum === undefined || side === undefined ? undefined : sum + side;
  }, 0);
  return { output: first.map((side, index) => (index === at ? total : side)), weights: [] };
};

/** Borders as 1, [1, 1] or [[1, 1], [1, 1]]. */
function bordersOf(given: unknown, dimensions: number) {
  const list: readonly unknown[] =
    Array.isArray(given) && (dimensions > 1 || Array.isArray(given[0]))
      ? given
      : Array(dimensions).fill(given);
  const borders = list.map((each) => sidesOf(each, 2));
  return borders.length === dimensions ? borders : undefined;
}

/** Adds (sign 1) or cuts off (sign -1) a border on all sides. */
const bordered =
  (key: string, sign: number) =>
  (dimensions: number): Rule =>
  (config, input) => {
    const borders = bordersOf(config[key] ?? 1, dimensions);
    const { channels, sides } = split(input, config);
    if (!borders || sides.length !== dimensions) return unknownEffect;
    const output = withSides(input, config, channels, (each) =>
      each.map((side, index) => {
        const [before, after] = borders[index] ?? [];
        if (side === undefined || before === undefined || after === undefined) return undefined;
        return side + sign * (before + after);
      }),
    );
    return { output, weights: [] };
  };

export const pad = bordered('padding', 1);
export const crop = bordered('cropping', -1);

export const upsample =
  (dimensions: number): Rule =>
  (config, input) => {
    const factors = sidesOf(config['size'] ?? 2, dimensions);
    const { channels, sides } = split(input, config);
    if (!factors || sides.length !== dimensions) return unknownEffect;
    const output = withSides(input, config, channels, (each) =>
      each.map((side, index) => (side === undefined ? undefined : side * (factors[index] ?? 1))),
    );
    return { output, weights: [] };
  };

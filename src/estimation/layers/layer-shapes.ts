import { InputError } from '../input-error.ts';
import type { Node } from './graph.ts';
import type { Shape } from './shape.ts';
import { featuresOf, sameShape, showShape, sizeOf } from './shape.ts';
import { slide } from './window.ts';

/**
 * Shape of a layer's output.
 * @param inputs shapes of what comes in, in the order of `node.sources`
 * @throws InputError where a layer does not fit what comes in
 */
export function outputShape(node: Node, inputs: readonly Shape[]): Shape {
  const { layer, path } = node;
  const [input = []] = inputs;
  switch (layer.type) {
    case 'conv': {
      const { channels, groups = 1, filters } = layer;
      requireImage(node, input);
      requireMatch(node, 'channels', channels, featuresOf(input));
      if (featuresOf(input) % groups !== 0 || filters % groups !== 0) {
        const both = `a divisor of the ${featuresOf(input)} channels and of the ${filters} filters`;
        throw new InputError(`${path}.groups`, groups, both);
      }
      return [filters, ...slide(layer, input, path)];
    }
    case 'depthwise':
      requireImage(node, input);
      requireMatch(node, 'channels', layer.channels, featuresOf(input));
      return [featuresOf(input) * (layer.multiplier ?? 1), ...slide(layer, input, path)];
    case 'maxpool':
    case 'avgpool':
      requireImage(node, input);
      return [featuresOf(input), ...slide({ stride: layer.kernel, ...layer }, input, path)];
    case 'globalavgpool':
      requireImage(node, input);
      return [featuresOf(input), 1, 1];
    case 'flatten':
      return [sizeOf(input)];
    case 'dense':
      if (input.length === 3 && sizeOf(input) !== featuresOf(input)) {
        const before = `flatten or globalavgpool before it, because its input is ${showShape(input)}`;
        throw new InputError(path, layer.type, before);
      }
      requireMatch(node, 'inputs', layer.inputs, featuresOf(input));
      return input.length === 2 ? [input[0] ?? 0, layer.units] : [layer.units];
    case 'embedding':
      requireRank(node, input, 1, 'a text, [positions]');
      requirePositions(node, layer.positions, sizeOf(input));
      return [...input, layer.units];
    case 'tokens':
      requireImage(node, input);
      return [sizeOf(input) / featuresOf(input) + (layer.classToken ? 1 : 0), featuresOf(input)];
    case 'firsttoken':
      requireRank(node, input, 2, 'a sequence, [positions, features]');
      return input.slice(1);
    case 'attention':
      requireRank(node, input, 2, 'a sequence, [positions, features]');
      requireHeads(node, layer.heads, layer.keyValueHeads, featuresOf(input));
      return input;
    case 'lstm': {
      requireRank(node, input, 2, 'a sequence, [time steps, features]');
      const units = layer.units * (layer.bidirectional ? 2 : 1);
      return layer.last ? [units] : [input[0] ?? 0, units];
    }
    case 'add':
    case 'multiply':
      return joined(node, inputs);
    case 'concat':
      return concatenated(node, inputs);
    default:
      return input;
  }
}

function requireRank({ layer, path }: Node, input: Shape, rank: number, wanted: string): void {
  if (input.length === rank) return;
  throw new InputError(path, layer.type, `${wanted}, before it: its input is ${showShape(input)}`);
}

function requireImage(node: Node, input: Shape): void {
  requireRank(node, input, 3, 'an image, [channels, height, width]');
}

/** "conv2 receives 64 channels, its weights have 32". */
function requireMatch(
  { name, path }: Node,
  field: 'channels' | 'inputs',
  weights: number | undefined,
  received: number,
): void {
  if (weights === undefined || weights === received) return;
  const allowed = `${received}: ${name} receives ${received} ${field}, its weights have ${weights}`;
  throw new InputError(`${path}.${field}`, weights, allowed);
}

function requireHeads({ path }: Node, heads: number, keyValueHeads = heads, width: number): void {
  if (width % heads !== 0) {
    throw new InputError(`${path}.heads`, heads, `a divisor of the width ${width}`);
  }
  if (heads % keyValueHeads !== 0) {
    throw new InputError(`${path}.keyValueHeads`, keyValueHeads, `a divisor of the ${heads} heads`);
  }
}

function requirePositions({ path }: Node, learned: number | undefined, length: number): void {
  if (!learned || learned >= length) return;
  const least = `at least ${length}: a text of ${length} tokens has more than ${learned} positions`;
  throw new InputError(`${path}.positions`, learned, least);
}

/** The larger of two equal shapes, or of an image and one gate for each of its channels. */
function joined({ layer, path }: Node, [input = [], other = input]: readonly Shape[]): Shape {
  if (sameShape(input, other)) return input;
  const gates = (small: Shape, large: Shape) =>
    large.length === 3 && sizeOf(small) === featuresOf(large) && small[0] === large[0];
  if (layer.type === 'multiply' && gates(input, other)) return other;
  if (layer.type === 'multiply' && gates(other, input)) return input;
  const name = 'with' in layer ? layer.with : undefined;
  const wanted = `a layer whose output is ${showShape(input)}, not ${showShape(other)}`;
  throw new InputError(`${path}.with`, name, wanted);
}

function concatenated({ path }: Node, inputs: readonly Shape[]): Shape {
  const [first = []] = inputs;
  const axis = first.length === 2 ? 1 : 0;
  const rest = (shape: Shape) => shape.filter((_, index) => index !== axis);
  for (const shape of inputs) {
    if (shape.length === first.length && sameShape(rest(shape), rest(first))) continue;
    const wanted = `layers that differ from ${showShape(first)} in the features only`;
    throw new InputError(`${path}.with`, showShape(shape), wanted);
  }
  const features = inputs.reduce((sum, shape) => sum + featuresOf(shape), 0);
  return first.map((size, index) => (index === axis ? features : size));
}

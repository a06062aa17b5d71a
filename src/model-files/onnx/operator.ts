import type { OnnxNode, OnnxTensor } from './graph.ts';

/** A node with its weights looked up. */
export interface Operator {
  readonly node: OnnxNode;
  /** The weight that is input `index`; undefined where a layer's output comes in. */
  weight(index: number): OnnxTensor | undefined;
}

export type Row = { readonly type: string } & Readonly<Record<string, unknown>>;

export const integersOf = ({ node }: Operator, name: string): readonly number[] =>
  node.attributes.get(name)?.integers ?? [];

export const integerOf = (operator: Operator, name: string, fallback: number): number =>
  integersOf(operator, name)[0] ?? fallback;

const textOf = ({ node }: Operator, name: string): string => node.attributes.get(name)?.text ?? '';

/** Stride, dilation and padding of a window on an image; undefined for one that pads unevenly. */
export function windowOf(operator: Operator): Readonly<Record<string, unknown>> | undefined {
  const stride = pairOf(integersOf(operator, 'strides'), 1);
  const dilation = pairOf(integersOf(operator, 'dilations'), 1);
  const padding = paddingOf(operator);
  return stride && dilation && padding !== undefined ? { stride, dilation, padding } : undefined;
}

const pairOf = (values: readonly number[], fallback: number): readonly number[] | undefined => {
  if (values.length === 0) return [fallback, fallback];
  return values.length === 2 ? values : undefined;
};

function paddingOf(operator: Operator): readonly number[] | 'same' | undefined {
  if (textOf(operator, 'auto_pad').startsWith('SAME')) return 'same';
  const pads = integersOf(operator, 'pads');
  if (pads.length === 0) return [0, 0];
  const [top = 0, left = 0, bottom, right] = pads;
  return pads.length === 4 && top === bottom && left === right ? [top, left] : undefined;
}

import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { type TensorInfo, util } from '@tensorflow/tfjs-core';
import { type Program, runProgram, shaped } from './program.ts';

export type Reduction = 'sum' | 'mean' | 'max';

/** A tensor seen as [outer, rows, inner], of which the rows are reduced. */
interface Extent {
  readonly outer: number;
  readonly rows: number;
  readonly inner: number;
}

/** A thread reduces one stretch of rows; `divisor` turns a sum into a mean. */
const reduction: Program = {
  name: 'lab_reduction',
  inputs: [['x', 1]],
  components: 1,
  integers: ['rows', 'inner', 'stretch', 'stretches', 'isMax', 'divisor'],
  body: `
    let column = index % uniforms.inner;
    let stretch = index / uniforms.inner % uniforms.stretches;
    let outer = index / uniforms.inner / uniforms.stretches;
    let first = stretch * uniforms.stretch;
    let end = min(first + uniforms.stretch, uniforms.rows);
    var place = (outer * uniforms.rows + first) * uniforms.inner + column;
    var total = x[place];
    for (var row = first + 1; row < end; row++) {
      place += uniforms.inner;
      total = select(total + x[place], max(total, x[place]), uniforms.isMax == 1);
    }
    result[index] = total / f32(uniforms.divisor);`,
};

function pass(
  backend: WebGPUBackend,
  x: TensorInfo,
  extent: Extent,
  stretches: number,
  isMax: boolean,
  divisor: number,
) {
  const { outer, rows, inner } = extent;
  const threads = outer * stretches * inner;
  return runProgram(backend, reduction, [x], {
    size: threads,
    threads,
    integers: [rows, inner, Math.ceil(rows / stretches), stretches, Number(isMax), divisor],
  });
}

/** More rows than this are first reduced in stretches, by as many threads. */
const longestStretch = 64;

/** Reduces the rows of [outer, rows, inner] to [outer, inner], flat. */
export function reduceRows(
  backend: WebGPUBackend,
  x: TensorInfo,
  extent: Extent,
  kind: Reduction,
): TensorInfo {
  const isMax = kind === 'max';
  const divisor = kind === 'mean' ? extent.rows : 1;
  if (extent.rows <= longestStretch) return pass(backend, x, extent, 1, isMax, divisor);
  const stretch = Math.ceil(Math.sqrt(extent.rows));
  const stretches = Math.ceil(extent.rows / stretch);
  const parts = pass(backend, x, extent, stretches, isMax, 1);
  const result = pass(backend, parts, { ...extent, rows: stretches }, 1, isMax, divisor);
  backend.disposeData(parts.dataId);
  return result;
}

/** How these axes cut the shape, or undefined where they are not next to each other. */
function extentOf(shape: readonly number[], axes: readonly number[]): Extent | undefined {
  const sorted = [...axes].sort((a, b) => a - b);
  const [first = 0] = sorted;
  if (sorted.length === 0 || sorted.some((axis, place) => axis !== first + place)) return undefined;
  const end = first + sorted.length;
  return {
    outer: util.sizeFromShape(shape.slice(0, first)),
    rows: util.sizeFromShape(shape.slice(first, end)),
    inner: util.sizeFromShape(shape.slice(end)),
  };
}

/** Reduces axes that lie next to each other; undefined where they do not. */
export function reduce(
  backend: WebGPUBackend,
  x: TensorInfo,
  axes: readonly number[],
  keepDims: boolean,
  kind: Reduction,
): TensorInfo | undefined {
  const extent = extentOf(x.shape, axes);
  if (!extent || x.dtype !== 'float32' || util.sizeFromShape(x.shape) === 0) return undefined;
  const kept = x.shape.flatMap((length, axis) => {
    if (!axes.includes(axis)) return [length];
    return keepDims ? [1] : [];
  });
  return shaped(reduceRows(backend, x, extent, kind), kept);
}

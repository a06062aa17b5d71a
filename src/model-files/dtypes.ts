import type { PrecisionName } from '../estimation/index.ts';

/** How a number is stored in a file. */
export interface Dtype {
  readonly name: string;
  /** Undefined where the size of one element is not fixed. */
  readonly bits: number | undefined;
  /** The same format in the catalogue of precisions. */
  readonly precision?: PrecisionName;
  /** Whether weights are kept in it; 16- to 64-bit integers hold shapes, counters and indices. */
  readonly holdsWeights: boolean;
}

const weight = (name: string, bits: number, precision?: PrecisionName): Dtype => ({
  name,
  bits,
  ...(precision ? { precision } : {}),
  holdsWeights: true,
});
const other = (name: string, bits?: number): Dtype => ({ name, bits, holdsWeights: false });

const dtypes: readonly Dtype[] = [
  weight('float64', 64, 'fp64'),
  weight('float32', 32, 'fp32'),
  weight('float16', 16, 'fp16'),
  weight('bfloat16', 16, 'bf16'),
  weight('float8', 8, 'fp8'),
  weight('float6', 6),
  weight('float4', 4),
  weight('int8', 8, 'int8'),
  weight('uint8', 8),
  weight('int4', 4, 'int4'),
  weight('uint4', 4),
  weight('int2', 2),
  weight('uint2', 2),
  weight('complex64', 64),
  weight('complex128', 128),
  other('int64', 64),
  other('uint64', 64),
  other('int32', 32),
  other('uint32', 32),
  other('int16', 16),
  other('uint16', 16),
  other('bool', 8),
  other('string'),
];

const byName = new Map(dtypes.map((dtype) => [dtype.name, dtype]));

/** A dtype by its name, as NumPy, TensorFlow and ONNX write it. */
export const dtypeNamed = (name: string): Dtype | undefined => byName.get(name);

/**
 * Number formats and the bytes that one stored number takes. TF32 is a format of the arithmetic
 * unit only: its numbers are stored as FP32 (NVIDIA A100 architecture whitepaper, 2020).
 */
export const precisions = [
  { name: 'fp64', label: 'FP64 (double)', bytesPerNumber: 8 },
  { name: 'fp32', label: 'FP32 (single)', bytesPerNumber: 4 },
  { name: 'tf32', label: 'TF32 (stored as FP32)', bytesPerNumber: 4 },
  { name: 'fp16', label: 'FP16 (half)', bytesPerNumber: 2 },
  { name: 'bf16', label: 'BF16 (bfloat16)', bytesPerNumber: 2 },
  { name: 'fp8', label: 'FP8', bytesPerNumber: 1 },
  { name: 'int8', label: 'INT8', bytesPerNumber: 1 },
  { name: 'int4', label: 'INT4', bytesPerNumber: 0.5 },
] as const;

export type PrecisionName = (typeof precisions)[number]['name'];

export interface Precision {
  readonly name: PrecisionName;
  readonly label: string;
  readonly bytesPerNumber: number;
}

export const precisionNames: readonly PrecisionName[] = precisions.map(({ name }) => name);

const byName = new Map<PrecisionName, Precision>(precisions.map((one) => [one.name, one]));

/** Bytes per stored number; 4 (FP32) when no precision is named. */
export function bytesPerNumberOf(precision: PrecisionName = 'fp32'): number {
  return byName.get(precision)?.bytesPerNumber ?? 4;
}

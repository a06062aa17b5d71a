/** Bytes that one stored number takes. TF32 is a compute format: it is stored in four bytes. */
export const precisions = [
  { name: 'fp64', label: 'FP64 (double)', bytesPerNumber: 8 },
  { name: 'fp32', label: 'FP32 (single)', bytesPerNumber: 4 },
  { name: 'tf32', label: 'TF32 (stored as FP32)', bytesPerNumber: 4 },
  { name: 'fp16', label: 'FP16 (half)', bytesPerNumber: 2 },
  { name: 'bf16', label: 'BF16 (brain float)', bytesPerNumber: 2 },
  { name: 'fp8', label: 'FP8', bytesPerNumber: 1 },
  { name: 'int8', label: 'INT8', bytesPerNumber: 1 },
  { name: 'int4', label: 'INT4', bytesPerNumber: 0.5 },
] as const;

export type PrecisionName = (typeof precisions)[number]['name'];

export const precisionNames: readonly string[] = precisions.map(({ name }) => name);

/** Bytes per number of a precision by name; the name has been checked before. */
export function bytesPerNumberOf(name: PrecisionName): number {
  return precisions.find((each) => each.name === name)?.bytesPerNumber ?? 4;
}

import type { Estimate, PartId } from './estimate.ts';

export interface Difference {
  readonly id: PartId | 'total';
  readonly label: string;
  readonly aBytes: number;
  readonly bBytes: number;
  /** B minus A: negative when B needs less. */
  readonly differenceBytes: number;
}

/** Part by part, the total last. */
export function compare(a: Estimate, b: Estimate): Difference[] {
  const row = (id: Difference['id'], label: string, aBytes: number, bBytes: number) => ({
    id,
    label,
    aBytes,
    bBytes,
    differenceBytes: bBytes - aBytes,
  });
  const parts = b.parts.map((part) => {
    const inA = a.parts.find(({ id }) => id === part.id);
    return row(part.id, part.label, inA?.bytes ?? 0, part.bytes);
  });
  return [...parts, row('total', 'Total', a.totalBytes, b.totalBytes)];
}

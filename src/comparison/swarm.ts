/** Where a dot stands: `across` in 0..1 along the axis, `level` 0, 1, 2 … steps up from the lane's floor. */
export interface SwarmDot<Row> {
  row: Row;
  across: number;
  level: number;
}

/**
 * Dots of one lane, stacked where they would overlap, so that every row is seen.
 * `width` is the axis in pixels and `size` the room one dot needs.
 */
export function swarm<Row>(
  rows: readonly Row[],
  acrossOf: (row: Row) => number,
  width: number,
  size: number,
): SwarmDot<Row>[] {
  const dots = rows
    .map((row) => ({ row, across: acrossOf(row), level: 0 }))
    .sort((a, b) => a.across - b.across);
  const rightmost: number[] = [];
  for (const dot of dots) {
    const x = dot.across * width;
    let level = rightmost.findIndex((taken) => x - taken >= size);
    if (level === -1) level = rightmost.length;
    rightmost[level] = x;
    dot.level = level;
  }
  return dots;
}

/** A linear axis from zero: where it ends and at most six round ticks. */
export interface Axis {
  end: number;
  ticks: number[];
}

/** Room after the largest value, so that its mark is not cut. */
const MARGIN = 1.03;

/** An axis on which `largest` fits, with ticks 1, 2 or 5 times a power of ten apart. */
export function zeroBasedAxis(largest: number, mostTicks = 6): Axis {
  if (!(largest > 0) || !Number.isFinite(largest)) return { end: 1, ticks: [0, 1] };
  const end = largest * MARGIN;
  const rough = end / mostTicks;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power > rough) ?? 10);
  const count = Math.floor(end / step);
  const ticks = Array.from({ length: count + 1 }, (_, index) =>
    Number((index * step).toPrecision(10)),
  );
  return { end, ticks };
}

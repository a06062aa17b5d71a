/** A linear axis from zero: the end of its scale and at most five round ticks. */
export interface Axis {
  end: number;
  ticks: number[];
}

/** An axis on which `largest` fits, with ticks 1, 2 or 5 times a power of ten apart. */
export function zeroBasedAxis(largest: number, mostTicks = 5): Axis {
  if (!(largest > 0) || !Number.isFinite(largest)) return { end: 1, ticks: [0, 1] };
  const rough = largest / (mostTicks - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10);
  const count = Math.ceil(largest / step - 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) =>
    Number((index * step).toPrecision(10)),
  );
  return { end: ticks.at(-1) ?? 1, ticks };
}

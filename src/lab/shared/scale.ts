/** A stretch of values, drawn from 0 to 100 per cent. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const steps = [1, 2, 5];

/** The smallest round step (1, 2 or 5 times a power of ten) that needs at most `count` steps. */
function roundStep(span: number, count: number): number {
  const power = 10 ** Math.floor(Math.log10(span / count));
  const factor = steps.find((step) => step * power * count >= span) ?? 10;
  return factor * power;
}

/** From zero to a round number that holds `greatest`, with few ticks. */
export function fromZero(greatest: number, count = 3): Scale {
  const span = greatest > 0 && Number.isFinite(greatest) ? greatest : 1;
  const step = roundStep(span, count);
  const intervals = Math.ceil(span / step - 1e-9);
  const ticks = Array.from({ length: intervals + 1 }, (_, index) =>
    Number((index * step).toPrecision(12)),
  );
  return { from: 0, to: ticks.at(-1) ?? span, ticks };
}

/** Position in per cent, kept on the scale. */
export function percent({ from, to }: Scale, value: number): number {
  const share = (value - from) / (to - from);
  return 100 * Math.min(1, Math.max(0, share));
}

/** From a tenth below the smallest value to a tenth above the greatest, with a tick in the middle. */
export function tenthsAround(values: readonly number[], fallback: Scale): Scale {
  if (values.length === 0) return fallback;
  const from = Math.max(0, Math.floor(10 * Math.min(...values) - 0.2) / 10);
  const to = Math.max(from + 0.2, Math.ceil(10 * Math.max(...values) + 0.2) / 10);
  const count = Math.round(10 * (to - from));
  const step = count > 4 ? 2 : 1;
  const ticks = Array.from({ length: Math.floor(count / step) + 1 }, (_, index) =>
    Number((from + (step * index) / 10).toFixed(1)),
  );
  return { from, to, ticks };
}

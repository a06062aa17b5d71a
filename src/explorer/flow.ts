import type { Range } from '../estimation/index.ts';

/** From arithmetic to carbon, worked out for one setting by the calculation `plan`. */
export interface FlowProps {
  readonly epochs: number;
  readonly gramsPerKilowattHour: number;
  readonly flops: number;
  readonly hours: Range;
  readonly kilowattHours: Range;
  readonly gramsCO2e: Range;
}

export const flowLimits = {
  epochs: { min: 5, max: 200 },
  gramsPerKilowattHour: { min: 20, max: 900 },
} as const;

export interface FlowStep {
  readonly label: string;
  readonly unit: string;
  readonly range: Range;
  /** Ends of its bar, in per cent of the width: each tenfold is equally long. */
  readonly from: number;
  readonly to: number;
}

const PETA = 1e15;
const GRAMS_PER_KILOGRAM = 1000;

const times = ({ low, high }: Range, factor: number): Range => ({
  low: low * factor,
  high: high * factor,
});

/** Every step is proportional to the epochs, the last one also to the grid: the sums are scaled. */
export function flowSteps(
  start: FlowProps,
  now: Pick<FlowProps, 'epochs' | 'gramsPerKilowattHour'>,
): FlowStep[] {
  const work = now.epochs / start.epochs;
  const carbon = work * (now.gramsPerKilowattHour / start.gramsPerKilowattHour);
  const { flops } = start;
  const steps = [
    {
      label: 'Arithmetic',
      unit: 'PFLOP',
      base: times({ low: flops, high: flops }, 1 / PETA),
      factor: work,
    },
    { label: 'GPU time', unit: 'hours', base: start.hours, factor: work },
    { label: 'Electricity', unit: 'kWh', base: start.kilowattHours, factor: work },
    {
      label: 'Carbon from electricity',
      unit: 'kg CO₂e',
      base: times(start.gramsCO2e, 1 / GRAMS_PER_KILOGRAM),
      factor: carbon,
    },
  ];
  const place = scaleOf(start);
  return steps.map(({ label, unit, base, factor }) => {
    const middle = Math.sqrt(base.low * base.high);
    return {
      label,
      unit,
      range: times(base, factor),
      from: place((base.low / middle) * factor),
      to: place((base.high / middle) * factor),
    };
  });
}

/** A place on the scale for a multiple of the first setting; all that the sliders reach is on it. */
function scaleOf({ epochs, gramsPerKilowattHour, gramsCO2e }: FlowProps) {
  const spread = Math.sqrt(gramsCO2e.high / gramsCO2e.low);
  const reach = (end: 'min' | 'max') =>
    (flowLimits.epochs[end] / epochs) *
    (flowLimits.gramsPerKilowattHour[end] / gramsPerKilowattHour);
  const [least, most] = [Math.log(reach('min') / spread), Math.log(reach('max') * spread)];
  return (multiple: number) => (100 * (Math.log(multiple) - least)) / (most - least);
}

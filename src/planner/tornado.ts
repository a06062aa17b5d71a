import type { AssumptionName, Range } from '../estimation/index.ts';
import type { Planned } from './planned.ts';

/** One bar: how far an assumption moves the carbon, the others in the middle. */
interface TornadoBar {
  readonly name: AssumptionName;
  readonly range: Range;
  readonly atLow: number;
  readonly atHigh: number;
  /** Per cent of the picture's width. */
  readonly from: number;
  readonly to: number;
  /** The end of the assumption that stands at the left of the bar. */
  readonly left: keyof Range;
}

export interface Tornado {
  readonly bars: readonly TornadoBar[];
  /** Per cent. */
  readonly middle: number;
  readonly middleGramsCO2e: number;
  readonly lowest: number;
  readonly highest: number;
}

/** The strongest assumption first; those that are known exactly have no bar. */
export function tornadoOf({ result, assumptions }: Planned): Tornado {
  const { drivers, gramsCO2e } = result;
  const amounts = drivers.flatMap((one) => [one.atLowGramsCO2e, one.atHighGramsCO2e]);
  const [lowest, highest] = [Math.min(...amounts), Math.max(...amounts)];
  const span = highest - lowest || 1;
  const at = (grams: number) => Math.min(100, (100 * (grams - lowest)) / span);
  const bars = drivers.flatMap(({ assumption, atLowGramsCO2e, atHighGramsCO2e }) => {
    const range = assumptions.find(({ name }) => name === assumption)?.range;
    if (!range || atLowGramsCO2e === atHighGramsCO2e) return [];
    const [least, most] = [
      Math.min(atLowGramsCO2e, atHighGramsCO2e),
      Math.max(atLowGramsCO2e, atHighGramsCO2e),
    ];
    const left: keyof Range = atLowGramsCO2e < atHighGramsCO2e ? 'low' : 'high';
    return [
      {
        name: assumption,
        range,
        atLow: atLowGramsCO2e,
        atHigh: atHighGramsCO2e,
        from: at(least),
        to: at(most),
        left,
      },
    ];
  });
  return {
    bars,
    middle: at(gramsCO2e.middle),
    middleGramsCO2e: gramsCO2e.middle,
    lowest,
    highest,
  };
}

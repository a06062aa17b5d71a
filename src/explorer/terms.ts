import type { Estimate, PartId } from './estimate.ts';
import { optimizerOf, precisionOf, type Setup } from './setup.ts';
import { unitModel } from './unit-models.ts';
import { short } from './words.ts';

/** One term of the memory equation, with the learner's numbers filled in. */
export interface Term {
  readonly id: PartId;
  readonly label: string;
  /** "P·j·b" */
  readonly symbols: string;
  /** "443 M × 2 × 4 B" */
  readonly numbers: string;
  readonly bytes: number;
}

const times = (...factors: string[]) => factors.join(' × ');

/** 1.2 for an overhead of 20 %. */
export const overheadFactor = (setup: Setup): string =>
  String(Number((1 + setup.overheadPercent / 100).toPrecision(6)));

export function terms(setup: Setup, { parts }: Estimate): Term[] {
  const optimizer = optimizerOf(setup);
  const numberBytes = precisionOf(setup).bytesPerNumber;
  const width = `${numberBytes}\u202fB`;
  // Some optimisers keep their state in a width of their own: 8-bit Adam, one byte a number.
  const stateWidth = `${optimizer.bytesPerStateNumber ?? numberBytes}\u202fB`;
  const p = short(setup.parameters);
  const text: Record<PartId, [symbols: string, numbers: string]> = {
    parameters: ['P·b', times(p, width)],
    gradients: ['P·b', times(p, width)],
    optimizer: ['P·j·b', times(p, String(optimizer.numbersPerParameter), stateWidth)],
    activations: [
      'M·N·k·b',
      times(
        String(setup.batch),
        short(setup.outputs),
        String(unitModel(setup.unit).valuesPerOutput),
        width,
      ),
    ],
    overhead: [`× ${overheadFactor(setup)}`, `${setup.overheadPercent}\u202f% of the four above`],
  };
  return parts.map((part) => ({
    ...part,
    symbols: text[part.id][0],
    numbers: text[part.id][1],
  }));
}

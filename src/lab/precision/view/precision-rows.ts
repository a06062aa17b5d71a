import { mixedPrecision, trainingMemory } from '../../../estimation/index.ts';
import { type Arm, type ArmName, armNames, arms, epsilonOf } from '../arms.ts';
import { activationFactor } from '../../shared/activation-factor.ts';
import type { ArmView, PrecisionView } from './precision-view.ts';

const optimizer = 'adam';

export interface PrecisionRow {
  readonly name: ArmName;
  readonly arm: Arm;
  readonly view: ArmView;
  readonly epsilon: number;
  /** By the memory equation, with the k of this engine. */
  readonly computedBytes: number | null;
  /** Share of the bytes that the same backend took in 32 bits; null where it was not measured. */
  readonly measuredShare: number | null;
  readonly lastLoss: number | null;
}

/**
 * Rounded runs keep parameters and state in 32 bits, as mixed precision does; the others store every
 * number alike.
 */
function computedBytes({ kind, bits }: Arm, { start }: ArmView): number | null {
  if (!start) return null;
  const { trainableParameters, activationsPerSample, batchSize } = start;
  const { totalBytes, activationBytes } = trainingMemory({
    trainableParameters,
    activationsPerSample,
    batchSize,
    activationFactor,
    optimizer,
    bytesPerNumber: bits / 8,
    overheadFraction: 0,
  });
  if (kind === 'real') return totalBytes;
  const kept = mixedPrecision({ parameters: trainableParameters, optimizer, convention: 'zero' });
  return kept.bytes + activationBytes;
}

export function precisionRows(view: PrecisionView, wishedEpsilon: number): PrecisionRow[] {
  const whole = view['webgl-fp32'].allocatedBytes;
  return armNames.map((name) => {
    const { [name]: seen } = view;
    const { [name]: arm } = arms;
    const { allocatedBytes, losses, start } = seen;
    const isShort = arm.backend === 'webgl' && arm.bits === 16;
    return {
      name,
      arm,
      view: seen,
      epsilon: epsilonOf(name, start?.wish.epsilon ?? wishedEpsilon),
      computedBytes: computedBytes(arm, seen),
      measuredShare: isShort && whole && allocatedBytes ? allocatedBytes / whole : null,
      lastLoss: losses.at(-1) ?? null,
    };
  });
}

/** What came of a way from the wide detector to a lean one, in the few numbers that other pages need. */
import type { Field } from '../../kit/url-state.ts';
import { detectorCosts, fullFilters } from './detector.ts';

interface BeforeAfter {
  readonly wide: number;
  readonly lean: number;
}

export interface LeanRun {
  /** Channels that are left of each layer, from the picture to the box. */
  readonly filters: readonly number[];
  readonly stepMilliseconds: BeforeAfter;
  readonly peakBytes: BeforeAfter;
  readonly iou: BeforeAfter;
  /** Of L1 and fine-tuning together. */
  readonly epochs: number;
}

export interface LeanRatios extends LeanRun {
  /** Shares of the channels that are left, layer by layer. */
  readonly kept: readonly number[];
  readonly parameters: BeforeAfter;
  readonly macs: BeforeAfter;
  /**
   * How many times longer a step of the lean network takes than its multiplications say; at least 1.
   */
  readonly slowdown: number;
}

export function ratiosOf(run: LeanRun): LeanRatios {
  const [wide, lean] = [detectorCosts(fullFilters), detectorCosts(run.filters)];
  const faster = run.stepMilliseconds.wide / run.stepMilliseconds.lean;
  return {
    ...run,
    kept: run.filters.map((filters, layer) => filters / (fullFilters[layer] ?? filters)),
    parameters: { wide: wide.parameters, lean: lean.parameters },
    macs: { wide: wide.macs, lean: lean.macs },
    slowdown: Math.max(1, wide.macs / lean.macs / faster),
  };
}

const digits = 4;
const written = (value: number): string => String(Number(value.toPrecision(digits)));
const pair = ({ wide, lean }: BeforeAfter): string => `${written(wide)}-${written(lean)}`;

const write = ({ filters, stepMilliseconds, peakBytes, iou, epochs }: LeanRun): string =>
  [filters.join('-'), pair(stepMilliseconds), pair(peakBytes), pair(iou), epochs].join('_');

const shape = /^\d{1,3}(-\d{1,3}){4}(_\d{1,9}(\.\d{1,9})?-\d{1,9}(\.\d{1,9})?){3}_\d{1,5}$/;

const isPositive = ({ wide, lean }: BeforeAfter): boolean => wide > 0 && lean > 0;

function read(text: string): LeanRun | undefined {
  if (!shape.test(text)) return undefined;
  const [channels = '', step = '', peak = '', iou = '', epochs = ''] = text.split('_');
  const both = (part: string): BeforeAfter => {
    const [wide = 0, lean = 0] = part.split('-').map(Number);
    return { wide, lean };
  };
  const run: LeanRun = {
    filters: channels.split('-').map(Number),
    stepMilliseconds: both(step),
    peakBytes: both(peak),
    iou: both(iou),
    epochs: Number(epochs),
  };
  const isPart = run.filters.every((filters, layer) => {
    const full = fullFilters[layer] ?? 0;
    return filters >= 1 && filters <= full;
  });
  const isMeasured = isPositive(run.stepMilliseconds) && isPositive(run.peakBytes);
  return isPart && isMeasured && run.iou.wide <= 1 && run.iou.lean <= 1 ? run : undefined;
}

/** A run in a link: channels, step time, peak bytes, IoU, epochs. */
export const leanRunField: Field<LeanRun | null> = {
  key: 'run',
  label: 'Your run',
  fallback: null,
  allowed: 'what the lab of slimming down writes into its link',
  read,
  write: (run) => (run ? write(run) : ''),
};

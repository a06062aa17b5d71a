import type { AssumptionName, OptimizerName, PlanPrecision, Range } from '../estimation/index.ts';
import type { MeasuredName } from './measured-runs.ts';
import type { SiteId } from './sites.ts';

/** Which emissions of electricity count: those of the power stations, or of their whole life. */
export type FactorKind = 'life-cycle' | 'direct';

/** Everything that a reader chooses about a training job. */
export interface Job
  extends
    Readonly<Record<AssumptionName, Range | undefined>>,
    Readonly<Record<MeasuredName, number>> {
  /** A network by its id, or `own` for the three numbers below. */
  readonly model: string;
  /** Side of a picture in pixels, or tokens of a text; 0 as the network comes. */
  readonly inputSize: number;
  readonly parameters: number;
  /** Values that one sample leaves for the backward pass. */
  readonly outputs: number;
  /** Values that the largest layer reads and writes for one sample; 0 where that is not known. */
  readonly largestLayer: number;
  /** GFLOP of one forward pass of one sample. */
  readonly forwardGigaflops: number;
  /** Layers with parameters, from the input on, that stay fixed. */
  readonly frozenLayers: number;
  /** The same for one's own numbers: a share of the parameters and of the forward pass. */
  readonly frozenPercent: number;
  readonly optimizer: OptimizerName;
  readonly precision: PlanPrecision;
  readonly batch: number;
  readonly checkpointing: 'no' | 'yes';
  readonly samples: number;
  readonly epochs: number;
  readonly runs: number;
  readonly device: string;
  readonly devices: number;
  readonly zero: '0' | '1' | '2' | '3';
  readonly site: SiteId;
  readonly grid: string;
  readonly factor: FactorKind;
  readonly hostWatts: number;
  readonly hostGigabytes: number;
  /** Hours in which the devices are reserved but idle. */
  readonly idleHours: number;
}

export const OWN_NUMBERS = 'own';

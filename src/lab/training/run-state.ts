import type { ParameterArray } from '../engine/network/parameters.ts';
import type { LabEvent } from '../protocol/events.ts';
import type { Settings } from '../protocol/settings.ts';

/** An optimiser between two steps. Everything is kept by the name of the parameter. */
export interface OptimizerState {
  /** Such as Adam's two moments: one array of the parameter's shape for each slot. */
  readonly slots: Readonly<Record<string, readonly ParameterArray[]>>;
  /**
   * The powers of the decay rates so far. They are multiplied up step by step, so that recomputing
   * them would give other last bits.
   */
  readonly powers: Readonly<Record<string, readonly number[]>>;
}

/** The epoch of a stage whose weights are kept. */
export interface BestEpoch {
  /** Counts from 1 within the stage. */
  readonly epoch: number;
  /** Mean loss on the scenes kept aside for stopping. */
  readonly loss: number;
  /** Only the parameters that the stage trains. */
  readonly parameters: Readonly<Record<string, ParameterArray>>;
}

/** What a stage has done so far. */
export interface StageProgress {
  /** Index of the stage in the plan of the run. */
  readonly stageIndex: number;
  readonly epochsDone: number;
  /** Epochs since the best one. */
  readonly epochsWithoutGain: number;
  readonly best: BestEpoch | null;
  readonly trainingMilliseconds: number;
}

/**
 * A run after a whole epoch: plain values only, so that it can be stored and sent. Going on from it
 * gives the same numbers as never having stopped, bit for bit: the order of the data follows from
 * the seed and the epoch, so no state of a random generator is needed.
 */
export interface RunState {
  readonly settings: Settings;
  /** All parameters as they are now, in the network's order. */
  readonly parameters: Readonly<Record<string, ParameterArray>>;
  readonly optimizer: OptimizerState;
  readonly stage: StageProgress;
  /** Training steps of the whole run. */
  readonly steps: number;
  readonly trainingMilliseconds: number;
  readonly wallMilliseconds: number;
  /** The events that draw the run so far again: stages, epochs, memory, scores; no steps. */
  readonly history: readonly LabEvent[];
}

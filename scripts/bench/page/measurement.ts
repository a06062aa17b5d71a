import type { Backend } from '../../../src/lab/protocol/choices.ts';

/** What one page measured, or why it could not. */
export type Measurement<Result> = { readonly result: Result } | { readonly error: string };

/** Milliseconds of the steps of one training run; the first one compiles what there is to compile. */
export interface StepTimes {
  readonly firstStep: number;
  readonly steps: readonly number[];
}

/** The engine's own words on a stage, and the bytes that its first step held. */
export interface StageMemory {
  readonly stage: string;
  readonly parameters: number;
  readonly activationsPerSample: number;
  readonly predictedBytes: number;
  readonly measuredBytes: number;
}

export interface OwnResult {
  readonly kernels: string;
  readonly scratch: StepTimes;
  /** The frozen head on features that were computed once. */
  readonly cachedHead: StepTimes;
  /** The same head, the frozen body run again in each step. */
  readonly uncachedHead: StepTimes;
  readonly memory: readonly StageMemory[];
  /** Losses after a stop and a resume, and how many are those of the whole run to the last bit. */
  readonly resumedLosses: number;
  readonly equalLosses: number;
}

/** What a page of the bench is asked for, by its address. */
export interface Wish {
  readonly engine: 'own' | 'stock' | 'memory';
  readonly backend: Backend;
}

import type { NetworkParameters } from '../engine/network/parameters.ts';
import type { SpriteSheet } from '../engine/scenes/sprite-sheet.ts';
import type { RunControl } from './run-control.ts';
import type { RunState } from './run-state.ts';

/** How storing a checkpoint went. */
export interface CheckpointReport {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly stored: boolean;
  /** Why it was not stored, in words; empty when it was. */
  readonly message: string;
}

/** What a run needs from around it. The TF.js backend is already running. */
export interface RunDeps {
  readonly sprites: SpriteSheet;
  /** Last year's classifier. */
  readonly classifier: NetworkParameters;
  /** What the device calls itself; empty when it says nothing. */
  readonly device: string;
  /** Bytes that the backend itself holds; null where it cannot say. */
  readonly deviceBytes: () => number | null;
  /** Milliseconds from any fixed moment. */
  readonly now: () => number;
  readonly control: RunControl;
  /** Stores the run after an epoch. It never throws: a full store is a report that says so. */
  readonly saveCheckpoint: (state: RunState) => Promise<CheckpointReport>;
}

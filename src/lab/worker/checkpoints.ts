import type { KernelSet } from '../engine/backend/started.ts';
import { encodeCheckpoint } from '../engine/checkpoint/format.ts';
import { findCheckpoint } from '../engine/checkpoint/find-checkpoint.ts';
import { loadCheckpoint } from '../engine/checkpoint/load.ts';
import { saveCheckpoint } from '../engine/checkpoint/store.ts';
import type { RunWish } from '../protocol/settings.ts';
import { planRun } from '../training/plan.ts';
import type { CheckpointReport } from '../training/run-deps.ts';
import type { RunState } from '../training/run-state.ts';
import { RunFailure } from './failure.ts';

/** What a checkpoint holds. */
export interface StoredRun {
  run: RunState;
  /** Other kernels would go on with other last bits. */
  kernelSet: KernelSet;
}

/** Stores a run after an epoch and reports how that went; a store that fails stops nothing. */
export async function storeRun(stored: StoredRun): Promise<CheckpointReport> {
  const startedAt = performance.now();
  const { settings, stage } = stored.run;
  const bytes = await encodeCheckpoint(settings, stored);
  const { phase = '', stage: stageInPhase = 0 } = planRun(settings).stages[stage.stageIndex] ?? {};
  const place = { phase, stage: stageInPhase, epoch: stage.epochsDone };
  const saved = await saveCheckpoint({ settings, ...place, savedAt: Date.now() }, bytes);
  return {
    bytes: bytes.length,
    milliseconds: performance.now() - startedAt,
    stored: saved.ok,
    message: saved.ok ? '' : `This epoch could not be saved: ${saved.message}. Training goes on.`,
  };
}

/** Where a run goes on; without `from` it starts from the beginning. */
export interface ResumePoint {
  from?: StoredRun;
  /** What the learner should know about it; empty when all is well. */
  notice: string;
}

const fromTheBeginning = 'Training starts from the beginning.';

/**
 * The newest checkpoint of a run as wished. Where nothing was saved, the run starts anew, which
 * costs no more than going on would; where everything that was saved is damaged, a RunFailure says
 * so, because the learner thinks that it is there.
 */
export async function findResumePoint(wish: RunWish): Promise<ResumePoint> {
  const found = await findCheckpoint(wish);
  if (!found.ok) {
    return { notice: `No checkpoint can be read: ${found.message}. ${fromTheBeginning}` };
  }
  if (!found.value) return { notice: `No epoch has been saved yet. ${fromTheBeginning}` };
  const loaded = await loadCheckpoint(found.value.settings);
  if (!loaded.ok) {
    throw new RunFailure('checkpoint-refused', `${loaded.message} You can start the run anew.`);
  }
  // The hash says that these are the bytes that storeRun wrote, and the version that it was ours.
  return { from: loaded.value.state as StoredRun, notice: loaded.value.warning };
}

import type { RunDeps } from '../../src/lab/training/run-deps.ts';
import { RunControl } from '../../src/lab/training/run-control.ts';
import { shippedClassifier } from './classifier.ts';
import { deviceName } from './device-name.ts';
import { readSprites } from './sprites.ts';

/**
 * What a run needs, from the files of the site; its checkpoints are not stored. The device is that
 * of WASM on this machine unless a change says otherwise.
 */
export async function nodeDeps(changes: Partial<RunDeps> = {}): Promise<RunDeps> {
  const { parameters } = await shippedClassifier();
  return {
    sprites: await readSprites(),
    classifier: parameters,
    device: deviceName(),
    deviceBytes: () => null,
    now: () => performance.now(),
    control: new RunControl(),
    saveCheckpoint: async () => ({ bytes: 0, milliseconds: 0, stored: true, message: '' }),
    ...changes,
  };
}

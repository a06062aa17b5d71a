import { formatBytes } from '../../../units/index.ts';
import type { RunView } from './run-view.ts';
import { milliseconds, phaseNames, plural } from '../../shared/words.ts';

/** The state of the saved epochs in a sentence or two. */
export function checkpointSentence({ checkpoint, checkpoints }: RunView): string {
  if (!checkpoint) return 'After every epoch the whole training state is saved on this device.';
  if (!checkpoint.stored) return `Not saved: ${checkpoint.message}. Training goes on without.`;
  const where = `${phaseNames[checkpoint.phase]}, epoch ${checkpoint.epoch}`;
  return (
    `${plural(checkpoints, 'checkpoint')} saved. The newest (${where}) has ${formatBytes(checkpoint.bytes)} ` +
    `and took ${milliseconds(checkpoint.milliseconds)}. The last two are kept.`
  );
}

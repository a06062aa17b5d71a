import type { LabEvent } from '../../src/lab/protocol/events.ts';

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

/** One line about an event; null for those that come too often to read. */
export function eventLine(event: LabEvent): string | null {
  switch (event.type) {
    case 'step':
    case 'progress':
      return null;
    case 'stage':
      return `${event.phase} ${event.stage}: room for features ${megabytes(event.cachedFeatureBytes)}`;
    case 'epoch':
      return `  epoch ${event.epoch}: training ${event.trainingLoss.toFixed(3)}, stopping ${event.loss.toFixed(3)}, IoU ${event.iou.toFixed(3)}${event.best ? ' best' : ''}, ${seconds(event.trainingMilliseconds)} + features ${seconds(event.cachingMilliseconds)} + validation ${seconds(event.validatingMilliseconds)}`;
    case 'memory':
      return `  memory: peak ${megabytes(event.peakTensorBytes)}, activations ${megabytes(event.activationTensorBytes)}, at rest ${megabytes(event.restingTensorBytes)}, optimiser ${megabytes(event.optimizerStateBytes)}`;
    case 'checkpoint':
      return event.stored ? null : `  checkpoint not stored: ${event.message}`;
    case 'stage-end':
      return `  best epoch ${event.bestEpoch} of ${event.ranEpochs} run, ${event.plannedEpochs} planned; training ${seconds(event.trainingMilliseconds)}`;
    case 'score':
      return `${event.phase}: validation IoU ${event.validation.iou.toFixed(4)} (${event.validation.shareAboveHalf.toFixed(2)} above half), new artist ${event.newArtist.iou.toFixed(4)} (${event.newArtist.shareAboveHalf.toFixed(2)})`;
    case 'done':
      return `${event.reason}: training ${seconds(event.trainingMilliseconds)}, wall ${seconds(event.wallMilliseconds)}`;
    case 'error':
      return `error (${event.code}): ${event.message}`;
    default:
      return event.type;
  }
}

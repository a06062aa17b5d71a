import type { SlimEvent } from '../../src/lab/slimming/events.ts';
import { eventLine } from './event-line.ts';

const sizes = (scales: readonly (readonly number[])[]): string =>
  scales.map((layer) => layer.filter((scale) => scale > 0).length).join('-');

/** One line about an event of a slimming task; null for those that come too often to read. */
export function slimLine(event: SlimEvent): string | null {
  switch (event.type) {
    case 'slim-start':
      return `${event.task.kind}: ${event.device}`;
    case 'channels':
      return `  alive ${sizes(event.scales)}, penalty ${event.penalty.toFixed(3)}`;
    case 'cut':
      return `  ${event.removedChannels} channels went, ${event.deadChannels} of them dead; largest difference ${event.largestDifference} in ${event.outputsCompared} outputs`;
    case 'measured':
      return `  ${event.moment} ${event.task}: ${event.parameters} parameters, ${sizes(event.scales)}, step ${event.stepMilliseconds.toFixed(1)} ms, peak ${(event.peakTensorBytes / 1e6).toFixed(2)} MB, IoU ${event.validation.iou.toFixed(4)}`;
    case 'model':
      return null;
    default:
      return eventLine(event);
  }
}

import { largestBatch, type Range } from '../../estimation/index.ts';
import { bytesPerGibibyte, formatBytes } from '../../units/index.ts';
import { formatAmount } from '../read/format-amount.ts';
import type { FigureOf } from './assumptions.ts';
import type { CaseStudy } from './case-schema.ts';
import { networkSize } from './network.ts';

/** Bytes of a card: its maker writes GB and means GiB. */
export const cardBytes = (
  { machines }: Pick<CaseStudy, 'machines'>,
  place: keyof CaseStudy['machines'],
  figure: FigureOf,
): number => figure(machines[place].memory.figure).low * bytesPerGibibyte;

/** The parts into which Miguel divides a batch while all layers are open. */
export const microBatchesOf = ({ plans }: Pick<CaseStudy, 'plans'>): number =>
  Math.max(...plans.after.stages.map(({ microBatches }) => microBatches));

/** The largest batch of last year's recipe that the workstation's card holds, by the equation. */
function largestWideBatch(study: CaseStudy, figure: FigureOf): number {
  const { parameters, activationsPerSample } = networkSize(study.networks.wide);
  return largestBatch(
    { trainableParameters: parameters, activationsPerSample, optimizer: 'sgd' },
    cardBytes(study, 'workstation', figure),
  );
}

/** Both machines of the case, and why its batch and its pictures are as large as they are. */
export function cardValues(study: CaseStudy, figure: FigureOf): Record<string, () => string> {
  const { batchSize, images, machines, networks } = study;
  const { workstation, cloud } = machines;
  const amount = ({ low, high, unit }: Range & { unit: string }) =>
    formatAmount({ low, high, unit });
  const microBatches = microBatchesOf(study);
  const [, height, width] = networks.wide.input;
  return {
    'card.name': () => workstation.card,
    'card.memory': () => amount(figure(workstation.memory.figure)),
    'card.bytes': () => formatBytes(cardBytes(study, 'workstation', figure)),
    'card.peak': () => amount(figure(workstation.peak.figure)),
    'card.peak16': () => amount(figure(workstation.peak16.figure)),
    'cloud.name': () => cloud.card,
    'cloud.memory': () => amount(figure(cloud.memory.figure)),
    images: () => images.toLocaleString('en-GB'),
    pictureSize: () => `${height} × ${width}`,
    microBatch: () => String(batchSize / microBatches),
    accumulatedSteps: () => String(microBatches),
    'wide.largestBatch': () => String(largestWideBatch(study, figure)),
    'batch.reason': () => study.reasons.batch,
    'picture.reason': () => study.reasons.picture,
  };
}

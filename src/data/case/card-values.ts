import type { Range } from '../../estimation/index.ts';
import { bytesPerGibibyte, formatBytes } from '../../units/index.ts';
import { formatAmount } from '../read/format-amount.ts';
import type { FigureOf } from './assumptions.ts';
import type { CaseStudy } from './case-schema.ts';

/** Bytes of a card: its maker writes GB and means GiB. */
export const cardBytes = (
  { machines }: Pick<CaseStudy, 'machines'>,
  place: keyof CaseStudy['machines'],
  figure: FigureOf,
): number => figure(machines[place].memory.figure).low * bytesPerGibibyte;

/** The parts into which Miguel divides a batch while all layers are open. */
const microBatchesOf = ({ plans }: Pick<CaseStudy, 'plans'>): number =>
  Math.max(...plans.after.stages.map(({ microBatches }) => microBatches));

/** The workstation's card, and why the case's batch and its pictures are as large as they are. */
export function cardValues(study: CaseStudy, figure: FigureOf): Record<string, () => string> {
  const { batchSize, machines, networks } = study;
  const { workstation } = machines;
  const amount = ({ low, high, unit }: Range & { unit: string }) =>
    formatAmount({ low, high, unit });
  const microBatches = microBatchesOf(study);
  const [, height, width] = networks.wide.input;
  return {
    'card.name': () => workstation.card,
    'card.memory': () => amount(figure(workstation.memory.figure)),
    'card.bytes': () => formatBytes(cardBytes(study, 'workstation', figure)),
    pictureSize: () => `${height} × ${width}`,
    microBatch: () => String(batchSize / microBatches),
    'batch.reason': () => study.reasons.batch,
    'picture.reason': () => study.reasons.picture,
  };
}

import { calibrateMemory, InputError, type CalibrateMemoryOutput } from '../estimation/index.ts';
import { bytesPerMebibyte, formatBytes, formatCount } from '../units/index.ts';
import type { Job } from './job.ts';
import { measuredKeys, type MeasuredName } from './measured-runs.ts';
import type { Planned } from './planned.ts';
import { memoryRange } from './words.ts';

export interface MeasuredLine {
  readonly line: CalibrateMemoryOutput;
  /** Of one GPU, at the batch of the job. */
  readonly bytes: number;
  readonly batchPerDevice: number;
}

/** What the two runs say about the job, or why they say nothing. */
export type Measured = MeasuredLine | { readonly problem: string };

const runsOf = ({
  firstRunBatch,
  firstRunMebibytes,
  secondRunBatch,
  secondRunMebibytes,
}: Pick<Job, MeasuredName>) => [
  { batchSize: firstRunBatch, bytes: firstRunMebibytes * bytesPerMebibyte },
  { batchSize: secondRunBatch, bytes: secondRunMebibytes * bytesPerMebibyte },
];

/** The line, where the runs give one. */
export function measuredLine(plan: Pick<Planned, 'job' | 'device'>): MeasuredLine | undefined {
  const measured = measuredOf(plan);
  return measured && !('problem' in measured) ? measured : undefined;
}

/** Undefined until all four numbers are there. */
export function measuredOf({ job, device }: Pick<Planned, 'job' | 'device'>): Measured | undefined {
  const runs = runsOf(job);
  if (runs.some(({ batchSize, bytes }) => batchSize === 0 || bytes === 0)) return undefined;
  try {
    const line = calibrateMemory({ runs, capacityBytes: device.memoryBytes });
    const batchPerDevice = Math.ceil(job.batch / job.devices);
    return {
      line,
      batchPerDevice,
      bytes: line.interceptBytes + line.bytesPerSample * batchPerDevice,
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { problem: inTheReadersWords(error) };
  }
}

const inTheReadersWords = ({ field, allowed }: InputError): string => {
  const { label } = field.endsWith('batchSize')
    ? measuredKeys.secondRunBatch
    : measuredKeys.secondRunMebibytes;
  return field === 'capacityBytes'
    ? 'Both runs took the same memory, so a batch of any size would fit. Measure two batch sizes that differ more.'
    : `${label}: allowed: ${allowed}.`;
};

/** Where the measured line stands against the predicted range, and what fits. */
export function measuredSentences(
  { line, bytes, batchPerDevice }: MeasuredLine,
  { result, device, job }: Planned,
): string {
  const { low, high } = result.peakBytes;
  const against =
    bytes < low ? 'less than predicted' : bytes > high ? 'more than predicted' : 'as predicted';
  const each = job.devices > 1 ? ' on each GPU' : '';
  const most = line.largestBatch ?? 0;
  const fits =
    most === 0
      ? `No batch fits in the memory of one ${device.name}.`
      : `The largest batch that fits on one ${device.name} is ${formatCount(most)}.`;
  return [
    `Your runs take ${formatBytes(line.interceptBytes)} and ${formatBytes(line.bytesPerSample)} more for each sample.`,
    `At a batch of ${formatCount(batchPerDevice)}${each} that is ${formatBytes(bytes)}, ${against} (${memoryRange(result.peakBytes)}).`,
    fits,
  ].join(' ');
}

/** The command that fits the same line. */
export const calibrationCommand = (job: Job, memoryBytes: number): string =>
  `npm run -s joulebook -- calc calibrate-memory --input '${JSON.stringify({
    runs: runsOf(job),
    capacityBytes: memoryBytes,
  })}'`;

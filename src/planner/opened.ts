import { formatCount, formatSignificant } from '../units/index.ts';
import type { ModelDescription } from '../model-files/result.ts';
import { OWN_NUMBERS, type Job } from './job.ts';
import { sizesOfTable } from './models.ts';

/** What an opened model changes in a job, and what one has to know about it. */
export interface Opened {
  readonly change: Partial<Job>;
  readonly title: string;
  readonly notes: readonly string[];
}

const GIGA = 1e9;

/** The numbers of a file become one's own numbers; what the file does not tell stays as it was. */
export function jobFromModel(
  model: ModelDescription,
  label: string,
  checkpointing: Job['checkpointing'],
): Opened {
  const { trainableParameters, frozenParameters, activations, network: table, macs } = model;
  const parameters = trainableParameters + frozenParameters;
  const counted = table && sizesOfTable(table, { inputSize: 0, frozenLayers: 0, checkpointing });
  const outputs = counted?.activationsPerSample ?? activations?.perSample;
  const kept = checkpointing === 'yes' ? 'keeps them with checkpointing' : 'keeps them';
  return {
    change: {
      model: OWN_NUMBERS,
      parameters,
      frozenPercent: (100 * frozenParameters) / parameters,
      ...(outputs === undefined ? {} : { outputs }),
      largestLayer: counted?.workingActivationsPerSample ?? 0,
      ...(macs === undefined ? {} : { forwardGigaflops: (2 * macs) / GIGA }),
    },
    title: `${model.name ? `${model.name}, ` : ''}${label}: ${formatCount(parameters)} parameters`,
    notes: [
      counted === undefined
        ? activations
          ? `Values kept for one sample: ${activations.convention}.`
          : 'The file does not tell how many values one sample leaves. Type that number, or the memory is that of the number below.'
        : `Values kept for one sample: ${formatSignificant(counted.activationsPerSample)}, counted from its layers as PyTorch ${kept}. Open it again when you change checkpointing.`,
      ...(macs === undefined
        ? [
            'The file does not tell the work of a forward pass. Type that number, or time and energy are those of the number below.',
          ]
        : []),
      ...model.notes,
    ],
  };
}

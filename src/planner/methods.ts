import { listInWords, lowerFirst } from '../kit/words.ts';
import { optimizers } from '../estimation/index.ts';
import {
  formatBytes,
  formatCount,
  formatPercent,
  formatSignificant,
  thinSpace,
} from '../units/index.ts';
import { measuredLine } from './measured.ts';
import type { Offer } from './offer.ts';
import type { Planned } from './planned.ts';
import { siteOf } from './sites.ts';
import {
  assumptionRange,
  assumptionWords,
  carbonRange,
  energyRange,
  hoursRange,
  memoryRange,
  networkLabel,
  scopeWords,
} from './words.ts';

const precisionWords = {
  fp32: '32-bit numbers',
  tf32: 'TF32 arithmetic',
  fp16: '16-bit numbers (FP16)',
  bf16: '16-bit numbers (BF16)',
  mixed: 'mixed precision',
} as const;

/** What not every job has: a sentence each. */
function settingWords({ job, model, sizes, input }: Planned): readonly string[] {
  const frozen = sizes.frozenParameters / (sizes.frozenParameters + sizes.trainableParameters);
  const where = model ? 'from the input on' : 'and the same share of the work';
  return [
    frozen > 0 && `Frozen were ${formatPercent(frozen)} of the parameters, ${where}.`,
    job.checkpointing === 'yes' && 'Activations were computed again (checkpointing).',
    job.zero !== '0' &&
      job.devices > 1 &&
      `Memory was shared between GPUs by ZeRO, stage ${job.zero}.`,
    job.idleHours > 0 &&
      `For ${formatSignificant(job.idleHours)} hours each GPU was reserved but idle, at ${formatSignificant(input.idleWatts ?? 0)}${thinSpace}W.`,
  ].filter((sentence) => sentence !== false);
}

/** A paragraph for the methods section of a paper, with the sources. */
export function methodsParagraph(plan: Planned, offer: Offer): string {
  const { job, model, device, place, result, scopes } = plan;
  const network = model
    ? `the network “${networkLabel(plan)}” (source: ${model.source})`
    : 'our network';
  const optimizer = optimizers.find(({ name }) => name === job.optimizer)?.label ?? job.optimizer;
  const gpus = job.devices > 1 ? `${job.devices} ${device.name} GPUs` : `one ${device.name} GPU`;
  const assumptions = plan.assumptions.map(({ name, range, own, source }) => {
    const from = own ? 'our own numbers' : (source?.text ?? 'see the data files');
    const { label } = assumptionWords[name];
    return `${lowerFirst(label)} ${assumptionRange(name, range)} (${from})`;
  });
  const measured = measuredLine(plan);
  const runs = job.runs > 1 ? ` in ${formatCount(job.runs)} runs` : '';
  return [
    `We predicted the cost of training ${network} for ${formatSignificant(job.epochs, 6)} epochs of ${formatCount(job.samples)} samples${runs}, with ${optimizer}, batch size ${formatCount(job.batch)} and ${precisionWords[job.precision]}, on ${gpus} (${formatSignificant(device.ratedWatts)}${thinSpace}W rated power) in ${siteOf(job.site).ours}, with grid electricity (${place.label}).`,
    ...settingWords(plan),
    `Peak memory was estimated at ${memoryRange(result.peakBytes)} per GPU, time at ${hoursRange(result.hours)} per run, electricity at ${energyRange(result.kilowattHours)}, its emissions at ${carbonRange(result.electricityGramsCO2e)} and the embodied share of the GPUs at ${carbonRange(result.embodiedGramsCO2e)} (${carbonRange(result.gramsCO2e)} in all).`,
    ...(measured
      ? [
          `A line through two measured runs puts peak memory at ${formatBytes(measured.bytes)} per GPU.`,
        ]
      : []),
    `Assumptions: ${listInWords(assumptions)}; ${formatSignificant(job.hostWatts)}${thinSpace}W for the rest of the machine (our assumption) and ${formatSignificant(job.hostGigabytes)}${thinSpace}GB of main memory (${offer.figures['memory-power'].source.text}).`,
    `All results are ranges with every assumption at its most and at its least favourable end; the middle uses geometric means.`,
    `In our greenhouse gas accounts the electricity belongs to ${scopeWords(scopes.electricity)}, the hardware to ${scopeWords(scopes.hardware)} (GHG Protocol).`,
    `Computed with Joulebook, whose calculation “plan” gives the same numbers on the command line.`,
  ].join(' ');
}

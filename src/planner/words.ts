import type { AssumptionName, Fit, Range } from '../estimation/index.ts';
import {
  formatBytes,
  formatCarbon,
  formatDuration,
  formatEnergy,
  formatRange,
  formatSignificant,
  joinEnds,
  thinSpace,
} from '../units/index.ts';
import { inputSizeOf } from './models.ts';
import type { Planned } from './planned.ts';

/** Results are ranges over rough assumptions: two digits are as many as they deserve. */
const DIGITS = 2;

/** Each in the unit that `like` has, where it stands beside others. */
export const memoryRange = ({ low, high }: Range, like?: number): string =>
  formatRange(low, high, formatBytes, 3, like);
export const hoursRange = ({ low, high }: Range, like?: number): string =>
  formatRange(low, high, formatDuration, DIGITS, like);
export const energyRange = ({ low, high }: Range, like?: number): string =>
  formatRange(low, high, formatEnergy, DIGITS, like);
export const carbonRange = ({ low, high }: Range, like?: number): string =>
  formatRange(low, high, formatCarbon, DIGITS, like);

/** "0.2 to 0.6", or one number. */
export const plainRange = ({ low, high }: Range): string =>
  joinEnds(formatSignificant(low), formatSignificant(high), ' to ');

/** 2.84e18 -> "2.84 × 10¹⁸" */
export function scientific(value: number): string {
  if (value === 0) return '0';
  const exponent = Math.floor(Math.log10(value) + 1e-12);
  if (exponent < 6) return formatSignificant(value);
  const digits = [...String(exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
  return `${formatSignificant(value / 10 ** exponent)} × 10${digits}`;
}

export const assumptionWords: Readonly<
  Record<AssumptionName, { readonly label: string; readonly unit: string }>
> = {
  utilization: { label: 'Share of the peak speed', unit: '' },
  wattsPerDevice: { label: 'Power of one GPU', unit: 'W' },
  pue: { label: 'Overhead of the building (PUE)', unit: '' },
  gramsPerKilowattHour: { label: 'Grid factor', unit: 'g/kWh' },
  embodiedKilogramsCO2e: { label: 'Carbon to make one GPU', unit: 'kg' },
  lifetimeYears: { label: 'Service life of a GPU', unit: 'years' },
};

/** "0.2 to 0.6", "129 to 300 W" */
export function assumptionRange(name: AssumptionName, range: Range): string {
  const { unit } = assumptionWords[name];
  return unit === '' ? plainRange(range) : `${plainRange(range)}${thinSpace}${unit}`;
}

const fitWords: Readonly<Record<Fit, string>> = {
  yes: 'fits',
  perhaps: 'may fit',
  no: 'does not fit',
};

/** Only the low end of the estimate fits: the lesson's equation, which decides there, says no. */
export const failsTheSum = (fits: Fit, lessonBytes: number, memoryBytes: number): boolean =>
  fits === 'perhaps' && lessonBytes > memoryBytes;

/** Whether a job fits, as the lesson says it; undefined where nothing was asked. */
export function fitWord(
  fits: Fit | undefined,
  { lessonBytes }: { readonly lessonBytes: number },
  { memoryBytes }: { readonly memoryBytes: number },
): string {
  if (fits === undefined) return fitWords.no;
  if (fits !== 'perhaps') return fitWords[fits];
  return lessonBytes > memoryBytes ? 'does not fit by the sum' : 'fits by the sum';
}

/** The sentence under the results: whether the job fits on the GPU that was chosen. */
export function fitSentence({ result, device, job, model }: Planned): string {
  const where = `on ${job.devices > 1 ? `each of ${job.devices}` : 'one'} ${device.name}`;
  if (result.fits === 'yes') return `The job fits ${where}.`;
  if (result.fits && failsTheSum(result.fits, result.lessonBytes, device.memoryBytes)) {
    return `By the memory equation the job does not fit ${where}: only the low end of the estimate does.`;
  }
  if (result.fits === 'perhaps') {
    return `By the memory equation the job fits ${where}, and the high end of the estimate does not: try one step before you send a long run.`;
  }
  // Only from its layers is it known what checkpointing would keep.
  const saving = model && job.checkpointing === 'no' ? ' checkpointing,' : '';
  return `The job does not fit ${where}. Try a smaller batch,${saving} 16 bits or more GPUs.`;
}

export const scopeWords = ({ scope, category }: Planned['scopes']['electricity']): string =>
  category === undefined ? `Scope ${scope}` : `Scope ${scope}, category ${category}`;

/** The network with the size of its input, where that is another than it comes with. */
export function networkLabel({ job, model, sizes }: Planned): string {
  if (!model) return 'your own network';
  if (job.inputSize === 0 || sizes.problem) return model.label;
  return `${model.label} with ${job.inputSize} ${inputSizeOf(model.table).unit}`;
}

/** What a plan is, in one line. */
export function planLabel(plan: Planned): string {
  const { job, device } = plan;
  const gpus = job.devices > 1 ? `${job.devices} × ${device.name}` : device.name;
  return `${networkLabel(plan)}, ${gpus}`;
}

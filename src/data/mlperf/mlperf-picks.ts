import { samplesPerJoule } from '../../estimation/index.ts';
import { formatAmount } from '../read/format-amount.ts';
import type { PowerResult } from './mlperf-result.ts';

/** Results that the lesson points to, by the path of the raw result. */

/** The row behind the lesson's 9.89: it counts tokens. */
export const lessonRowPath =
  'mlcommons/inference_results_v5.1/closed/Lenovo/results/SR680a_V3_B200SXMx8_TRT/llama2-70b-99/Offline';

/**
 * Requests served per second in that same run ("result_samples_per_second" of the raw log):
 * with it the same watts give another figure per joule.
 */
export const lessonRowSamplesPerSecond = 376.512;

/** Six results of ResNet-50, Offline, that show newer hardware both above and below older hardware. */
export const newerAndOlderPaths: readonly string[] = [
  'mlcommons/inference_results_v4.1/closed/NVIDIA/results/H200-SXM-141GBx8_TRT_MaxQ/resnet50/Offline',
  'mlcommons/inference_results_v3.1/closed/NVIDIA/results/H100-PCIe-80GBx8_TRT_MaxQ/resnet50/Offline',
  'mlcommons/inference_results_v3.1/closed/CTuning/results/amd_zen4_workstation-nvidia_original-gpu-tensorrt-vdefault-default_config/resnet50/offline',
  'mlcommons/inference_results_v3.1/closed/Dell/results/XR5610_L4x1_TRT_MaxQ/resnet50/Offline',
  'mlcommons/inference_results_v2.1/closed/NVIDIA/results/Orin_TRT_MaxQ/resnet50/Offline',
  'mlcommons/inference_results_v2.1/closed/Dell/results/XR12_A2x1_TRT_MaxQ/resnet50/Offline',
];

interface PickedResult {
  path: string;
  label: string;
  /** Where its words stand beside its dot. */
  side: 'before' | 'after' | 'over' | 'under';
}

const resnetOf = (round: string, run: string) =>
  `mlcommons/inference_results_${round}/closed/${run}/resnet50/Offline`;

/** Results of ResNet-50, Offline, like with like: each kind of system from its older model to its newer one. */
export const newerAndOlderLines: readonly { name: string; results: readonly PickedResult[] }[] = [
  {
    name: 'Servers with eight SXM cards',
    results: [
      {
        path: resnetOf('v2.1', 'NVIDIA/results/DGX-A100_A100-SXM-80GBx8_TRT_MaxQ'),
        label: 'A100 SXM',
        side: 'before',
      },
      {
        path: resnetOf('v3.1', 'NVIDIA/results/DGX-H100_H100-SXM-80GBx8_TRT_MaxQ'),
        label: 'H100 SXM',
        side: 'over',
      },
      {
        path: resnetOf('v4.1', 'NVIDIA/results/H200-SXM-141GBx8_TRT_MaxQ'),
        label: 'H200 SXM',
        side: 'under',
      },
    ],
  },
  {
    name: 'Servers with eight PCIe cards',
    results: [
      {
        path: resnetOf('v2.1', 'NVIDIA/results/A100-PCIe-80GBx8_TRT_MaxQ'),
        label: 'A100 PCIe',
        side: 'before',
      },
      {
        path: resnetOf('v3.1', 'NVIDIA/results/H100-PCIe-80GBx8_TRT_MaxQ'),
        label: 'H100 PCIe',
        side: 'after',
      },
    ],
  },
  {
    name: 'Small servers with one small card',
    results: [
      { path: resnetOf('v2.1', 'Dell/results/XR12_A2x1_TRT_MaxQ'), label: 'A2', side: 'before' },
      { path: resnetOf('v3.1', 'Dell/results/XR5610_L4x1_TRT_MaxQ'), label: 'L4', side: 'after' },
    ],
  },
  {
    name: 'An embedded board',
    results: [
      {
        path: resnetOf('v2.1', 'NVIDIA/results/Orin_TRT_MaxQ'),
        label: 'Orin board',
        side: 'before',
      },
    ],
  },
  {
    name: 'A workstation',
    results: [
      {
        path: 'mlcommons/inference_results_v3.1/closed/CTuning/results/amd_zen4_workstation-nvidia_original-gpu-tensorrt-vdefault-default_config/resnet50/offline',
        label: 'RTX 4090',
        side: 'after',
      },
    ],
  },
];

/**
 * Benchmarks left out of the comparison because their unit is in doubt: the table has Whisper's
 * throughput of round v5.1 as samples, MLCommons's submission checker
 * (mlcommons/inference, tools/submission/submission_checker/constants.py) reads tokens.
 */
export const unitInDoubt: readonly string[] = ['whisper'];

const single = (value: number, unit: string): string =>
  formatAmount({ low: value, high: value, unit });

/** The run behind the lesson's 9.89, counted in tokens and in requests, by name. */
export function mlperfValues({
  perSecond,
  watts,
}: Pick<PowerResult, 'perSecond' | 'watts'>): Record<string, () => string> {
  if (perSecond === null || watts === null)
    throw new Error('The lesson row of mlperf-power.csv needs a rate and its watts.');
  const perJoule = (rate: number) => samplesPerJoule({ samplesPerSecond: rate, watts });
  return {
    'mlperf.tokensPerJoule': () => single(perJoule(perSecond).samplesPerJoule, 'tokens/J'),
    'mlperf.requestsPerJoule': () =>
      single(perJoule(lessonRowSamplesPerSecond).samplesPerJoule, 'requests/J'),
    'mlperf.tokensPerRequest': () => single(perSecond / lessonRowSamplesPerSecond, ''),
  };
}

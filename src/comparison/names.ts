/** A benchmark's full name on the page, and what one sample of it is. */
interface BenchmarkName {
  name: string;
  task: string;
  sample: string;
}

/** Names by the id without its accuracy target ("bert-99.9" is bert at 99.9 % of the reference). */
const known: Readonly<Record<string, BenchmarkName>> = {
  resnet50: { name: 'ResNet-50', task: 'image classification', sample: 'one image' },
  retinanet: { name: 'RetinaNet', task: 'object detection', sample: 'one image' },
  '3d-unet': { name: '3D U-Net', task: 'segmentation of a medical scan', sample: 'one scan' },
  bert: { name: 'BERT-large', task: 'question answering', sample: 'one question' },
  rnnt: { name: 'RNN-T', task: 'speech recognition', sample: 'one recording' },
  dlrm: { name: 'DLRM', task: 'recommendation', sample: 'one query' },
  'dlrm-v2': { name: 'DLRM v2', task: 'recommendation', sample: 'one query' },
  gptj: { name: 'GPT-J', task: 'text summary', sample: 'one article' },
  'llama2-70b': { name: 'Llama 2 70B', task: 'text generation', sample: 'one request' },
  'llama3.1-8b': { name: 'Llama 3.1 8B', task: 'text generation', sample: 'one request' },
  'llama3.1-405b': { name: 'Llama 3.1 405B', task: 'text generation', sample: 'one request' },
  'mixtral-8x7b': { name: 'Mixtral 8x7B', task: 'text generation', sample: 'one request' },
  'stable-diffusion-xl': {
    name: 'Stable Diffusion XL',
    task: 'text to image',
    sample: 'one image',
  },
  rgat: { name: 'RGAT', task: 'graph node classification', sample: 'one node' },
};

function split(benchmark: string): { base: string; target: string } {
  const match = /^(.*)-(99|99\.9)$/.exec(benchmark);
  return { base: match?.[1] ?? benchmark, target: match?.[2] ?? '' };
}

export function benchmarkLabel(benchmark: string): string {
  const { base, target } = split(benchmark);
  const entry = known[base];
  if (!entry) return benchmark;
  return `${entry.name}, ${entry.task}${target ? ` (${target}\u202f% accuracy)` : ''}`;
}

export function benchmarkName(benchmark: string): string {
  return known[split(benchmark).base]?.name ?? benchmark;
}

/** "one image", for the benchmark's sample. */
export function sampleOf(benchmark: string): string {
  return known[split(benchmark).base]?.sample ?? 'one sample';
}

const scenarioNotes: Readonly<Record<string, string>> = {
  Offline: 'all samples are there at the start; only throughput counts',
  Server: 'requests arrive at random and each has a time limit',
  SingleStream: 'one sample at a time; energy per sample was measured',
  MultiStream: 'eight samples at a time; energy per group of eight was measured',
};

export function scenarioNote(scenario: string): string {
  return scenarioNotes[scenario] ?? '';
}

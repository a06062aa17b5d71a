/** What was trained in the Zeus traces, and how its progress was measured. */
export interface Workload {
  readonly id: WorkloadId;
  /** As the files name them. */
  readonly dataset: string;
  readonly network: string;
  readonly optimizer: string;
  readonly label: string;
  readonly metric: Metric;
  /** Samples that one epoch shows to the network, where the data set fixes that number. */
  readonly samplesPerEpoch?: number;
}

export type WorkloadId =
  | 'shufflenet-cifar100'
  | 'resnet50-imagenet'
  | 'bert-squad'
  | 'bert-sentiment140'
  | 'deepspeech2-librispeech'
  | 'ncf-movielens';

interface Metric {
  readonly name: string;
  /** The same in a sentence: "an accuracy" of 60 %. */
  readonly article: 'a' | 'an';
  /** The file's numbers times this are what is shown. */
  readonly factor: number;
  readonly unit: '%' | '';
  /** For an error rate, less is better. */
  readonly falls: boolean;
}

const accuracy: Metric = { name: 'accuracy', article: 'an', factor: 100, unit: '%', falls: false };

/** The six workloads of the traces. CIFAR-100 and ImageNet have a fixed number of training pictures. */
export const workloads: readonly [Workload, ...Workload[]] = [
  {
    id: 'shufflenet-cifar100',
    dataset: 'cifar100',
    network: 'shufflenetv2',
    optimizer: 'adadelta',
    label: 'ShuffleNet V2, small pictures (CIFAR-100)',
    metric: accuracy,
    samplesPerEpoch: 50_000,
  },
  {
    id: 'resnet50-imagenet',
    dataset: 'imagenet',
    network: 'resnet50',
    optimizer: 'adadelta',
    label: 'ResNet-50, large pictures (ImageNet)',
    metric: accuracy,
    samplesPerEpoch: 1_281_167,
  },
  {
    id: 'bert-squad',
    dataset: 'squad',
    network: 'bert_base_uncased',
    optimizer: 'adamw',
    label: 'BERT-base, questions (SQuAD)',
    metric: { name: 'F1 score', article: 'an', factor: 1, unit: '%', falls: false },
  },
  {
    id: 'bert-sentiment140',
    dataset: 'sentiment140',
    network: 'bert_base_uncased',
    optimizer: 'adamw',
    label: 'BERT-base, moods (Sentiment140)',
    metric: accuracy,
  },
  {
    id: 'deepspeech2-librispeech',
    dataset: 'librispeech',
    network: 'deepspeech2',
    optimizer: 'adamw',
    label: 'DeepSpeech 2, speech (LibriSpeech)',
    metric: { name: 'word error rate', article: 'a', factor: 1, unit: '%', falls: true },
  },
  {
    id: 'ncf-movielens',
    dataset: 'movielens-1m',
    network: 'ncf',
    optimizer: 'adam',
    label: 'NCF, film ratings (MovieLens-1M)',
    metric: { name: 'NDCG', article: 'an', factor: 1, unit: '', falls: false },
  },
];

export interface Card {
  readonly id: CardId;
  readonly name: string;
}

export type CardId = 'v100' | 'a40' | 'p100' | 'rtx6000';

export const cards: readonly [Card, ...Card[]] = [
  { id: 'v100', name: 'NVIDIA V100' },
  { id: 'a40', name: 'NVIDIA A40' },
  { id: 'p100', name: 'NVIDIA P100' },
  { id: 'rtx6000', name: 'NVIDIA Quadro RTX 6000' },
];

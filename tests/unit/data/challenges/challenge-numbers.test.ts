import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { challengeById } from '../../../../src/data/challenges/challenges.ts';
import { pictureOf } from '../../../../src/data/challenges/pictures.ts';
import { figure } from '../../../../src/data/library/figures.ts';
import {
  optimizerState,
  samplesPerJoule,
  trainingMemory,
} from '../../../../src/estimation/index.ts';

/** Every word of a challenge, its figures as a reader sees them. */
const textOf = (id: string) =>
  readFileSync(
    new URL(`../../../../content/challenges/${id}.yaml`, import.meta.url),
    'utf8',
  ).replace(/\s+/g, ' ');

const value = (id: string) => {
  const { low, high } = figure(id);
  if (low !== high) throw new Error(`${id} is a range`);
  return low;
};

/** Three significant digits, as the challenges round. */
const short = (amount: number) => String(Number(amount.toPrecision(3)));

describe('the figures in the challenges are those of their sources', () => {
  it('sample-or-token: one run, counted in tokens and in requests', () => {
    const text = textOf('sample-or-token');
    const watts = value('b200-watts');
    const tokens = value('b200-tokens-per-second');
    const requests = value('b200-requests-per-second');
    const perJoule = (perSecond: number) =>
      samplesPerJoule({ samplesPerSecond: perSecond, watts }).samplesPerJoule;

    expect(text).toContain(`${tokens.toLocaleString('en-GB')} tokens of text per second at`);
    expect(text).toContain(`at ${watts.toLocaleString('en-GB')} W`);
    expect(text).toContain(`${short(perJoule(tokens))} tokens per joule`);
    expect(text).toContain(`${requests.toFixed(1)} requests per second`);
    expect(text).toContain(`${perJoule(requests).toFixed(3)} requests per joule`);
    expect(tokens / requests).toBeGreaterThan(270);
    expect(tokens / requests).toBeLessThan(280);
    expect(text).toContain('a factor of more than 270');
    expect(text).toContain(`classify ${short(value('resnet-h200'))} pictures per joule`);
    expect(value('resnet-h200') / perJoule(tokens)).toBeGreaterThan(10);
  });

  it('newer-is-greener: a picture of rows that age does not explain, with the reasons that rest on it', () => {
    const picture = pictureOf(challengeById('newer-is-greener'));
    const points = picture?.lines.flatMap((line) => line.points) ?? [];
    const drawn = (label: string) => points.find((point) => point.label === label)?.value ?? NaN;
    const cited = {
      'H100 SXM': 'resnet-h100-sxm',
      'H200 SXM': 'resnet-h200',
      'H100 PCIe': 'resnet-h100',
      'RTX 4090': 'resnet-rtx-4090',
      'Orin board': 'resnet-orin',
      L4: 'resnet-l4',
      A2: 'resnet-a2',
    };
    for (const [label, id] of Object.entries(cited))
      expect(drawn(label), label).toBeCloseTo(value(id), 0);

    // The newest does less than an older one of its kind, and than the smallest machine.
    expect(drawn('H200 SXM')).toBeLessThan(drawn('H100 SXM'));
    expect(drawn('H200 SXM')).toBeLessThan(drawn('Orin board'));
    const eight = ['A100 SXM', 'H100 SXM', 'H200 SXM', 'A100 PCIe', 'H100 PCIe'].map(drawn);
    expect(eight.filter((each) => each < drawn('Orin board'))).toHaveLength(4);
    expect(drawn('H100 PCIe') / drawn('Orin board')).toBeLessThan(1.01);
  });
});

describe('what the challenges say of memory is what the estimation module computes', () => {
  const job = { trainableParameters: 25e6, activationsPerSample: 22e6, batchSize: 32 };
  const memory = (change: object) => trainingMemory({ ...job, optimizer: 'sgd', ...change });

  it('grows-with-batch: only the activations double', () => {
    const [once, twice] = [memory({}), memory({ batchSize: 64 })];
    expect(twice.activationBytes).toBe(2 * once.activationBytes);
    expect(twice.parameterBytes).toBe(once.parameterBytes);
    expect(twice.gradientBytes).toBe(once.gradientBytes);
    expect(twice.optimizerStateBytes).toBe(once.optimizerStateBytes);
  });

  it('adam-or-sgd: two numbers per parameter come, and the sum doubles at most', () => {
    const numbers = (optimizer: 'sgd' | 'adam') =>
      optimizerState({ parameters: 100, optimizer }).numbersPerParameter;
    expect([numbers('sgd'), numbers('adam')]).toEqual([0, 2]);
    const ratio = (change: object) =>
      memory({ ...change, optimizer: 'adam' }).totalBytes / memory(change).totalBytes;
    expect(ratio({ activationsPerSample: 0 })).toBeCloseTo(2, 10);
    expect(ratio({})).toBeLessThan(2);
  });

  it('freeze-first: gradients and state of the body go, its parameters stay', () => {
    const all = memory({ optimizer: 'adam' });
    const head = memory({ optimizer: 'adam', trainableParameters: 1e6, frozenParameters: 24e6 });
    expect(head.parameterBytes).toBe(all.parameterBytes);
    expect(head.gradientBytes).toBe(all.gradientBytes / 25);
    expect(head.optimizerStateBytes).toBe(all.optimizerStateBytes / 25);
  });
});

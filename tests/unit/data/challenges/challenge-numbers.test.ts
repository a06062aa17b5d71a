import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { challengeById } from '../../../../src/data/challenges/challenges.ts';
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

  it('newer-is-greener: four rows, in an order that age does not explain', () => {
    const { question } = challengeById('newer-is-greener');
    const rows = ['resnet-h100-sxm', 'resnet-h200', 'resnet-rtx-4090', 'resnet-orin'];
    for (const id of rows) expect(question, id).toContain(String(value(id)));
    expect(value('resnet-h200')).toBeLessThan(value('resnet-h100-sxm'));
    expect(value('resnet-h200')).toBeLessThan(value('resnet-orin'));
    expect(value('resnet-orin')).toBeGreaterThan(value('resnet-h100-sxm'));
    expect(value('resnet-rtx-4090')).toBeLessThan(value('resnet-h200'));
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

import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { network, networkNames, type NetworkName } from '../../../src/estimation/index.ts';

/** Parameters that the networks' own libraries report. */
const parameters: Readonly<Record<NetworkName, number>> = {
  'lenet-5': 61_706,
  alexnet: 61_100_840,
  'vgg-16': 138_357_544,
  'resnet-18': 11_689_512,
  'resnet-50': 25_557_032,
  'mobilenet-v2': 3_504_872,
  'mobilenet-v3-large': 5_483_032,
  'efficientnet-b0': 5_288_548,
  'vit-b-16': 86_567_656,
  'vit-l-16': 304_326_632,
  'bert-base': 109_482_240,
  'bert-large': 335_141_888,
  'gpt-2': 124_439_808,
  lstm: 3_784_580,
  lif: 795_010,
};

/** Multiply-accumulates in units of 10⁹: torchvision’s table of weights; nanoGPT for GPT-2. */
const gigaMacs: Partial<Record<NetworkName, number>> = {
  alexnet: 0.714,
  'vgg-16': 15.47,
  'resnet-18': 1.814,
  'resnet-50': 4.089,
  'mobilenet-v2': 0.301,
  'mobilenet-v3-large': 0.217,
  'efficientnet-b0': 0.386,
  'vit-b-16': 17.564,
  'vit-l-16': 61.555,
  'gpt-2': 145.824,
};

describe('the catalogue', () => {
  test.each(networkNames)('%s has its published number of parameters', (name) => {
    expect(network({ network: name }).parameters).toBe(parameters[name]);
  });

  test.each(Object.entries(gigaMacs))(
    '%s has its published work within 1 %%',
    (name, published) => {
      const { macs } = network({ network: name as NetworkName });
      expect(Math.abs(macs / 1e9 / published - 1)).toBeLessThan(0.01);
    },
  );

  test('agrees with every row of the published table that counts the same operations', () => {
    const named: Readonly<Record<string, NetworkName>> = {
      alexnet: 'alexnet',
      vgg16: 'vgg-16',
      resnet18: 'resnet-18',
      resnet50: 'resnet-50',
      mobilenet_v2: 'mobilenet-v2',
      efficientnet_b0: 'efficientnet-b0',
      vit_b_16: 'vit-b-16',
    };
    const rows = csvParse(readFileSync('content/data/nets-params-macs.csv', 'utf8'));
    const same = rows.filter(
      ({ model = '', tool_and_note: tool = '' }) =>
        model in named && /^(torchvision|calflops)/.test(tool),
    );
    // The source prints AlexNet’s operations a thousand times too high, as its table’s note says.
    const sound = same.filter(({ gmacs_forward: macs }) => Number(macs) < 100);
    expect(sound.length).toBeGreaterThanOrEqual(8);
    for (const row of sound) {
      const ours = network({ network: named[row.model ?? ''] ?? 'alexnet' });
      expect(Math.abs(ours.parameters / Number(row.params) - 1)).toBeLessThan(1e-4);
      if (row.gmacs_forward === '') continue;
      expect(Math.abs(ours.macs / 1e9 / Number(row.gmacs_forward) - 1)).toBeLessThan(0.01);
    }
  });

  test('a classifier for other classes changes the last layer only', () => {
    const { parameters: all } = network({ network: 'resnet-50', classes: 10 });
    expect(all).toBe(25_557_032 - 990 * 2049);
    const { parameters: withHead } = network({ network: 'bert-base', classes: 2 });
    expect(withHead).toBe(109_482_240 + 2 * 769);
    expect(() => network({ network: 'gpt-2', classes: 2 })).toThrow(
      'classes: got 2; allowed: nothing, because gpt-2 has no classifier',
    );
  });

  test('another shape of the input is followed through, or refused in words', () => {
    const small = network({ network: 'resnet-18', input: [3, 112, 112] });
    expect(small.parameters).toBe(11_689_512);
    expect(small.macs).toBeLessThan(0.3 * network({ network: 'resnet-18' }).macs);
    expect(() => network({ network: 'vgg-16', input: [3, 16, 16] })).toThrow(
      /^input: got \[3,16,16\]; allowed: a shape that fits all layers/,
    );
    expect(() => network({ network: 'bert-base', input: [1024] })).toThrow('than 512 positions');
  });
});

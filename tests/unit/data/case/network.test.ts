import { describe, expect, it } from 'vitest';
import { caseStudy } from '../../../../src/data/case/case.ts';
import { networkRows } from '../../../../src/data/case/case-values.ts';
import { networkSize } from '../../../../src/data/case/network.ts';

const { wide, transfer, lean } = caseStudy.networks;

describe('the networks of the case', () => {
  it('give VGG-16 its published parameters at its published size', () => {
    // torchvision vgg16: 138,357,544 parameters.
    const vgg = { input: [3, 224, 224] as [number, number, number], body: wide.body };
    expect(networkSize({ ...vgg, head: [4096, 4096, 1000] }).parameters).toBe(138_357_544);
  });

  it('freeze blocks from the input on', () => {
    const whole = networkSize(transfer);
    const frozen = networkSize(transfer, transfer.body.length);
    expect(frozen.trainableParameters).toBe(whole.headParameters);
    expect(frozen.parameters).toBe(whole.parameters);
    // The head is the smaller part of the arithmetic, so nearly all of it is done once only.
    expect(frozen.frozenForwardFlops / frozen.forwardFlops).toBeGreaterThan(0.99);
  });

  it('keep none of the outputs below the first layer that learns', () => {
    const small = {
      input: [1, 2, 2] as [number, number, number],
      body: [[1], [1]],
      head: [100, 100, 5],
    };
    // Kept: what the head reads, one number, and what it puts out.
    expect(networkSize({ ...small, input: [1, 4, 4] }, 2).activationsPerSample).toBe(
      1 + 100 + 100 + 5,
    );
    // The largest layer of the body needs more than that for a moment: it reads and writes 16 x 16.
    expect(networkSize({ ...small, input: [1, 16, 16], head: [5] }, 2).activationsPerSample).toBe(
      512,
    );
    const { networks } = caseStudy;
    const kept = [0, 4, 5].map((blocks) => networkSize(networks.transfer, blocks));
    expect(kept[1]?.activationsPerSample).toBeLessThan((kept[0]?.activationsPerSample ?? 0) / 2);
    expect(kept[2]?.activationsPerSample).toBe(kept[2]?.workingActivationsPerSample);
  });

  it('keep most parameters of the wide one in the head, and most arithmetic in the body', () => {
    const size = networkSize(wide);
    expect(size.headParameters / size.parameters).toBeGreaterThan(0.9);
    expect(networkSize(transfer).macs / size.macs).toBeGreaterThan(0.98);
  });

  it('need about a quarter of the arithmetic with half the channels', () => {
    expect(networkSize(lean).macs / networkSize(transfer).macs).toBeCloseTo(0.25, 2);
  });

  it('stand side by side, a cell for each', () => {
    const rows = networkRows([wide, lean]);
    expect(rows.every(({ cells }) => cells.length === 2)).toBe(true);
    expect(rows[0]?.cells).toEqual(['64, 128, 256, 512, 512', '32, 64, 128, 256, 256']);
  });
});

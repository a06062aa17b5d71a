import { describe, expect, it } from 'vitest';
import { parseEpochPower } from '../../../../src/data/zeus/epoch-power.ts';
import { parseTargetRuns } from '../../../../src/data/zeus/target-runs.ts';
import { packPower, packTargets, unpack } from '../../../../src/data/zeus/wire.ts';
import { workloads } from '../../../../src/data/zeus/workloads.ts';
import { all, powerText, subjects, targetText } from '../../savings/measurements.ts';

const changed = (text: string, from: string, to: string) => text.replace(from, to);

describe('the Zeus traces', () => {
  it('have measurements of every workload on every card, and runs of every workload', () => {
    for (const { workload, card } of subjects) {
      expect(all.power[workload]?.[card].length, `${workload} on ${card}`).toBeGreaterThan(20);
    }
    for (const { id } of workloads) {
      expect(all.targets[id]?.runs.length, id).toBeGreaterThan(15);
      expect(all.targets[id]?.targets.length, id).toBeGreaterThan(3);
    }
  });

  it('are all in the lab but for the runs without epochs to a target', () => {
    const kept = subjects.reduce(
      (sum, { workload, card }) => sum + (all.power[workload]?.[card].length ?? 0),
      0,
    );
    const withoutEpochs = powerText.match(/,shufflenetv2,\d+,adam,/g)?.length;
    expect(kept + (withoutEpochs ?? 0)).toBe(1609);
  });

  it('put the easiest target first, also where less is better', () => {
    expect(all.targets['resnet50-imagenet']?.targets.slice(0, 3)).toEqual([5, 10, 15]);
    expect(all.targets['deepspeech2-librispeech']?.targets).toEqual([65, 60, 55, 50, 45, 40, 35]);
  });

  it.each([
    [
      'a wrong product',
      'v100,cifar100,shufflenetv2,1024,adadelta,100,11.27',
      'v100,cifar100,shufflenetv2,1024,adadelta,100,12.27',
      /differs from time times power/,
    ],
    ['an unknown card', '\nv100,', '\nv1000,', /column "gpu": "v1000"/],
    ['a number that is none', ',100,11.276666666666666,', ',100,fast,', /"fast" is not allowed/],
  ])('are refused with %s', (_, from, to, says) => {
    expect(() => parseEpochPower(changed(powerText, from, to))).toThrow(says);
  });

  it('are refused with an epoch that is none', () => {
    expect(() => parseTargetRuns(changed(targetText, ',0.05,1,', ',0.05,first,'))).toThrow(
      /column "target_epoch": "first"/,
    );
  });
});

describe('the measurements on their way to the page', () => {
  it('arrive as they were, to five digits', () => {
    const received = unpack(
      JSON.parse(JSON.stringify(packPower(all.power))),
      JSON.parse(JSON.stringify(packTargets(all.targets))),
    );
    expect(received.targets).toEqual(all.targets);
    for (const { workload, card } of subjects) {
      const [sent, got] = [all.power[workload]?.[card], received.power[workload]?.[card]];
      expect(got?.length).toBe(sent?.length);
      got?.forEach((row, index) => {
        const original = sent?.[index];
        expect(row).toMatchObject({ batch: original?.batch, capWatts: original?.capWatts });
        expect(row.secondsPerEpoch / (original?.secondsPerEpoch ?? 0)).toBeCloseTo(1, 4);
        expect(row.watts / (original?.watts ?? 0)).toBeCloseTo(1, 4);
      });
    }
  });

  it.each([null, 3, {}, [], { 'shufflenet-cifar100': 1 }])('are refused as %j', (value) => {
    expect(() => unpack(value, packTargets(all.targets))).toThrow(/unknown form/);
    expect(() => unpack(packPower(all.power), value)).toThrow(/unknown form/);
  });
});

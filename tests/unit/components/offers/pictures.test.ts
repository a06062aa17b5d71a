import { describe, expect, it } from 'vitest';
import { dayOfUse, daysOfUse } from '../../../../src/components/offers/making-share.ts';
import { stripLanes, stripScale } from '../../../../src/components/offers/samples-strip.ts';
import { wattsLanes } from '../../../../src/components/offers/sheet-watts.ts';
import { drawnNetwork } from '../../../../src/components/offers/wide-to-scale.ts';
import { caseStudy } from '../../../../src/data/case/case.ts';
import { figure } from '../../../../src/data/library/figures.ts';
import { gpuRuns } from '../../../../src/data/runs/gpu-runs.ts';
import { measuredPowerShare } from '../../../../src/data/runs/gpu-words.ts';

const ends = (values: readonly number[]) => [Math.min(...values), Math.max(...values)];

describe('the pictures of part 2', () => {
  it('show the watts of every run of the cited table, and of all of ours', () => {
    const [published, own] = wattsLanes;
    const [least = 0, most = 0] = ends(published?.dots.map(({ watts }) => watts) ?? []);
    const cited = figure('measured-v100-runs');
    expect(published?.dots.map(({ label }) => label)).toContain('ViT Tiny');
    expect(published?.dots).toHaveLength(7);
    expect(published?.ratedWatts).toBe(figure('tdp-v100').low);
    expect([Math.floor(least), Math.round(most)]).toEqual([cited.low, cited.high]);

    expect(own?.dots).toHaveLength(gpuRuns.length);
    const { low, high } = measuredPowerShare;
    expect(ends(own?.dots.map(({ share }) => share) ?? [])).toEqual([low, high]);
  });

  it('mark the one system behind the 9.89, among those that count tokens', () => {
    const marked = stripLanes.flatMap(({ title, dots }) =>
      dots.filter((dot) => dot.marked).map((dot) => ({ title, perJoule: dot.perJoule })),
    );
    expect(marked).toEqual([{ title: 'one sample is a token', perJoule: expect.closeTo(9.89, 2) }]);
    for (const { at } of stripLanes.flatMap(({ dots }) => dots)) {
      expect(at).toBeGreaterThan(0);
      expect(at).toBeLessThan(100);
    }
    expect(stripScale.from).toBeGreaterThan(0);
  });

  it('share a day between making the card and electricity, less of it for each year of service', () => {
    const [one, five] = daysOfUse;
    if (!one || !five) throw new Error('two days are drawn');
    for (const { making, electricity, share } of [one, five]) {
      expect(share.low + electricity.high / (making.low + electricity.high)).toBeCloseTo(1, 10);
      expect(share.high + electricity.low / (making.high + electricity.low)).toBeCloseTo(1, 10);
      expect(share.low).toBeLessThan(share.high);
    }
    expect(one.making.high / five.making.high).toBeCloseTo(5, 10);
    expect(one.electricity).toEqual(five.electricity);
    expect(five.share.high).toBeLessThan(one.share.high);
  });

  it('compute the day from watts, grid and years', () => {
    const exactly = (value: number) => ({ low: value, high: value });
    const day = dayOfUse(
      {
        wattsPerDevice: exactly(250),
        gramsPerKilowattHour: exactly(100),
        embodiedKilogramsCO2e: exactly(73),
      },
      2,
    );
    expect(day.electricity.low).toBeCloseTo(600, 8);
    expect(day.making.low).toBeCloseTo(100, 8);
    expect(day.share.low).toBeCloseTo(1 / 7, 8);
  });

  it('draw the head of the wide network as thick as its parameters', () => {
    const { layers, parameters, headParameters } = drawnNetwork(caseStudy.networks.wide);
    const sum = (part: string) =>
      layers.filter((layer) => layer.part === part).reduce((all, one) => all + one.parameters, 0);
    expect(sum('head')).toBe(headParameters);
    expect(sum('body') + sum('head')).toBe(parameters);
    expect(headParameters / parameters).toBeGreaterThan(0.95);
    expect(Math.max(...layers.map(({ thickness }) => thickness))).toBe(1);
  });
});

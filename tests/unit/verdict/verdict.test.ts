import { describe, expect, it } from 'vitest';
import { assumptions, caseStudy } from '../../../src/data/case/case.ts';
import { networkSize } from '../../../src/data/case/network.ts';
import { figure } from '../../../src/data/library/figures.ts';
import {
  carbonOf,
  choiceOf,
  leastOf,
  markOf,
  placeShare,
  timesAtBothEnds,
  difference,
  plain,
  reasons,
  verdictSentence,
} from '../../../src/verdict/words.ts';
import { carryOverRows, withToyShares, leanNetwork } from '../../../src/verdict/carry-over.ts';
import { optionIn, optionsOf, type Option } from '../../../src/verdict/options.ts';

const british = assumptions.gramsPerKilowattHour;
const swedish = { low: 5.67, high: 40.7 };
const toy = {
  filters: [16, 16, 32, 64, 8],
  kept: [0.5, 0.25, 0.25, 0.5, 0.25],
  parameters: { wide: 278_277, lean: 27_828 },
  macs: { wide: 12_000_000, lean: 1_200_000 },
  peakBytes: { wide: 11_000_000, lean: 3_900_000 },
  stepMilliseconds: { wide: 56, lean: 11.2 },
  slowdown: 2,
  iou: { wide: 0.689, lean: 0.705 },
  epochs: 38,
};

const making = assumptions.embodiedKilogramsCO2e;

const optionsWith = ({ cloud = british, workstation = british, slowdown = {} } = {}) =>
  optionsOf({ study: caseStudy, assumptions, grids: { cloud, workstation }, slowdown }, figure);

describe('a lean network after the shares of the small one', () => {
  it('takes the share of the layer at the same depth, and keeps the box', () => {
    const wide = { body: [[64, 64], [128], [256], [512], [512, 512]], head: [4096, 256, 5] };
    const lean = leanNetwork(wide, { body: [0.5, 0.25, 0.75, 1], head: 0.125 });
    expect(lean.body).toEqual([[32, 32], [32], [192], [384], [512, 512]]);
    expect(lean.head).toEqual([512, 32, 5]);
  });

  it('never loses a layer', () => {
    const lean = leanNetwork({ body: [[4]], head: [3, 5] }, { body: [0.001], head: 0 });
    expect(lean).toEqual({ body: [[1]], head: [1, 5] });
  });
});

describe('the four options', () => {
  it('are those of the case where nothing is changed', () => {
    const options = optionsWith();
    expect(options.map(({ recipe, place }) => `${recipe} ${place}`)).toEqual([
      'before cloud',
      'before workstation',
      'after cloud',
      'after workstation',
    ]);
    expect(options.map(({ fits }) => fits)).toEqual([true, false, true, true]);
  });

  it('take a lean network’s lost speed into the high end only', () => {
    const [plainly, slowed] = [optionsWith(), optionsWith({ slowdown: { lean: 2 } })].map(
      (options) => optionIn(options, 'after', 'workstation').cost.hours,
    );
    expect(slowed?.low).toBe(plainly?.low);
    const stage = caseStudy.plans.after.stages.at(-1);
    const { forwardFlops } = networkSize(caseStudy.networks.lean);
    const leanFlops = 3 * forwardFlops * caseStudy.images * (stage?.epochs ?? 0);
    const perSecond = 40.6e12 * assumptions.utilization16.low;
    expect(slowed?.high).toBeCloseTo((plainly?.high ?? 0) + leanFlops / perSecond / 3600, 6);
  });
});

describe('the verdict', () => {
  it('says what emits least by the sum, and what Miguel chooses, where these are two', () => {
    const options = optionsWith();
    const cloud = optionIn(options, 'after', 'cloud');
    const desk = optionIn(options, 'after', 'workstation');
    expect(leastOf(options)).toBe(cloud);
    expect(choiceOf(options)).toBe(desk);
    const times = timesAtBothEnds(carbonOf(desk), carbonOf(cloud));
    expect(times.low).toBeGreaterThan(1.25);
    expect(verdictSentence(options)).toMatch(
      /^The lean network, on the workstation: Miguel’s choice\. .* less than last year’s/,
    );
    expect(verdictSentence(options)).toContain('the same in the cloud emits least: 31–430');
    expect(verdictSentence(options)).toContain(`less, by a factor of ${plain(times)}.`);
    expect(options.map((option) => markOf(option, options))).toEqual([
      '',
      '',
      'least carbon by the sum',
      'Miguel’s choice',
    ]);
    const none = options.map((option) => ({ ...option, fits: false }));
    expect(verdictSentence(none)).toMatch(/^None of the four fits/);
  });

  it('stays at the desk only while the place is small beside the plan', () => {
    const share = (options: Option[]) =>
      placeShare(
        options,
        optionIn(options, 'after', 'workstation'),
        optionIn(options, 'after', 'cloud'),
      );
    expect(share(optionsWith()).high).toBeLessThan(0.1);
    expect(reasons(optionsWith(), making).join('\n')).toMatch(/nothing to rent, .* Scope 2/);
    const clean = optionsWith({ cloud: swedish });
    expect(share(clean).high).toBeGreaterThan(0.1);
    expect(choiceOf(clean)).toMatchObject({ recipe: 'after', place: 'cloud' });
    expect(verdictSentence(clean)).not.toMatch(/Miguel|By the sum/);
    expect(reasons(clean, making).join('\n')).toContain('here the place decides');
  });

  it('has one answer where the desk’s electricity is cleaner', () => {
    const options = optionsWith({ workstation: swedish });
    expect(choiceOf(options)).toBe(leastOf(options));
    expect(choiceOf(options)).toMatchObject({ recipe: 'after', place: 'workstation' });
    expect(reasons(options, making).join('\n')).toContain('plan and place speak for');
  });

  it('goes to the cloud where the lean network does not fit at the desk', () => {
    const options = optionsWith().map((option) =>
      option.place === 'workstation' ? { ...option, fits: false } : option,
    );
    expect(choiceOf(options)).toMatchObject({ recipe: 'after', place: 'cloud' });
    expect(reasons(options, making).join('\n')).toContain('does not fit on the workstation either');
  });

  it('names what does not fit, and the carbon of a new card', () => {
    const lines = reasons(optionsWith(), making).join('\n');
    expect(lines).toContain('does not fit on the workstation: it needs 22.8');
    expect(lines).toMatch(/Making one emits 60–575.kg CO₂e\. Done once/);
    expect(lines).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('says less, more, or both', () => {
    const [small, large] = [optionsWith()[3], optionsWith()[0]];
    if (!small || !large) throw new Error('There are four options.');
    expect(difference(large, small)).toMatch(/^\d+(–\d+)?.% less$/);
    expect(difference(small, large)).toMatch(/^[\d,]+–[\d,]+.% more$/);
    const { low, high } = carbonOf(small);
    expect(timesAtBothEnds({ low: 2 * low, high: 3 * high }, { low, high })).toEqual({
      low: expect.closeTo(2, 9) as number,
      high: expect.closeTo(3, 9) as number,
    });
  });

  it('writes ranges without a unit as they are', () => {
    expect(plain({ low: 84, high: 94 })).toBe('84–94');
    expect(plain({ low: 6.01, high: 6.02 })).toBe('6');
  });
});

describe('bigger than the toy', () => {
  const study = withToyShares(caseStudy, toy);
  const rows = carryOverRows(study, toy);
  const row = (name: string) => rows.find(({ quantity }) => quantity === name);

  it('leaves the wide networks alone', () => {
    expect(study.networks.wide).toBe(caseStudy.networks.wide);
    expect(study.networks.lean.body[0]).toEqual([32, 32]);
    expect(study.networks.lean.head).toEqual([64, 64, 5]);
  });

  it('computes parameters and multiplications anew, and the time as a range', () => {
    const [wide, lean] = [networkSize(study.networks.transfer), networkSize(study.networks.lean)];
    const times = (value: number) => String(Number(value.toPrecision(2)));
    expect(row('Parameters')?.real).toContain(`${times(wide.parameters / lean.parameters)} times`);
    const flops = wide.forwardFlops / lean.forwardFlops;
    expect(row('Time of a step')?.real).toBe(
      `${times(flops / 2)}–${times(flops)} times shorter, predicted`,
    );
    expect(row('Time of a step')?.toy).toBe('5 times shorter, measured');
  });

  it('says of the IoU that nothing follows', () => {
    expect(row('IoU')).toMatchObject({ carries: 'no', real: 'not known' });
  });
});

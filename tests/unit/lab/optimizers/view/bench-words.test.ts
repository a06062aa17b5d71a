import { describe, expect, it } from 'vitest';
import { tunedRates } from '../../../../../src/lab/optimizers/contestants.ts';
import { benchRows } from '../../../../../src/lab/optimizers/view/bench-rows.ts';
import { followBenchAll } from '../../../../../src/lab/optimizers/view/bench-view.ts';
import {
  outSentences,
  raceSentence,
  rateWords,
} from '../../../../../src/lab/optimizers/view/bench-words.ts';
import { equalPace, raceOf } from './sample-race.ts';

const losses = { sgd: [1, 1, 0.8], momentum: [1, 0.8], adam: [0.8], lion: [1, 1, 1] };
const said = (pace = equalPace, target = 0.85, of = losses) =>
  raceSentence(benchRows(followBenchAll(raceOf(of, pace)), target, 30), target);

describe('the sentence of a race', () => {
  it('names all in the order in which they arrived, and who did not', () => {
    expect(said()).toContain(
      'Adam 1 epoch, Momentum 2, SGD 3. Lion did not get there in 3 epochs.',
    );
  });

  it('says by how much Adam was sooner, and for which price', () => {
    expect(said()).toMatch(/With 4\.91\sMB of state, Adam was there 3 times sooner than SGD/);
  });

  it('does not praise Adam where its longer steps eat the gain', () => {
    expect(said({ ...equalPace, adam: 3000 })).toContain('took about as long as SGD');
    expect(said({ ...equalPace, adam: 9000 })).toContain('later than SGD all the same');
  });

  it('says so where SGD, or nobody, arrives', () => {
    expect(said(equalPace, 0.85, { ...losses, sgd: [1, 1, 1] })).toContain('never arrived');
    expect(said(equalPace, 0.1)).toBe(
      'No optimiser got down to a loss of 0.1 in 3 epochs. Choose an easier target, or other learning rates.',
    );
  });

  it('names the learning rate of an optimiser whose loss is no number', () => {
    const view = followBenchAll([{ type: 'out', contestant: 'sgd', epoch: 2 }]);
    const [sentence] = outSentences(benchRows(view, 0.85, 30), { ...tunedRates, sgd: 1000 });
    expect(sentence).toContain('SGD left the race in epoch 2');
    expect(sentence).toContain('learning rate of 1000 is too large');
  });

  it('tells when steps were so large that the loss is higher than at the start', () => {
    const race = followBenchAll(raceOf({ ...losses, adam: [1, 4.41] }, equalPace));
    expect(outSentences(benchRows(race, 0.85, 30), { ...tunedRates, adam: 10 })).toEqual([
      'The loss of Adam is 4.4, more than before any training. A learning rate of 10 is too large here: choose a smaller one.',
    ]);
  });

  it('writes small rates without an exponent', () => {
    expect(rateWords(1e-7)).toBe('0.0000001');
    expect(rateWords(0.003)).toBe('0.003');
  });
});

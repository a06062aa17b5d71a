import { describe, expect, it } from 'vitest';
import type { CardId, WorkloadId } from '../../../src/data/zeus/workloads.ts';
import { batchRows, capRows, stopRows } from '../../../src/savings/batch-rows.ts';
import {
  batchSentence,
  batchTwist,
  capSentence,
  capTwist,
  withoutZeros,
  stopSentence,
  stopTwist,
} from '../../../src/savings/words.ts';
import { measuredFor, type Choice } from '../../../src/savings/selection.ts';
import { spokenAfter } from '../../../src/savings/panel.ts';
import { defaultChoice } from '../../../src/savings/state.ts';
import { all, subjects } from './measurements.ts';

function said(workload: WorkloadId, card: CardId, change: Partial<Choice> = {}) {
  const choice = { ...defaultChoice(all, { workload, card }), ...change };
  const measured = measuredFor(all, choice);
  const batches = batchRows(measured, choice);
  const caps = capRows(measured, choice);
  const stops = stopRows(measured, choice);
  const sentences = {
    batch: batchSentence(measured, batches, choice),
    batchTwist: batchTwist(measured, batches),
    cap: capSentence(caps, choice),
    capTwist: capTwist(caps),
    stop: stopSentence(measured, stops, choice),
    stopTwist: stopTwist(measured, stops),
  };
  // A thin space is easier to read here as a plain one.
  return Object.fromEntries(
    Object.entries(sentences).map(([name, text]) => [name, text.replaceAll('\u202f', ' ')]),
  ) as typeof sentences;
}

describe('the sentences of the savings lab', () => {
  it('tell the three stories and their twists', () => {
    expect(said('shufflenet-cifar100', 'v100', { capWatts: 250 })).toEqual({
      batch:
        'A batch of 256 does 27.9 samples/J. To reach an accuracy of 60 %, it needs 30 epochs and 14.9 Wh.',
      batchTwist:
        'Most work for a joule is not least energy for the result. A batch of 2,048 does 36.4 samples/J, but it needs 191 epochs. A batch of 128 needs 19 epochs: the batch of 2,048 takes 6.5 times its energy.',
      cap: 'Capped at 250 W, an epoch takes 10.1 s and 498 mWh. This is the highest cap that was tried.',
      capTwist:
        'Faster costs more. 225 W is the fastest cap, 100 W the one of least energy: an epoch is 18 % longer there, and the fastest takes 51 % more energy.',
      stop: 'Stopping at an accuracy of 60 % takes 30 epochs; going on to 65 % takes 218 epochs. Stopping saves 86 % of the energy: 93.6 Wh.',
      stopTwist:
        'The last step is dear: from 60 % to 65 % takes 188 epochs of 218, 86 % of the whole run.',
    });
  });

  it('say so where the twist does not come, or comes twice', () => {
    expect(said('bert-squad', 'v100').batchTwist).toMatch(/^Here the batch that does most/);
    expect(said('ncf-movielens', 'p100').capTwist).toMatch(/^Here the fastest cap, 200 W, is also/);
    expect(said('resnet50-imagenet', 'v100').capTwist).toMatch(
      /Lower still, .* 11 % more at 100 W/,
    );
  });

  it('name the batch, which may be the smaller one', () => {
    expect(said('resnet50-imagenet', 'a40').batchTwist).toMatch(
      /A batch of 192 needs 12 epochs: the batch of 128 takes 1\.3 times its energy\.$/,
    );
  });

  it('say so where something was not measured, or not reached', () => {
    const card = said('ncf-movielens', 'a40');
    expect(card.batchTwist).toMatch(/A batch of 32,768 does .* but its epochs were not measured/);
    const harsh = said('shufflenet-cifar100', 'v100', { batch: 4096, target: 65 });
    expect(harsh.batch).toMatch(/It reached an accuracy of 65 % in 0 of 5 runs only/);
    expect(harsh.stop).toMatch(/^0 of 5 runs reached an accuracy of 65 %: too few/);
    expect(said('resnet50-imagenet', 'v100', { batch: 512, capWatts: 100 }).stop).toBe(
      'An accuracy of 60 % takes 13 epochs. The energy was not measured with this power cap.',
    );
    expect(said('resnet50-imagenet', 'v100', { batch: 8 }).stop).toMatch(/epochs .* not measured/);
  });

  it('count the runs of a batch that never reached any target', () => {
    const choice = defaultChoice(all, { workload: 'shufflenet-cifar100', card: 'v100' });
    const measured = measuredFor(all, choice);
    const rows = stopRows(measured, choice).map((row) => ({
      ...row,
      reached: { ...row.reached, reachedBy: 0, median: undefined },
    }));
    expect(stopSentence(measured, rows, choice)).toMatch(/^0 of 5 runs reached .*: too few/);
  });

  it('are whole sentences for every network and card', () => {
    for (const { workload, card } of subjects) {
      for (const text of Object.values(said(workload, card))) {
        expect(text).toMatch(/^[A-Z0-9].*\.$/s);
        expect(text).not.toMatch(/NaN|undefined|Infinity| 0 epochs/);
      }
    }
  });

  it('are spoken for the setting that was changed', () => {
    const before = defaultChoice(all, { workload: 'resnet50-imagenet', card: 'v100' });
    const measured = measuredFor(all, before);
    expect(spokenAfter(measured, before, before)).toBeUndefined();
    expect(spokenAfter(measured, before, { ...before, batch: 64 })).toMatch(/^A batch of 64/);
    expect(spokenAfter(measured, before, { ...before, capWatts: 200 })).toMatch(/^Capped at 200/);
    expect(spokenAfter(measured, before, { ...before, target: 50 })).toMatch(/^Stopping at/);
    expect(spokenAfter(measured, before, { ...before, card: 'a40' })).toMatch(/^ResNet-50/);
  });

  it.each([
    ['1.00\u202fkWh', '1\u202fkWh'],
    ['1.50', '1.5'],
    ['100\u202fWh', '100\u202fWh'],
    ['0.0500', '0.05'],
    ['10.0\u202fWh', '10\u202fWh'],
  ])('write %s on an axis as %s', (text, shown) => {
    expect(withoutZeros(text)).toBe(shown);
  });
});

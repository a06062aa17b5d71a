import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capsOf, batchesOf, measuredFor } from '../../../src/savings/selection.ts';
import {
  defaultChoice,
  defaultSubject,
  kept,
  readChoice,
  writeChoice,
} from '../../../src/savings/state.ts';
import { all, subjects } from './measurements.ts';

const choices = fc.constantFrom(...subjects).chain((subject) => {
  const measured = measuredFor(all, subject);
  return fc.record({
    workload: fc.constant(subject.workload),
    card: fc.constant(subject.card),
    batch: fc.constantFrom(...batchesOf(measured)),
    capWatts: fc.constantFrom(...capsOf(measured)),
    target: fc.constantFrom(...measured.runs.targets),
  });
});

describe('a link to the savings lab', () => {
  it('brings back every choice', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const params = new URLSearchParams(writeChoice(all, choice));
        expect(readChoice(all, params)).toEqual({ state: choice, problems: [] });
      }),
    );
  });

  it('of the first choice is empty', () => {
    expect(writeChoice(all, defaultChoice(all, defaultSubject))).toEqual([]);
  });

  it('with anything in it gives a choice that was measured, and says what was wrong', () => {
    const key = fc.constantFrom('train', 'card', 'batch', 'cap', 'stop');
    fc.assert(
      fc.property(fc.dictionary(key, fc.string()), (entries) => {
        const { state: choice, problems } = readChoice(all, new URLSearchParams(entries));
        const measured = measuredFor(all, choice);
        expect(batchesOf(measured)).toContain(choice.batch);
        expect(capsOf(measured)).toContain(choice.capWatts);
        expect(measured.runs.targets).toContain(choice.target);
        expect(problems.length).toBeLessThanOrEqual(Object.keys(entries).length);
      }),
    );
    const { problems } = readChoice(all, new URLSearchParams({ cap: '90', card: 'abacus' }));
    expect(problems.map(({ message }) => message)).toEqual([
      'Graphics card: got “abacus”; allowed: one of v100, a40, p100, rtx6000.',
      'Power cap: got “90”; allowed: one of 100, 125, 150, 175, 200, 225, 250.',
    ]);
  });
});

describe('another card', () => {
  it('keeps the settings that were measured there too', () => {
    const choice = { ...defaultChoice(all, defaultSubject), batch: 64, capWatts: 150, target: 50 };
    expect(kept(all, choice, { card: 'a40' })).toEqual({ ...choice, card: 'a40' });
    const lowest = { ...choice, capWatts: 100 };
    expect(kept(all, lowest, { card: 'p100' }).capWatts).not.toBe(100);
  });

  it('and another network starts anew', () => {
    const choice = { ...defaultChoice(all, defaultSubject), batch: 64 };
    expect(kept(all, choice, { workload: 'bert-squad' })).toEqual(
      defaultChoice(all, { workload: 'bert-squad', card: 'v100' }),
    );
  });
});

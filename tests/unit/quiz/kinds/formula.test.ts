import { describe, expect, it } from 'vitest';
import { show, START } from '../../../../src/quiz/attempt.ts';
import { formulaParts, formulaText } from '../../../../src/quiz/kinds/formula.ts';
import { kindOf } from '../../../../src/quiz/kinds/index.ts';
import { formula } from '../samples.ts';
import {
  check,
  choose,
  contentHash,
  feedback,
  misconceptionsOf,
  summary,
  wrongPlaces,
} from '../by-kind.ts';

describe('a formula with gaps', () => {
  it('is read as text and numbered gaps, in order', () => {
    expect(formulaParts(formula).map((part) => ('text' in part ? part.text : part.number))).toEqual(
      ['a ', 1, ' b ', 2, ''],
    );
    expect(formulaParts(formula).flatMap((part) => ('gap' in part ? part.gap.bin : []))).toEqual([
      'plus',
      'constructor',
    ]);
    expect(formulaText(formula)).toBe('a [1] b [2]');
  });

  it('keeps text in braces that names no gap', () => {
    expect(formulaText({ ...formula, formula: '{z} {x}' })).toBe('z [1]');
  });

  it('tells what each wrong piece shows, and not the right one', () => {
    const filled = choose(formula, choose(formula, START, 'x', 'minus'), 'y', 'constructor');
    const wrong = check(formula, filled);
    const said = feedback(formula, wrong);
    expect(said.get('x')).toMatchObject({
      verdict: 'Not there',
      misconception: 'x minus',
      why: '',
    });
    expect(said.get('y')).toMatchObject({ verdict: 'Right', why: 'why y' });
    expect(summary(formula, wrong)).toBe('Not yet: 1 choice is right, 1 is not.');
    expect(wrongPlaces(formula, wrong.selection)).toEqual(['x/minus']);
    expect(misconceptionsOf(formula).get('x/minus')?.text).toBe('x minus');
    expect(feedback(formula, show(wrong)).get('x')?.verdict).toBe('No: +');

    const right = check(formula, choose(formula, wrong, 'x', 'plus'));
    expect(right).toMatchObject({ status: 'solved', solvedAtAttempt: 2 });
  });

  it('that is left empty is no attempt, and one with a gap is not solved', () => {
    expect(check(formula, START)).toBe(START);
    expect(kindOf(formula).blank(formula, {})).toMatch(/^Fill one gap at least/);
    const half = check(formula, choose(formula, START, 'x', 'plus'));
    expect(summary(formula, half)).toBe('Not yet: 1 choice is right, 1 more to place.');
  });

  it('is another question when the formula, a piece or the key changes', () => {
    const changed = [
      { ...formula, formula: 'b {x} a {y}' },
      { ...formula, bins: formula.bins.slice(0, 2) },
      { ...formula, items: formula.items.map((item) => ({ ...item, bin: 'minus' })) },
    ];
    for (const other of changed) expect(contentHash(other)).not.toBe(contentHash(formula));
    expect(contentHash({ ...formula, solution: 'Otherwise said.' })).toBe(contentHash(formula));
  });
});

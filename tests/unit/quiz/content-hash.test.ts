import { describe, expect, it } from 'vitest';
import { multiple, order, sort } from './samples.ts';
import { contentHash } from './by-kind.ts';

const options = 'options' in multiple ? multiple.options : [];
const [first, ...others] = options;
if (!first) throw new Error('the sample has options');

describe('the hash of a question', () => {
  it('is eight hexadecimal digits, the same each time', () => {
    expect(contentHash(multiple)).toMatch(/^[0-9a-f]{8}$/);
    expect(contentHash(structuredClone(multiple))).toBe(contentHash(multiple));
  });

  it.each([
    ['the question', { ...multiple, question: 'Which ones?' }],
    ['the text of an option', { ...multiple, options: [{ ...first, text: 'Aa' }, ...others] }],
    ['the key', { ...multiple, options: [{ ...first, correct: false }, ...others] }],
    ['an option less', { ...multiple, options: others }],
  ])('changes with %s', (_what, changed) => {
    expect(contentHash(changed as typeof multiple)).not.toBe(contentHash(multiple));
  });

  it.each([
    ['the order of options', { ...multiple, options: [...options].reverse() }],
    ['a reason', { ...multiple, options: [{ ...first, why: 'said better' }, ...others] }],
    ['hints and minutes', { ...multiple, hints: ['Other.'], minutes: 3 }],
  ])('does not change with %s', (_what, changed) => {
    expect(contentHash(changed as typeof multiple)).toBe(contentHash(multiple));
  });

  it('does not change with the width of a space before a per cent sign', () => {
    const hash = (question: string) => contentHash({ ...multiple, question });
    expect(hash('With 20\u202f% on top?')).toBe(hash('With 20 % on top?'));
    expect(hash('With 20% on top?')).not.toBe(hash('With 20 % on top?'));
  });

  it('changes with the order of lines, which is their key', () => {
    expect(contentHash({ ...order, lines: [...order.lines].reverse() })).not.toBe(
      contentHash(order),
    );
  });

  it('changes when an item moves to another bin', () => {
    const moved = sort.items.map((item) => ({ ...item, bin: 'left' }));
    expect(contentHash({ ...sort, items: moved })).not.toBe(contentHash(sort));
  });
});

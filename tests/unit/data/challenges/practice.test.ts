import { expect, it } from 'vitest';
import { challenges } from '../../../../src/data/challenges/challenges.ts';
import { practiceMinutes } from '../../../../src/data/challenges/practice.ts';

it('adds up the practice that a lesson places, each once, and nothing else', () => {
  const body = '<Challenge id="memory-by-hand" />\n<Challenge id="grows-with-batch" />';
  expect(practiceMinutes(body, challenges)).toBe(3);
  expect(practiceMinutes(`${body}${body}`, challenges)).toBe(3);
  expect(practiceMinutes('No challenge here.', challenges)).toBe(0);
});

import { expect, test } from 'vitest';
import { firstValueOf, inWords, withFirstValue } from '../../../src/notebook/first-value.ts';

const code =
  "import { carbon } from 'joulebook';\nconst table = [1];\nconst kilowattHours = 1_500;\nconst other = 2;";

test('the first name for a plain number is the value to change', () => {
  expect(firstValueOf(code)).toEqual({ name: 'kilowattHours', text: '1500' });
  expect(inWords('kilowattHours')).toBe('kilowatt hours');
});

test('a changed value stands in its line, and nowhere else', () => {
  expect(withFirstValue(code, 2.5)).toBe(code.replace('1_500', '2.5'));
});

test('a number that is computed is none to change', () => {
  expect(firstValueOf('const watts = 2 * 150;\nlet other = 3;')).toBeUndefined();
});

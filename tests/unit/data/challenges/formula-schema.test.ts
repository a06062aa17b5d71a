import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseChallenge } from '../../../../src/data/challenges/parse-challenge.ts';

const file = 'build-time-equation';
const text = readFileSync(
  new URL(`../../../../content/challenges/${file}.yaml`, import.meta.url),
  'utf8',
);

describe('a formula to fill in', () => {
  it('tells of every wrong piece what it shows', () => {
    const challenge = parseChallenge(file, text);
    if (challenge.kind !== 'formula') throw new Error('not a formula');
    for (const { bin, misconceptions } of challenge.items) {
      const others = challenge.bins.map(({ id }) => id).filter((id) => id !== bin);
      expect(Object.keys(misconceptions)).toEqual(others);
    }
  });

  it.each([
    [
      '{repeats}',
      '{often}',
      /has the gaps passes, often, speed, share, "gaps" lists passes, repeats/,
    ],
    ['piece: epochs', 'piece: eras', /gap "repeats": "piece" names "eras", which is not a piece/],
    [
      '      watts: Power is',
      '      volts: Power is',
      /"misconceptions" names "volts", which is not/,
    ],
    [
      '      watts: Power is taken',
      '      peak: Power is taken',
      /names "peak", which belongs there/,
    ],
    ['id: batch\n', 'id: epochs\n', /the id "epochs" occurs twice/],
    ['    otherwise: Work', '    other: Work', /"otherwise" is missing/],
  ])('%j in place of %j is refused', (from, to, message) => {
    expect(text).toContain(from);
    expect(() => parseChallenge(file, text.replace(from, to))).toThrow(message);
  });
});

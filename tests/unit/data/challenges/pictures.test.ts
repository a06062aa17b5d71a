import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { challenges } from '../../../../src/data/challenges/challenges.ts';
import { parseChallenge } from '../../../../src/data/challenges/parse-challenge.ts';
import { pictureOf } from '../../../../src/data/challenges/pictures.ts';

const file = new URL('../../../../content/challenges/newer-is-greener.yaml', import.meta.url);
const text = readFileSync(file, 'utf8');
const named = (name: string) => text.replace(/^picture: .*$/m, `picture: ${name}`);

describe('the picture of a challenge', () => {
  it('is refused under an unknown name, with the names that there are', () => {
    const read = () => parseChallenge('newer-is-greener', named('cats'));
    expect(read).toThrow('"picture" must be newer-and-older');
  });

  it('joins like with like, from an older round to a newer one', () => {
    const shown = challenges.map(pictureOf).filter((picture) => picture !== undefined);
    expect(shown).toHaveLength(1);
    for (const { lines, columns } of shown)
      for (const { name, points } of lines) {
        const at = points.map(({ column }) => column);
        expect(at, name).toEqual([...new Set(at)].sort());
        expect(at.every((column) => columns[column] !== undefined)).toBe(true);
      }
  });

  it('is none where a challenge asks with words alone', () => {
    const other = challenges.find(({ id }) => id === 'scope-2-miguel');
    expect(other && pictureOf(other)).toBeUndefined();
  });
});

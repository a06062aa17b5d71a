import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tagsOf, textIn } from '../../../../src/data/read/read-mdx.ts';
import { shown, shownNames } from '../../../../src/data/course/shown.ts';

const folder = 'content/lessons';
const used = readdirSync(folder).flatMap((file) =>
  tagsOf(file, readFileSync(`${folder}/${file}`, 'utf8'))
    .filter(({ name }) => name === 'Case')
    .map((tag) => textIn(tag, 'show')),
);

describe('values of the case that lessons show', () => {
  it.each(shownNames)('%s is text without a slip of arithmetic', (name) => {
    expect(shown(name)).toMatch(/\S/);
    expect(shown(name)).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('are all shown in some lesson, and no lesson asks for another', () => {
    expect([...new Set(used)].sort()).toEqual([...shownNames].sort());
  });

  it('give the figure of the lesson, and the same run counted in requests', () => {
    expect(shown('mlperf.tokensPerJoule')).toBe('9.89\u00a0tokens/J');
    expect(shown('mlperf.requestsPerJoule')).toBe('0.0362\u00a0requests/J');
  });

  it('say what is known when the name is not', () => {
    expect(() => shown('wide.sdg.total')).toThrow(/wide\.sdg\.total.*known are.*wide\.sgd\.total/);
  });
});

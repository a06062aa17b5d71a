import { describe, expect, it } from 'vitest';
import { byId } from '../../../../src/data/read/read-content.ts';
import { shortName } from '../../../../src/data/library/references-schema.ts';
import { references } from '../../../../src/data/library/references.ts';

describe('works', () => {
  it.each([
    [{ authors: 'Prechelt', year: 1998 }, 'Prechelt 1998'],
    [{ authors: 'Kingma and Ba', year: 2015 }, 'Kingma and Ba 2015'],
    [{ authors: 'Chen, Xu, Zhang and Guestrin', year: 2016 }, 'Chen and others 2016'],
    [{ authors: 'A, B and C', short: 'Tool', year: 2020 }, 'Tool 2020'],
  ])('have a short name (%o)', (work, name) => {
    expect(shortName(work)).toBe(name);
  });

  it('are listed by author, then by year', () => {
    const ghg = references.filter(({ short }) => short === 'GHG Protocol');
    expect(ghg.map(({ authors, year }) => [authors, year])).toEqual([
      ['World Resources Institute', 2015],
      ['World Resources Institute and World Business Council for Sustainable Development', 2004],
      ['World Resources Institute and World Business Council for Sustainable Development', 2011],
    ]);
  });
});

describe('a look-up by id', () => {
  it('refuses an id that appears twice', () => {
    expect(() => byId('x.yaml', [{ id: 'a' }, { id: 'a' }])).toThrow(
      'x.yaml: the id "a" appears twice.',
    );
  });
});

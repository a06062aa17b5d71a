import { describe, expect, it } from 'vitest';
import { glossarySchema } from '../../../../src/data/library/glossary-schema.ts';
import { glossary, glossaryEntry } from '../../../../src/data/library/glossary.ts';
import { readContent } from '../../../../src/data/read/read-content.ts';

describe('the glossary', () => {
  it('is in alphabetical order, upper and lower case alike', () => {
    const terms = glossary.map(({ term }) => term.toLowerCase());
    expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, 'en-GB')));
    expect(terms.length).toBeGreaterThanOrEqual(35);
  });

  it('refuses to point at a word that it does not have', () => {
    const text = '- { id: pue, term: PUE, definition: A ratio., see: [wue] }';
    expect(() => readContent('glossary.yaml', text, glossarySchema)).toThrow(
      'entry "pue", "see": there is no entry "wue"',
    );
  });

  it('says which id is unknown', () => {
    expect(glossaryEntry('pue').term).toBe('PUE');
    expect(() => glossaryEntry('wue')).toThrow('there is no entry "wue"');
  });
});

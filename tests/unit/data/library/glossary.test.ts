import { describe, expect, it } from 'vitest';
import { glossarySchema } from '../../../../src/data/library/glossary-schema.ts';
import { glossary, glossaryEntry } from '../../../../src/data/library/glossary.ts';
import { readContent } from '../../../../src/data/read/read-content.ts';
import { lessonsWith } from '../../../../src/data/library/uses.ts';

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

describe('the lessons that use a word', () => {
  it('are found by the tag in their text', () => {
    const texts = {
      '../lessons/analysis.mdx': 'a <Term id="pue">PUE</Term>',
      '../lessons/scenario.mdx': 'a <Cite id="pue" /> and <Term id="pue-2">other</Term>',
    };
    expect([...lessonsWith('Term', 'pue', texts)]).toEqual(['analysis']);
  });
});

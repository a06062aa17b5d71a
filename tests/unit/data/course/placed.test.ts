import { describe, expect, it } from 'vitest';
import { challenges } from '../../../../src/data/challenges/challenges.ts';
import {
  cellsIn,
  lessonsPlacing,
  placedIds,
  practiceMinutes,
} from '../../../../src/data/course/placed.ts';
import { challengesOf } from '../../../../src/data/course/lesson-texts.ts';
import { tagsOf } from '../../../../src/data/read/read-mdx.ts';

const placed = (text: string) => placedIds(tagsOf('lesson.mdx', text), 'Challenge');

describe('the challenges of a lesson', () => {
  it('count when they are written over several lines, in a sentence, or as a list', () => {
    expect(placed('<Challenge\n  id="one"\n/>\n\nText <Challenge id=\'two\' /> text.')).toEqual([
      'one',
      'two',
    ]);
    expect(placed("<Challenge ids={['one', 'two']} />\n\n<Challenge id={'three'} />")).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  it('count once, and not when they stand in a comment or a block of code', () => {
    expect(placed('<Challenge id="one" />\n\n<Challenge id="one" />')).toEqual(['one']);
    expect(placed('{/* <Challenge id="no" /> */}\n\n```mdx\n<Challenge id="no" />\n```')).toEqual(
      [],
    );
  });

  it('are found inside other components and beside formulas', () => {
    const text = '<Section id="a">\n\n$\\frac{a}{b}$ and\n\n<Challenge id="one" />\n\n</Section>';
    expect(placed(text)).toEqual(['one']);
  });

  it('are those of the course’s own lessons', () => {
    expect(challengesOf('analysis')).toContain('memory-by-hand');
    expect(challengesOf('no-such-lesson')).toEqual([]);
  });

  it('add up to the minutes of practice, each once, and nothing else', () => {
    const ids = placed('<Challenge id="memory-by-hand" />\n\n<Challenge id="grows-with-batch" />');
    expect(practiceMinutes(ids, challenges)).toBe(3);
    expect(practiceMinutes([...ids, ...ids], challenges)).toBe(3);
    expect(practiceMinutes(placed('No challenge here.'), challenges)).toBe(0);
  });
});

describe('the lessons that use a word', () => {
  it('are found by the tag in their text', () => {
    const lessons = [
      { lesson: 'analysis', tags: tagsOf('a.mdx', 'a <Term\n  id="pue">PUE</Term>') },
      {
        lesson: 'scenario',
        tags: tagsOf('b.mdx', 'a <Cite id="pue" /> and <Term id="pue-2">other</Term>'),
      },
    ];
    expect([...lessonsPlacing(lessons, 'Term', 'pue')]).toEqual(['analysis']);
  });
});

describe('the cells of a lesson', () => {
  it('have their title and code, whatever the order and the lines of their attributes', () => {
    const text = '<Cell\n  title="A > B"\n  id="a"\n>\n\n```ts\nconst x = 1;\n\nx;\n```\n\n</Cell>';
    expect(cellsIn({ lesson: 'analysis', tags: tagsOf('a.mdx', text) })).toEqual([
      { id: 'a', title: 'A > B', lesson: 'analysis', code: 'const x = 1;\n\nx;' },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  compareBuilds,
  valueDifferences,
  wordDifferences,
} from '../../../../scripts/compare-builds/differences.ts';

const words = (text: string): string[] => text.split(' ').filter(Boolean);

describe('wordDifferences', () => {
  const sentence = 'one run of last year’s recipe takes about 3.9 GB of memory on the card';

  it('finds nothing in equal texts', () => {
    expect(wordDifferences(words(sentence), words(sentence))).toEqual([]);
  });

  it('shows a changed number between the words around it', () => {
    const now = sentence.replace('3.9', '4.1');
    expect(wordDifferences(words(sentence), words(now))).toEqual([
      '… last year’s recipe takes about { "3.9" → "4.1" } GB of memory on the …',
    ]);
  });

  it('tells what was added, what was taken away, and each place by itself', () => {
    const now = `Now ${sentence.replace('of memory ', '')}`;
    expect(wordDifferences(words(sentence), words(now))).toEqual([
      '…  { nothing → "Now" } one run of last year’s …',
      '… recipe takes about 3.9 GB { "of memory" → nothing } on the card …',
    ]);
  });

  it('finds a difference at the very end, and in a text that is empty', () => {
    expect(wordDifferences(['a', 'b'], ['a'])).toHaveLength(1);
    expect(wordDifferences([], ['a'])).toHaveLength(1);
  });

  it('says how long a long passage is instead of writing it out', () => {
    const long = Array.from({ length: 100 }, (_, index) => `w${index}`);
    expect(wordDifferences(['a'], ['a', ...long])[0]).toContain('(100 words)');
  });
});

describe('valueDifferences', () => {
  const values = (record: Record<string, string>) => new Map(Object.entries(record));

  it('shows a value that changed in its place', () => {
    expect(valueDifferences(values({ 'A#1.x': '1' }), values({ 'A#1.x': '2' }))).toEqual([
      'A#1.x: "1" → "2"',
    ]);
  });

  it('shows of a long text only the words that changed', () => {
    const text = 'In this lesson one run of the recipe takes 4 hours on one card, no more.';
    expect(valueDifferences(values({ x: text }), values({ x: text.replace('4', '5') }))).toEqual([
      'x: … run of the recipe takes { "4" → "5" } hours on one card, no …',
    ]);
  });

  it('lets a value move to a place of another name, but not two values change places', () => {
    expect(valueDifferences(values({ 'A#1.x': '1' }), values({ 'B#1.y': '1' }))).toEqual([]);
    expect(valueDifferences(values({ a: '1', b: '2' }), values({ a: '2', b: '1' }))).toHaveLength(
      2,
    );
  });

  it('shows a value that is gone, and one that is new', () => {
    expect(valueDifferences(values({ x: '1' }), values({ y: '2' }))).toEqual([
      'x: "1" → nothing',
      'y: nothing → "2"',
    ]);
  });

  it('counts equal values: one that came twice is new once', () => {
    expect(valueDifferences(values({ x: '1' }), values({ y: '1', z: '1' }))).toEqual([
      'z: nothing → "1"',
    ]);
  });
});

describe('compareBuilds', () => {
  const before = new Map([
    ['/', '<p>Start</p>'],
    ['/plan/', '<p>Plan a job</p>'],
  ]);

  it('lists the first of very many differences, and how many more there are', () => {
    const page = (from: number) =>
      Array.from({ length: 100 }, (_, row) => `<p>row ${row} holds the value ${from + row}</p>`);
    const pages = [0, 1000].map((from) => new Map([['/', page(from).join('')]]));
    const { lines } = compareBuilds(pages[0] ?? before, pages[1] ?? before);
    expect(lines).toHaveLength(42);
    expect(lines.at(-1)).toBe('  and 60 more like these');
  });

  it('says nothing of builds with the same text', () => {
    const now = new Map([...before].map(([route, html]) => [route, `<main>${html}</main>`]));
    expect(compareBuilds(before, now)).toEqual({ lines: [], differing: 0 });
  });

  it('lists routes of one build only, and under each other route what differs', () => {
    const now = new Map([
      ['/', '<p>Begin</p>'],
      ['/savings/', ''],
    ]);
    const { lines, differing } = compareBuilds(before, now);
    expect(differing).toBe(3);
    expect(lines).toEqual([
      '/',
      '  …  { "Start" → "Begin" }  …',
      '/plan/  only in the old build',
      '/savings/  only in the new build',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { coreOf } from '../../../../src/data/checks/core-of-page.ts';
import {
  checkPartMinutes,
  minutesOfChallenge,
  minutesOfParts,
  minutesTable,
} from '../../../../src/data/checks/minutes.ts';
import type { Challenge } from '../../../../src/data/challenges/challenge-schema.ts';
import { goodContent } from './sample.ts';

const words = (count: number): string => 'word '.repeat(count);
const page = (inside: string): string =>
  `<body><nav>Menu of the site</nav><main><article>${inside}</article></main></body>`;

describe('what a learner on the core path meets on a page', () => {
  it('is prose, headings, captions and labels', () => {
    const html = page(
      '<section data-path="core"><h2>The memory equation</h2><p>It holds <b>four</b> things.</p>' +
        '<figure><svg><text>0 1 2 3</text></svg><figcaption>Two bars</figcaption></figure>' +
        '<label>Batch size <input></label></section>',
    );
    expect(coreOf(html).words).toBe(3 + 4 + 2 + 2);
  });

  it('is nothing that is folded, extra, for print alone, or to be looked up', () => {
    const html = page(
      '<p>One</p><section data-path="extra"><p>Beyond the half hour</p></section>' +
        '<details><summary>Data</summary>12 13</details><pre>let a = 1</pre>' +
        '<table><caption>Two</caption><thead><tr><th>A</th></tr></thead><tbody><tr><td>1 2</td></tr></tbody></table>' +
        '<select><option>SGD</option></select><label><input type="radio"> Adam</label>' +
        '<div class="outcome">Done in 13 s</div><button>Start</button><p hidden>gone</p>' +
        '<span class="visually-hidden">aloud</span><p class="no-js-only">sheet</p><span class="cite">[Work]</span>',
    );
    expect(coreOf(html).words).toBe(2);
  });

  it('counts an opened fold, words that a tag divides once, and the signs of a formula', () => {
    expect(coreOf(page('<details open><summary>Data</summary>here</details>')).words).toBe(2);
    expect(coreOf(page('<p>CO<sub>2</sub>e</p>')).words).toBe(1);
    const formula =
      '<math><mrow><mi>P</mi><mo>×</mo><mi>b</mi></mrow><annotation>P b</annotation></math>';
    expect(coreOf(page(formula)).words).toBe(2);
  });

  it('names core challenges without their words, and no practice', () => {
    const html = page(
      '<section data-challenge="scope-2" data-path="core">Which of these?</section>' +
        '<section data-challenge="by-hand" data-path="extra">How much?</section>',
    );
    expect(coreOf(html)).toEqual({ words: 0, challenges: ['scope-2'] });
  });
});

describe('the minutes of a challenge', () => {
  const asked = (kind: 'single' | 'multiple', count: number): Challenge => ({
    id: 'asked',
    title: 'Asked',
    objectives: ['O1'],
    minutes: 1,
    kind,
    question: words(count),
    options: [
      { id: 'yes', text: 'yes', correct: true, why: words(10) },
      { id: 'no', text: 'no', correct: false, why: words(90), misconception: words(90) },
    ],
    hints: ['one', 'two'],
    solution: words(90),
    reread: '/lessons/analysis/#peak',
  });

  it('are those it states while they are enough', () => {
    expect(minutesOfChallenge(asked('single', 20))).toBe(1);
  });

  it('are what reading and deciding take where that is longer', () => {
    const read = (200 + 2 + 10) / 200;
    expect(minutesOfChallenge(asked('single', 200))).toBeCloseTo(read + 1 / 6, 6);
    expect(minutesOfChallenge(asked('multiple', 200))).toBeCloseTo(read + 2 / 6, 6);
  });
});

describe('the minutes of the parts', () => {
  const withLab = () => {
    const content = goodContent();
    content.course.data.labs = [{ exhibit: 'Figure', seconds: 30 }];
    return content;
  };

  it('add up reading, and a lab with a minute to look', () => {
    const [overview] = minutesOfParts(withLab(), { overview: page(words(100)) });
    expect(overview).toMatchObject({ words: 100, reading: 0.5, labs: 1.5, takes: 2, claims: 1 });
  });

  it('are a problem where a part takes longer than it claims, to a tenth', () => {
    const said = (count: number) =>
      checkPartMinutes(minutesOfParts(goodContent(), { overview: page(words(count)) }));
    expect(said(209)).toEqual([]);
    expect(said(211)).toEqual([
      {
        file: 'content/lessons/overview.mdx',
        says: 'claims 1 minutes, but its core takes 1.1 (211 words): cut it, or make more of it extra.',
      },
    ]);
  });

  it('are printed part by part with their sum', () => {
    const table = minutesTable(minutesOfParts(goodContent(), { overview: page(words(100)) }));
    expect(table.split('\n').map((line) => line.trim().split(/\s{2,}/))).toEqual([
      ['part', 'words', 'reading', 'challenges', 'labs', 'takes', 'claims'],
      ['overview', '100', '0.5', '0.0', '0.0', '0.5', '1.0'],
      ['in all', '100', '0.5', '0.0', '0.0', '0.5', '1.0'],
    ]);
  });
});

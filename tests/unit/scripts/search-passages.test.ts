import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../../scripts/search/passages.ts';

const page = (main: string): string =>
  `<html><body><header><a href="/">Site</a></header><main>${main}</main></body></html>`;
const lesson = (main: string): string =>
  page(`<header><p class="kicker">Part 2: on tea</p><h1>Brewing</h1></header>${main}`);

describe('what the search finds on a page', () => {
  test('the page, and each passage by its anchor', () => {
    const found = passagesOf(
      '/lessons/brewing/',
      lesson(`<p>How to brew.</p>
        <section id="water" aria-labelledby="water-title">
          <h2 id="water-title">Water</h2><p>Boil <em>it</em>, then wait.</p>
        </section>`),
    );
    expect(found).toEqual([
      { address: '/lessons/brewing/', title: 'Brewing', kind: 'Part 2', text: 'How to brew.' },
      {
        address: '/lessons/brewing/#water',
        title: 'Water',
        kind: 'Part 2 · Brewing',
        text: 'Boil it, then wait.',
      },
    ]);
  });

  test('a challenge by its question, without minutes, hints and solution', () => {
    const found = passagesOf(
      '/lessons/brewing/',
      lesson(`<section id="water" aria-labelledby="w"><h2 id="w">Water</h2><p>Before.</p>
        <section data-challenge="hot" aria-labelledby="challenge-hot">
          <div class="widget-head"><h3 id="challenge-hot">Challenge: How hot?</h3><p>1 minute</p></div>
          <div class="no-js-only"><p>Is it hot?</p><details><summary>Solution</summary>Yes.</details></div>
          <div class="js-only"><astro-island><p>Is it hot?</p></astro-island></div>
        </section><p>After.</p></section>`),
    );
    expect(found[1]?.text).toBe('Before. After.');
    expect(found[2]).toEqual({
      address: '/lessons/brewing/#challenge-hot',
      title: 'Challenge: How hot?',
      kind: 'Challenge · Brewing',
      text: 'Is it hot?',
    });
  });

  test('entries that say what they are, below sections that only hold them', () => {
    const found = passagesOf(
      '/words/',
      page(`<h1>Words</h1><section id="letter-t" aria-labelledby="t"><h2 id="t">T</h2>
        <div id="tea" data-search-kind="Glossary">
          <dt data-search-title data-search="off">tea</dt><dd>A drink.</dd>
          <p data-search="off">See also coffee</p>
        </div></section>`),
    );
    expect(found.map(({ address }) => address)).toEqual(['/words/', '/words/#tea']);
    expect(found[1]).toMatchObject({ title: 'tea', kind: 'Glossary', text: 'A drink.' });
  });

  test('headings of Markdown begin a passage each', () => {
    const found = passagesOf(
      '/setup/',
      page(
        '<h1>Setup</h1><h2 id="bring">Bring</h2><p>A cup.</p><h2 id="leave">Leave</h2><p>Milk.</p>',
      ),
    );
    expect(found.map(({ address, kind, text }) => [address, kind, text])).toEqual([
      ['/setup/', 'Page', ''],
      ['/setup/#bring', 'Setup', 'A cup.'],
      ['/setup/#leave', 'Setup', 'Milk.'],
    ]);
  });

  test('a widget by its name, and a sign of a formula as it is read', () => {
    const formula = (source: string) =>
      `<span class="katex"><math><annotation>${source}</annotation></math><span aria-hidden="true">x</span></span>`;
    const found = passagesOf(
      '/lessons/brewing/',
      lesson(`<p>${formula('N')} is in ${formula('a = N + 1')}.</p>
        <astro-island><div role="region" id="kettle" aria-labelledby="k"><h3 id="k">Kettle</h3>
        <p>99 degrees</p></div></astro-island>`),
    );
    expect(found[0]?.text).toBe('N is in ….');
    expect(found[1]).toMatchObject({
      address: '/lessons/brewing/#kettle',
      title: 'Kettle',
      text: '',
    });
  });

  test('nothing of sheets, of the whole course on one page, of a class', () => {
    for (const route of ['/all/', '/print/learner/', '/teach/', '/present/', '/404.html']) {
      expect(passagesOf(route, page('<h1>Again</h1><p>The same.</p>'))).toEqual([]);
    }
  });
});

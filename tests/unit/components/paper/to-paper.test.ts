import { describe, expect, it } from 'vitest';
import { footnoteText, toPaper } from '../../../../src/components/paper/to-paper.ts';

describe('a page on paper', () => {
  it('keeps what a widget starts with, and nothing that has to be operated', () => {
    const { html } = toPaper(
      '<astro-island uid="1"><div class="widget"><p>13.5 GB</p><div class="js-only"><input></div>' +
        '<button>Reset</button><details><summary>Data</summary><table></table></details>' +
        '<p role="status"> <b></b></p><p role="status">Fits</p><output>13</output></div></astro-island>' +
        '<script>1</script>',
    );
    expect(html).toBe(
      '<div class="widget"><p>13.5 GB</p><p role="status">Fits</p><output>13</output></div>',
    );
  });

  it('says what is said to readers without scripts', () => {
    expect(
      toPaper('<p class="no-js-only note">Default<b class="screen-only"> of the page</b></p>').html,
    ).toBe('<p class="note">Default</p>');
  });

  it('keeps a folded text outside widgets', () => {
    expect(toPaper('<details><summary>More</summary>Text</details>').html).toContain('Text');
  });

  it('numbers links, each address once, and lets terms be words', () => {
    const { html, footnotes } = toPaper(
      '<p><a href="https://a.example/">A</a> and <a href="/savings/">B</a>, <a href="https://a.example/">A</a>; ' +
        '<a class="term" href="/glossary/#pue">PUE</a>, <a href="#here">here</a></p>',
    );
    expect(html).toBe(
      '<p>A<sup class="footnote">1</sup> and B<sup class="footnote">2</sup>, A<sup class="footnote">1</sup>; PUE, here</p>',
    );
    expect(footnotes).toEqual([
      { number: 1, href: 'https://a.example/' },
      { number: 2, href: '/savings/' },
    ]);
  });

  it('keeps the look of a link, and not where it led', () => {
    expect(
      toPaper('<a class="source" data-astro-cid-x href="/data/" data-definition="y">[2022]</a>')
        .html,
    ).toBe('<span class="source" data-astro-cid-x="">[2022]</span><sup class="footnote">1</sup>');
  });

  it('keeps drawings and formulas as they are', () => {
    const drawing = '<svg viewBox="0 0 1 1"><linearGradient id="g"></linearGradient></svg>';
    expect(toPaper(drawing).html).toBe(drawing);
  });
});

describe('a footnote', () => {
  it('is the work itself for a reference, and a path for a page of the site', () => {
    expect(footnoteText('/base/references/#adam', '/base')).toEqual({
      text: expect.stringMatching(/Adam/) as string,
      address: expect.stringMatching(/^https:/) as string,
    });
    expect(footnoteText('/base/savings/', '/base').address).toBe('/savings/');
    expect(footnoteText('https://a.example/', '').address).toBe('https://a.example/');
  });
});

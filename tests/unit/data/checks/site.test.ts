import { describe, expect, it } from 'vitest';
import { checkSite } from '../../../../src/data/checks/all.ts';
import type { Content } from '../../../../src/data/checks/content.ts';
import { checkLinks } from '../../../../src/data/checks/links.ts';
import { goodContent, goodPages, lines, siteOf } from './sample.ts';

/** The messages for the sample site with some pages replaced or added. */
function said(
  pages: Record<string, string>,
  breakIt: (content: Content) => unknown = () => undefined,
): string[] {
  const content = goodContent();
  breakIt(content);
  return lines(checkSite(content, siteOf({ ...goodPages, ...pages })));
}

const analysis = '/lessons/analysis/';
const withAnalysis = (html: string) => ({ [analysis]: `${goodPages[analysis]}${html}` });

describe('the checks of the built pages', () => {
  it('have nothing to say about a sound site', () => {
    expect(said({})).toEqual([]);
  });

  it('find a link to a glossary entry that is not there', () => {
    expect(said(withAnalysis('<a href="/glossary/#watt">watt</a>'))).toEqual([
      'content/lessons/analysis.mdx: links to /glossary/#watt, but the glossary has no entry "watt".',
    ]);
  });

  it('find missing pages, files and anchors', () => {
    expect(
      said(
        withAnalysis(
          '<a href="/%zz/">x</a><a href="/nowhere/">x</a><img src="/cat.png"><a href="#low">x</a><a href="/glossary">x</a>',
        ),
      ),
    ).toEqual([
      'content/lessons/analysis.mdx: links to /%zz/, which is not an address.',
      'content/lessons/analysis.mdx: links to /nowhere/, but the site has no such page or file.',
      'content/lessons/analysis.mdx: links to /cat.png, but the site has no such page or file.',
      'content/lessons/analysis.mdx: links to /lessons/analysis/#low, but that page has no anchor "low".',
      'content/lessons/analysis.mdx: links to /glossary: write the address with a slash at its end.',
    ]);
  });

  it('leave other sites and schemes alone, and understand the top, queries and encoded anchors', () => {
    const links = [
      'https://example.org/x',
      '//example.org',
      'mailto:a@example.org',
      '#top',
      '#',
      '/?batch=8#text',
      '#p%65ak',
    ];
    expect(said(withAnalysis(links.map((link) => `<a href="${link}">x</a>`).join('')))).toEqual([]);
  });

  it('say once what is wrong in the header of every page', () => {
    const broken = '<a href="/gone/">x</a>';
    const pages = Object.fromEntries(['/a/', '/b/', '/c/', '/d/'].map((route) => [route, broken]));
    expect(said(pages)).toEqual([
      'the page /a/ and 3 other pages: links to /gone/, but the site has no such page or file.',
    ]);
  });

  it('hold links to the base that the site is served under', () => {
    const pages = {
      '/': '<a href="/book/glossary/">ok</a><a href="/glossary/">no base</a>',
      '/glossary/': '<a href="../">ok</a>',
    };
    expect(lines(checkLinks(siteOf(pages, '/book/')))).toEqual([
      "content/lessons/overview.mdx: links to /glossary/, which is outside the site's base /book/.",
    ]);
  });

  it('find an id that stands twice in a page', () => {
    expect(said(withAnalysis('<p id="peak">'))).toEqual([
      'content/lessons/analysis.mdx: the id "peak" stands 2 times in the page /lessons/analysis/.',
    ]);
  });

  it('find an objective without a passage', () => {
    const add = ({ course }: Content) => {
      course.data.objectives = [
        { id: 'O1', text: 'a' },
        { id: 'O2', text: 'b' },
      ];
    };
    expect(said({}, add)).toEqual([
      'content/course.yaml: objective O2 has no passage (a <Section objectives="…"> in a lesson).',
    ]);
  });

  it('find objectives that the course does not have', () => {
    expect(said(withAnalysis('<section id="odd" data-objectives="O1 O7"></section>'))).toEqual([
      'content/lessons/analysis.mdx: section "odd" names objective O7, which content/course.yaml does not have.',
    ]);
  });

  it('find a reference that nothing cites, and count a link to it as a citation', () => {
    const add = ({ references }: Content) =>
      (references.data = [...(references.data ?? []), { id: 'unread' }]);
    const message =
      'content/references.yaml: reference "unread" is not cited by any lesson, figure or glossary entry.';
    const references = { '/references/': '<p id="unread"><a href="/references/#unread">#</a></p>' };
    expect(said(references, add)).toEqual([message]);
    expect(
      said({ ...references, ...withAnalysis('<a href="/references/#unread">x</a>') }, add),
    ).toEqual([]);
  });

  it('find a passage to reread that is not there', () => {
    const reread = (value: string) => (content: Content) =>
      Object.assign(content.challenges[0]?.data ?? {}, { reread: value });
    expect(said({}, reread('/lessons/analysis/#peaks'))).toEqual([
      'content/challenges/sort-scopes.yaml: reread links to /lessons/analysis/#peaks, but that page has no anchor "peaks".',
    ]);
  });
});

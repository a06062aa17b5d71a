import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/data/checks/all.ts';
import type { Content } from '../../../../src/data/checks/content.ts';
import { goodContent, lines } from './sample.ts';

/** The messages for the sample course after `breakIt` has changed it. */
function said(breakIt: (content: Content) => void): string[] {
  const content = goodContent();
  breakIt(content);
  return lines(checkContent(content));
}

/** Adds text to the lesson "analysis". */
const write = (text: string) => (content: Content) => {
  const lesson = content.lessons[1];
  if (lesson) lesson.body += text;
};

describe('the checks of content/', () => {
  it('have nothing to say about a sound course', () => {
    expect(said(() => undefined)).toEqual([]);
  });

  it('add the minutes up', () => {
    expect(said(({ course }) => (course['minutes'] = 30))).toEqual([
      'content/course.yaml: promises 30 minutes, but the lessons add up to 6.',
    ]);
  });

  it.each(['three', -1, undefined])('ask for minutes in the front matter (%s)', (teaching) => {
    expect(
      said(({ lessons }) => Object.assign(lessons[1]?.frontMatter ?? {}, { teaching })),
    ).toEqual([
      'content/lessons/analysis.mdx: the front matter needs teaching: a number of minutes.',
    ]);
  });

  it('ask for the minutes of the course', () => {
    expect(said(({ course }) => delete course['minutes'])).toEqual([
      'content/course.yaml: needs minutes: a number.',
    ]);
  });

  it('find a term without an entry', () => {
    expect(said(write('<Term id="iou">IoU</Term>'))).toEqual([
      'content/lessons/analysis.mdx: uses the term "iou", but the glossary has no such entry.',
    ]);
  });

  it('find an unknown "see" and a repeated entry', () => {
    expect(said(({ glossary }) => glossary.push({ id: 'pue', see: ['watt'] }))).toEqual([
      'content/glossary.yaml: has more than one entry "pue".',
      'content/glossary.yaml: entry "pue" says to see "watt", which is not an entry.',
    ]);
  });

  it('find a figure without source, unit and year', () => {
    expect(said(({ figures }) => figures.push({ id: 'bare', value: 3 }))).toEqual([
      'content/figures.yaml: figure "bare" has no source.',
      'content/figures.yaml: figure "bare" has no unit.',
      'content/figures.yaml: figure "bare" has no year or read.',
    ]);
  });

  it('find unknown sources', () => {
    expect(
      said(({ figures, glossary }) => {
        Object.assign(figures[0] ?? {}, { source: 'hearsay' });
        Object.assign(glossary[0] ?? {}, { source: 'rumour' });
      }),
    ).toEqual([
      'content/figures.yaml: figure "tdp-v100" names the source "hearsay", which content/references.yaml does not have.',
      'content/glossary.yaml: entry "pue" names the source "rumour", which content/references.yaml does not have.',
    ]);
  });

  it('find unknown citations and figures, also in lists', () => {
    expect(said(write(`<Cite ids={['guide', 'ghost']} /> <Figure id='lost' />`))).toEqual([
      'content/lessons/analysis.mdx: cites "ghost", which content/references.yaml does not have.',
      'content/lessons/analysis.mdx: shows the figure "lost", which content/figures.yaml does not have.',
    ]);
  });

  it('find a challenge that does not exist', () => {
    expect(said(write('<Challenge\n  id="guess"\n/>'))).toEqual([
      'content/lessons/analysis.mdx: places the challenge "guess", but there is no content/challenges/guess.yaml.',
    ]);
  });

  it('find a challenge that no lesson places, or whose id is not its file name', () => {
    const file = 'content/challenges/other.yaml';
    const add = (data: Record<string, unknown>) => (content: Content) =>
      content.challenges.push({ name: 'other', file, data });
    expect(said(add({ id: 'other' }))).toEqual([`${file}: no lesson places this challenge.`]);
    expect(said(add({ id: 'odd' }))).toEqual([
      `${file}: has the id "odd"; file name and id must agree.`,
    ]);
    expect(said(add({}))).toEqual([`${file}: has no id.`]);
  });

  it('ask for a numeric challenge in every part but the overview', () => {
    const part = (content: Content) => {
      write('\n<Cell objectives="O1 O2">')(content);
      return Object.assign(content.lessons[1]?.frontMatter ?? {}, { part: 3 });
    };
    const lacking = [
      'content/lessons/analysis.mdx: places no numeric challenge that serves one of its objectives.',
    ];
    expect(
      said(
        (content) =>
          part(content) &&
          Object.assign(content.lessons[1]?.frontMatter ?? {}, { objectives: ['O1'] }),
      ),
    ).toEqual(lacking);
    const numeric = (objectives: string[]) => (content: Content) => {
      Object.assign(part(content), { objectives });
      Object.assign(content.challenges[0]?.data ?? {}, { kind: 'numeric' });
    };
    expect(said(numeric(['O2']))).toEqual(lacking);
    expect(said(numeric(['O1']))).toEqual([]);
    expect(
      said(({ lessons }) => Object.assign(lessons[0]?.frontMatter ?? {}, { part: 0 })),
    ).toEqual([]);
  });

  it('ask for a cell that serves an objective in every part but the overview', () => {
    const part = (cell: string) => (content: Content) => {
      Object.assign(content.lessons[1]?.frontMatter ?? {}, { part: 3, objectives: ['O1'] });
      Object.assign(content.challenges[0]?.data ?? {}, { kind: 'numeric' });
      write(cell)(content);
    };
    const lacking = [
      'content/lessons/analysis.mdx: places no cell (<Cell objectives="…">) that serves one of its objectives.',
    ];
    const fence = '\n\n```ts\n1\n```\n\n</Cell>';
    expect(said(part(''))).toEqual(lacking);
    expect(said(part(`\n<Cell id="a" title="b" objectives="O2">${fence}`))).toEqual(lacking);
    expect(said(part(`\n<Cell id="a" title="b" objectives="O2 O1">${fence}`))).toEqual([]);
  });

  it('count the challenges that the course promises', () => {
    expect(said(({ course }) => (course['fewestChallenges'] = 1))).toEqual([]);
    expect(said(({ course }) => (course['fewestChallenges'] = 2))).toEqual([
      'content/course.yaml: promises 2 challenges or more, but there are 1.',
    ]);
  });

  it('let challenges take no longer than the lesson plans, practice aside', () => {
    const takes = (data: object) => (content: Content) =>
      Object.assign(content.challenges[0]?.data ?? {}, data);
    expect(said(takes({ minutes: 2 }))).toEqual([]);
    expect(said(takes({ minutes: 3, practice: true }))).toEqual([]);
    expect(said(takes({ minutes: 3 }))).toEqual([
      'content/lessons/analysis.mdx: plans 2 minutes of exercises, but its challenges take 3: ' +
        'give them more, or mark what may be left out with "practice: true".',
    ]);
  });

  it('ignore components that are only shown as code or commented out', () => {
    expect(said(write('\n```mdx\n<Term id="no">x</Term>\n```\n{/* <Cite id="no" /> */}'))).toEqual(
      [],
    );
  });
});

import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/data/checks/all.ts';
import type { Content } from '../../../../src/data/checks/content.ts';
import { frontMatter, goodContent, lines, write } from './sample.ts';

/** The messages for the sample course after `breakIt` has changed it. */
function said(...breakIt: ((content: Content) => unknown)[]): string[] {
  const content = goodContent();
  for (const change of breakIt) change(content);
  return lines(checkContent(content));
}

describe('the checks of content/', () => {
  it('have nothing to say about a sound course', () => {
    expect(said()).toEqual([]);
  });

  it('add the minutes up', () => {
    expect(said(({ course }) => (course.data.minutes = 30))).toEqual([
      'content/course.yaml: promises 30 minutes, but the lessons add up to 6.',
    ]);
  });

  it('find a term without an entry, with its line', () => {
    expect(said(write('One line.\n\nA <Term id="iou">IoU</Term>.'))).toEqual([
      'content/lessons/analysis.mdx:3: uses the term "iou", but the glossary has no such entry.',
    ]);
  });

  it('say nothing of terms when the glossary cannot be read at all', () => {
    expect(
      said(write('<Term id="iou">IoU</Term>'), ({ glossary }) => (glossary.data = undefined)),
    ).toEqual([]);
  });

  it('find a repeated entry', () => {
    expect(
      said(({ glossary }) => (glossary.data = [...(glossary.data ?? []), { id: 'pue' }])),
    ).toEqual(['content/glossary.yaml: has more than one entry "pue".']);
  });

  it('find unknown sources', () => {
    expect(
      said(({ figures, glossary }) => {
        Object.assign(figures.data?.[0] ?? {}, { source: 'hearsay' });
        Object.assign(glossary.data?.[0] ?? {}, { source: 'rumour' });
      }),
    ).toEqual([
      'content/figures.yaml: figure "tdp-v100" names the source "hearsay", which content/references.yaml does not have.',
      'content/glossary.yaml: entry "pue" names the source "rumour", which content/references.yaml does not have.',
    ]);
  });

  it('find unknown citations and figures, also in lists', () => {
    expect(said(write(`<Cite ids={['guide', 'ghost']} /> <Figure id='lost' />`))).toEqual([
      'content/lessons/analysis.mdx:1: cites "ghost", which content/references.yaml does not have.',
      'content/lessons/analysis.mdx:1: shows the figure "lost", which content/figures.yaml does not have.',
    ]);
  });

  it('find a challenge that does not exist', () => {
    expect(said(write('<Challenge\n  id="guess"\n/>'))).toEqual([
      'content/lessons/analysis.mdx:1: places the challenge "guess", but there is no content/challenges/guess.yaml.',
    ]);
  });

  it('find a challenge that no lesson places, unless a lesson cannot be read', () => {
    const file = 'content/challenges/other.yaml';
    const add = (content: Content) =>
      (content.challenges = [
        ...content.challenges,
        { name: 'other', file, data: { objectives: ['O1'] }, lineOf: () => undefined },
      ]);
    expect(said(add)).toEqual([`${file}: no lesson places this challenge.`]);
    expect(said(add, write('<Challenge\n  id="other"\n/>'))).toEqual([]);
    expect(said(add, write('{/* <Challenge id="other" /> */}'))).toEqual([
      `${file}: no lesson places this challenge.`,
    ]);
    expect(
      said(add, ({ lessons: [first] }) => Object.assign(first ?? {}, { tags: undefined })),
    ).toEqual([]);
  });

  it('ask for a numeric challenge in every part but the overview', () => {
    const cell = write('<Cell id="a" title="b" objectives="O1">\n\n```ts\n1\n```\n\n</Cell>');
    const part = frontMatter({ part: 3, objectives: ['O1'] });
    const lacking = [
      'content/lessons/analysis.mdx: places no numeric challenge that serves one of its objectives.',
    ];
    const numeric = (objectives: string[]) => (content: Content) =>
      Object.assign(content.challenges[0]?.data ?? {}, { kind: 'numeric', objectives });
    expect(said(part, cell)).toEqual(lacking);
    expect(said(part, cell, numeric(['O2']))).toEqual(expect.arrayContaining(lacking));
    expect(said(part, cell, numeric(['O1']))).toEqual([]);
    expect(said(frontMatter({ part: 0, objectives: ['O1'] }))).toEqual([]);
  });

  it('ask for a cell that serves an objective in every part but the overview', () => {
    const part = (cell: string) =>
      said(frontMatter({ part: 3, objectives: ['O1'] }), write(cell), (content) =>
        Object.assign(content.challenges[0]?.data ?? {}, { kind: 'numeric' }),
      );
    const lacking =
      'content/lessons/analysis.mdx: places no cell (<Cell objectives="…">) that serves one of its objectives.';
    const cell = (objectives: string) =>
      `<Cell id="a" title="b" objectives="${objectives}">\n\n\`\`\`ts\n1\n\`\`\`\n\n</Cell>`;
    expect(part('')).toEqual([lacking]);
    expect(part(cell('O2'))).toContain(lacking);
    expect(part(cell('O2 O1'))).not.toContain(lacking);
    expect(part(cell('O1'))).toEqual([]);
  });

  it('ask for the id, the title and the code of a cell', () => {
    const fence = '\n\n```ts\n1\n```\n\n</Cell>';
    const needs = 'needs an id, a title and one ```ts fence between its tags.';
    expect(said(write('<Cell id="a" title="b" />'))).toEqual([
      `content/lessons/analysis.mdx:1: the cell "a" ${needs}`,
    ]);
    expect(said(write(`<Cell id="a">${fence}`))).toHaveLength(1);
    expect(
      said(write(`<Cell id="a" title="b">${fence}\n\n<Cell id="a" title="c">${fence}`)),
    ).toEqual(['content/lessons/analysis.mdx:9: the cell "a" has the id of a cell before it.']);
  });

  it('count the challenges that the course promises', () => {
    expect(said(({ course }) => (course.data.fewestChallenges = 1))).toEqual([]);
    expect(said(({ course }) => (course.data.fewestChallenges = 2))).toEqual([
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

  it('find an objective without challenge and key point', () => {
    expect(
      said(({ course }) => {
        course.data.objectives = [
          { id: 'O1', text: 'a' },
          { id: 'O2', text: 'b' },
        ];
      }),
    ).toEqual([
      'content/course.yaml: objective O2 has no challenge (objectives in a file of content/challenges).',
      'content/course.yaml: objective O2 has no key point (keyPoints in content/course.yaml).',
    ]);
  });

  it('find objectives that the course does not have', () => {
    expect(
      said(
        write('<Section id="odd" objectives="O1 O7">\n\nx\n\n</Section>'),
        ({ challenges, lessons }) => {
          Object.assign(challenges[0]?.data ?? {}, { objectives: ['O1', 'O8'] });
          Object.assign(lessons[0]?.data ?? {}, { objectives: ['O9'] });
        },
      ),
    ).toEqual([
      'content/challenges/sort-scopes.yaml: the challenge names objective O8, which content/course.yaml does not have.',
      'content/lessons/overview.mdx: the front matter names objective O9, which content/course.yaml does not have.',
      'content/lessons/analysis.mdx:1: <Section> names objective O7, which content/course.yaml does not have.',
    ]);
  });

  it('ignore components that are only shown as code or commented out', () => {
    expect(
      said(write('\n```mdx\n<Term id="no">x</Term>\n```\n\n{/* <Cite id="no" /> */}')),
    ).toEqual([]);
  });
});

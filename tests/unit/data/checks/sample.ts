/** A small course in which nothing is wrong; each test breaks one thing of it. */
import { files, type Content, type Lesson } from '../../../../src/data/checks/content.ts';
import type { Site } from '../../../../src/data/checks/links.ts';
import { readPage } from '../../../../src/data/checks/page.ts';
import type { Problem } from '../../../../src/data/read/problem.ts';
import { tagsOf } from '../../../../src/data/read/read-mdx.ts';

const lineOf = () => undefined;

const lesson = (slug: string, data: Lesson['data'], text: string): Lesson => {
  const file = `content/lessons/${slug}.mdx`;
  return { slug, file, data, lineOf, tags: tagsOf(file, text) };
};

export function goodContent(): Content {
  return {
    course: {
      file: files.course,
      lineOf,
      data: {
        minutes: 6,
        objectives: [{ id: 'O1', text: 'Meet a case.' }],
        keyPoints: [{ id: 'K1', text: 'Memory is known before.', objectives: ['O1'] }],
      },
    },
    glossary: {
      file: files.glossary,
      lineOf,
      data: [
        { id: 'pue', term: 'PUE', definition: 'Overhead of a data centre.', see: ['tdp'] },
        { id: 'tdp', term: 'TDP', definition: 'A power limit.', source: 'guide' },
      ],
    },
    references: { file: files.references, lineOf, data: [{ id: 'guide' }, { id: 'paper' }] },
    figures: {
      file: files.figures,
      lineOf,
      data: [{ id: 'tdp-v100', unit: 'W', year: 2017, source: 'guide' }],
    },
    caseStudy: { file: files.caseStudy, lineOf, data: undefined },
    presetSources: [],
    challenges: [
      {
        name: 'sort-scopes',
        file: 'content/challenges/sort-scopes.yaml',
        lineOf,
        data: {
          id: 'sort-scopes',
          kind: 'sort',
          objectives: ['O1'],
          reread: '/lessons/analysis/#peak',
        },
      },
    ],
    lessons: [
      lesson(
        'overview',
        { teaching: 1, exercises: 0, objectives: ['O1'] },
        'Read on. <Figure id="tdp-v100" />',
      ),
      lesson(
        'analysis',
        { teaching: 3, exercises: 2 },
        '<Term id="pue">PUE</Term> <Cite id="paper" />\n\n<Challenge id="sort-scopes" />',
      ),
    ],
    guides: [],
    notes: [],
  };
}

/** Adds text to the lesson "analysis". */
export const write = (text: string) => (content: Content) => {
  const found = content.lessons[1];
  if (found) found.tags = [...(found.tags ?? []), ...tagsOf(found.file, text)];
};

/** Changes the front matter of the lesson "analysis". */
export const frontMatter = (data: Lesson['data']) => (content: Content) =>
  Object.assign(content.lessons[1]?.data ?? {}, data);

export const goodPages: Record<string, string> = {
  '/': '<a href="/lessons/analysis/#peak">Peak</a> <a href="#text">Text</a> <main id="text">',
  '/lessons/analysis/':
    '<section id="peak" data-objectives="O1"><a class="term" href="/glossary/#pue">PUE</a></section>',
  '/glossary/': '<dt id="pue">PUE</dt><dt id="tdp">TDP</dt><img src="/icon.svg">',
};

export function siteOf(pages: Record<string, string>, base = '/'): Site {
  return {
    pages: Object.entries(pages).map(([route, html]) => readPage(route, html)),
    files: new Set(['/icon.svg']),
    base,
  };
}

export const lines = (problems: readonly Problem[]): string[] =>
  problems.map(({ file, line, says }) => `${file}${line ? `:${line}` : ''}: ${says}`);

/** A small course in which nothing is wrong; each test breaks one thing of it. */
import type { Content } from '../../../../src/data/checks/content.ts';
import type { Site } from '../../../../src/data/checks/links.ts';
import { readPage } from '../../../../src/data/checks/page.ts';
import type { Problem } from '../../../../src/data/checks/problem.ts';

export function goodContent(): Content {
  return {
    course: {
      minutes: 6,
      objectives: [{ id: 'O1', text: 'Meet a case.' }],
      keyPoints: [{ id: 'K1', text: 'Memory is known before.', objectives: ['O1'] }],
    },
    glossary: [
      { id: 'pue', term: 'PUE', definition: 'Overhead of a data centre.', see: ['tdp'] },
      { id: 'tdp', term: 'TDP', definition: 'A power limit.', source: 'guide' },
    ],
    references: [{ id: 'guide' }, { id: 'paper' }],
    figures: [{ id: 'tdp-v100', value: 300, unit: 'W', year: 2017, source: 'guide' }],
    caseStudy: {},
    challenges: [
      {
        name: 'sort-scopes',
        file: 'content/challenges/sort-scopes.yaml',
        data: {
          id: 'sort-scopes',
          objectives: ['O1'],
          reread: '/lessons/analysis/#peak',
        },
      },
    ],
    lessons: [
      {
        slug: 'overview',
        file: 'content/lessons/overview.mdx',
        frontMatter: { teaching: 1, exercises: 0, objectives: ['O1'] },
        body: 'Read on. <Figure id="tdp-v100" />',
      },
      {
        slug: 'analysis',
        file: 'content/lessons/analysis.mdx',
        frontMatter: { teaching: 3, exercises: 2 },
        body: '<Term id="pue">PUE</Term> <Cite id="paper" />\n<Challenge id="sort-scopes" />',
      },
    ],
    notes: [],
  };
}

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
  problems.map(({ file, says }) => `${file}: ${says}`);

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/data/checks/page.ts';
import { describe as describeProblems } from '../../../../src/data/checks/problem.ts';
import { readContent, splitFrontMatter } from '../../../../src/data/checks/read-content.ts';
import { readSite } from '../../../../src/data/checks/read-site.ts';
import { lines } from './sample.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'joulebook-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

describe('readContent', () => {
  it('reads what is there and names what is missing or not YAML', () => {
    write('content/course.yaml', 'minutes: 30');
    write('content/glossary.yaml', '- { id: pue');
    write('content/references.yaml', '- id: guide');
    write('content/case.yaml', 'x: 1');
    write('content/challenges/one.yaml', 'id: one');
    write('content/lessons/analysis.mdx', '---\nteaching: 4\n---\n<Term id="pue" />');
    const { content, problems } = readContent(root);
    expect(content.course).toEqual({ minutes: 30 });
    expect(content.references).toEqual([{ id: 'guide' }]);
    expect(content.challenges[0]).toMatchObject({ name: 'one', data: { id: 'one' } });
    expect(content.lessons[0]).toMatchObject({ slug: 'analysis', frontMatter: { teaching: 4 } });
    expect(content.lessons[0]?.body).toBe('<Term id="pue" />');
    expect(lines(problems)).toEqual([
      expect.stringMatching(/^content\/glossary\.yaml: is not valid YAML\. .*line 1/),
      'content/figures.yaml: is missing.',
    ]);
  });

  it('takes a file without front matter as text', () => {
    expect(splitFrontMatter('Just text')).toEqual({ frontMatter: '', body: 'Just text' });
  });
});

describe('readSite', () => {
  it('names pages by their address and knows all files', () => {
    for (const file of ['index.html', '404.html', 'glossary/index.html']) write(file, '<p id="a">');
    write('_astro/x.css', '');
    const site = readSite(root, '/');
    expect(site.pages.map(({ route }) => route).sort()).toEqual(['/', '/404.html', '/glossary/']);
    expect(site.files.has('/_astro/x.css')).toBe(true);
  });
});

describe('readPage', () => {
  it('sees into noscript and templates', () => {
    const page = readPage('/', '<noscript><a href="/a/"></a></noscript><template><p id="t">');
    expect(page).toMatchObject({ targets: ['/a/'], ids: ['t'] });
  });
});

describe('the message', () => {
  it('lists every problem once, by file', () => {
    const twice = { file: 'b.yaml', says: 'is missing.' };
    expect(describeProblems([twice, { file: 'a.yaml', says: 'has no id.' }, twice])).toBe(
      'The content has 2 problems:\n  a.yaml: has no id.\n  b.yaml: is missing.',
    );
  });
});

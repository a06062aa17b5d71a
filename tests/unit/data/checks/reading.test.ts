import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/data/checks/page.ts';
import { loadContent } from '../../../../src/data/checks/load-content.ts';
import { readSite } from '../../../../src/data/checks/read-site.ts';
import { describe as describeProblems } from '../../../../src/data/read/problem.ts';
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

describe('loadContent', () => {
  const said = () => lines(loadContent(root).problems);

  it('reads what is sound, and names what is missing or cannot be read', () => {
    write('content/glossary.yaml', '- { id: pue');
    write('content/references.yaml', '- id: guide');
    write('content/challenges/one.yaml', 'id: one\nminutes: 2');
    write('content/lessons/analysis.mdx', '---\nteaching: 4\n---\n\n<Term id="pue" />');
    const { content } = loadContent(root);
    expect(content.glossary.data).toBeUndefined();
    expect(content.references.data).toEqual([{ id: 'guide' }]);
    expect(content.challenges[0]).toMatchObject({ name: 'one', data: { id: 'one', minutes: 2 } });
    expect(content.challenges[0]?.challenge).toBeUndefined();
    expect(content.lessons[0]).toMatchObject({ slug: 'analysis', data: { teaching: 4 } });
    expect(content.lessons[0]?.tags).toMatchObject([{ name: 'Term', line: 5 }]);
    expect(said()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^content\/glossary\.yaml:1: is not readable YAML: /),
        'content/figures.yaml: is missing.',
        'content/references.yaml:1: entry "guide", "title" is missing.',
        'content/lessons/analysis.mdx:2: "exercises" is missing.',
        'content/challenges/one.yaml:1: "question" is missing: ask something.',
      ]),
    );
  });

  it.each(['three', -1])('refuses minutes that are none, with their line (%s)', (teaching) => {
    write('content/lessons/analysis.mdx', `---\ntitle: A\nteaching: ${teaching}\n---\n`);
    expect(said()).toContainEqual(
      expect.stringMatching(/^content\/lessons\/analysis\.mdx:3: "teaching" must be /),
    );
  });

  it('asks for the minutes of the course and its objectives', () => {
    write('content/course.yaml', 'title: A course');
    expect(said()).toEqual(
      expect.arrayContaining([
        'content/course.yaml:1: "minutes" is missing.',
        'content/course.yaml:1: "objectives" is missing.',
      ]),
    );
  });

  it('asks for source, unit and year of a figure, and for the passage of a challenge', () => {
    write('content/figures.yaml', '- id: bare\n  label: Bare\n  value: 3');
    write('content/challenges/one.yaml', 'id: two');
    expect(said()).toEqual(
      expect.arrayContaining([
        'content/figures.yaml:1: entry "bare", "source" is missing.',
        'content/figures.yaml:1: entry "bare", "unit" is missing.',
        'content/figures.yaml:1: entry "bare": give "year", or "read" where the source names no year.',
        'content/challenges/one.yaml:1: "reread" is missing: name the passage to read again.',
        'content/challenges/one.yaml:1: has the id "two"; file name and id must agree.',
      ]),
    );
  });

  it('says where MDX cannot be read', () => {
    write('content/lessons/analysis.mdx', '---\ntitle: A\n---\n\nText.\n\n<Term id="pue">PUE');
    expect(said()).toContainEqual(
      expect.stringMatching(/^content\/lessons\/analysis\.mdx:7: is not readable MDX: /),
    );
    const body = 'Text.\n\n<Term id="pue">\n\nPUE\n\nMore.';
    write('content/lessons/analysis.mdx', `---\ntitle: A\n---\n\n${body}`);
    expect(said()).toContain(
      'content/lessons/analysis.mdx:7: is not readable MDX: Expected a closing tag for `<Term>`.',
    );
  });

  it('finds data files without an entry in the catalogue', () => {
    write('content/data/catalogue.yaml', '[]');
    write('content/data/new.csv', 'a\n1');
    expect(said()).toContain('content/data/new.csv: has no entry in content/data/catalogue.yaml.');
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
    const late = { file: 'a.yaml', line: 12, says: 'has no id.' };
    expect(describeProblems([twice, late, { ...late, line: 3 }, twice])).toBe(
      'The content has 3 problems:\n  a.yaml:3: has no id.\n  a.yaml:12: has no id.\n  b.yaml: is missing.',
    );
  });
});

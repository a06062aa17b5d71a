import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'joulebook-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const at = (file: string) => join(root, 'content', file);
const text = (file: string) => readFileSync(at(file), 'utf8');
const change = (file: string, edit: (text: string) => string) =>
  writeFileSync(at(file), edit(text(file)));
/** The line of a file that begins with some text, from 1. */
const lineOf = (file: string, start: string) =>
  text(file)
    .split('\n')
    .findIndex((line) => line.startsWith(start)) + 1;

/** What the command says, as an author sees it, without the line that counts. */
function said(): { status: number | null; lines: string[] } {
  const { status, stdout, stderr } = spawnSync(
    'node_modules/.bin/node',
    ['scripts/check-content.ts', root],
    { encoding: 'utf8' },
  );
  const lines = `${stdout}${stderr}`.trim().split('\n');
  return { status, lines: status === 0 ? lines : lines.slice(1).map((line) => line.trim()) };
}

const challenge = (lines: readonly string[]) =>
  [
    'id: brand-new',
    ...lines,
    'title: A new question',
    'practice: true',
    'question: Which one?',
    'reread: /lessons/analysis/#equation',
    'hints: [Look again.]',
    'solution: The first.',
    'options:',
    '  - id: first',
    '    text: The first',
    '    correct: true',
    '    why: It is.',
    '  - id: second',
    '    text: The second',
    '    correct: false',
    '    why: It is not.',
  ].join('\n');

describe('npm run check:content', () => {
  it('finds the course in order', () => {
    expect(said()).toEqual({
      status: 0,
      lines: [expect.stringMatching(/^\d+ lessons and \d+ challenges: content\/ is in order\.$/)],
    });
  }, 30_000);

  it('lists all that is wrong with a new challenge in one run, and where', () => {
    writeFileSync(
      at('challenges/brand-new.yaml'),
      challenge(['kind: single', 'minutes: soon', 'objectives: [O1, O77]']),
    );
    const lesson = 'lessons/analysis.mdx';
    change(
      lesson,
      (mdx) => `${mdx}\n<Challenge\n  id="brand-new"\n/>\n\n<Term id="no-such">x</Term>\n`,
    );
    const { status, lines } = said();
    expect(status).toBe(1);
    expect(lines).toEqual([
      'content/challenges/brand-new.yaml:3: "minutes" must be a number: say how long a class needs.',
      'content/challenges/brand-new.yaml:4: the challenge names objective O77, which content/course.yaml does not have.',
      'content/challenges/brand-new.yaml:16: option "second": "misconception" is missing: a wrong option names what choosing it shows.',
      `content/lessons/analysis.mdx:${lineOf(lesson, '<Term id="no-such"')}: uses the term "no-such", but the glossary has no such entry.`,
      'content/notes/analysis.md:2: leaves out the challenge "brand-new" of its lesson.',
    ]);
  }, 30_000);

  it('goes on where a file cannot be read, through tables, slides and recipes', () => {
    change('glossary.yaml', (yaml) => `${yaml}- id: late: later\n`);
    change('data/lab-runs.csv', (csv) => csv.replace('\ntransfer,', '\nsideways,'));
    change('challenges/largest-batch.yaml', (yaml) => yaml.replace(/^recipe: .*/m, 'recipe: none'));
    change('lessons/scenario.mdx', (mdx) => `${mdx}\n<Case show="no.such" />\n`);
    change('notes/scenario.md', (notes) =>
      notes.replace(/^( +)title: .*/m, '$1title: "{figure:none}"'),
    );
    const { status, lines } = said();
    expect(status).toBe(1);
    expect(lines.map((line) => line.replace(/(: .{30}).*/, '$1'))).toEqual([
      expect.stringMatching(
        /^content\/challenges\/largest-batch\.yaml:\d+: There is no recipe "none"/,
      ),
      expect.stringMatching(/^content\/data\/lab-runs\.csv:\d+: column "experiment": "sideways/),
      expect.stringMatching(/^content\/glossary\.yaml:\d+: is not readable YAML: there is/),
      expect.stringMatching(
        /^content\/lessons\/scenario\.mdx:\d+: <Case show="no\.such"> asks for/,
      ),
      expect.stringMatching(/^content\/notes\/scenario\.md:\d+: the slide cannot be written/),
    ]);
  }, 30_000);

  it('finds a reason that stands twice in a challenge', () => {
    change('challenges/prune-what.yaml', (yaml) => {
      const [, why = ''] = /why: (.*)/.exec(yaml) ?? [];
      return yaml.replace(/(misconception: ).*/, (_line, name: string) => `${name}${why}`);
    });
    const { lines } = said();
    expect(lines).toEqual([
      expect.stringMatching(/^content\/challenges\/prune-what\.yaml:1: says twice “/),
    ]);
  }, 30_000);

  it('finds a device that the table of accelerators does not have', () => {
    const given = /(accelerator: \{ id: )[a-z0-9-]+/;
    change('figures.yaml', (yaml) => yaml.replace(given, '$1abacus'));
    const { lines } = said();
    expect(lines).toEqual([
      expect.stringMatching(/^content\/figures\.yaml:\d+: names the device "abacus", which /),
    ]);
  }, 30_000);
});

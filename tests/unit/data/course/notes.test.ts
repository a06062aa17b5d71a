import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkNotes } from '../../../../src/data/checks/notes.ts';
import type { Content } from '../../../../src/data/checks/content.ts';
import { loadContent } from '../../../../src/data/checks/load-content.ts';
import { splitFrontMatter } from '../../../../src/data/read/read-content.ts';
import { notesSchema } from '../../../../src/data/course/notes-schema.ts';
import { slideText } from '../../../../src/data/course/shown.ts';

const { content, problems } = loadContent(process.cwd());
const files = globSync('content/notes/*.md');
const read = (file: string) =>
  notesSchema.parse(parse(splitFrontMatter(readFileSync(file, 'utf8')).frontMatter));

describe('the instructor’s notes', () => {
  it('plan every lesson, and classes of 30, 45 and 60 minutes to the minute', () => {
    expect(problems).toEqual([]);
    expect(checkNotes(content)).toEqual([]);
    expect(files).toHaveLength(content.lessons.length);
  });

  it.each(files)('%s: every number on its slides is known', (file) => {
    const texts = read(file).steps.flatMap((step) =>
      'slide' in step ? [step.slide.title, ...step.slide.lines] : [],
    );
    for (const text of texts.map(slideText)) expect(text).not.toMatch(/[{}]/);
  });

  it('mark something in the first half that a late class can leave out', () => {
    const optional = files.flatMap((file) =>
      read(file).steps.filter(({ optional: may }) => may === true),
    );
    expect(optional.length).toBeGreaterThan(3);
  });
});

describe('what is wrong with notes is said', () => {
  const says = (change: (copy: Content) => void) => {
    const copy = { ...content, notes: content.notes.map((notes) => ({ ...notes })) };
    change(copy);
    return checkNotes(copy).map((problem) => `${problem.file}: ${problem.says}`);
  };

  it('when they are missing, plan too much, or plan what is not there', () => {
    expect(says((copy) => void (copy.notes = copy.notes.slice(0, -1)))).toContain(
      'content/notes/wrap-up.md: is missing.',
    );
    const longer = says(({ notes }) => {
      const [first] = notes;
      const slide = { title: 'x', lines: [] };
      if (first) first.data = { steps: [{ talk: 'x', minutes: 4, say: ['y'], slide }] };
    });
    expect(longer.join('\n')).toMatch(/leaves out the challenge "grows-with-batch"/);
    const foreign = says(({ notes }) => {
      const [first] = notes;
      if (first) first.data = { steps: [{ challenge: 'scope-2-miguel', say: ['y'] }] };
    });
    expect(foreign.join('\n')).toMatch(
      /plans the challenge "scope-2-miguel", which its lesson does not place/,
    );
    expect(foreign.join('\n')).toMatch(/plans 2 minutes, but its lesson takes 5.5/);
    expect(foreign.join('\n')).toMatch(
      /has a step "scope-2-miguel", which stands in the notes before/,
    );
  });
});

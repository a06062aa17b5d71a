import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkNotes } from '../../../../src/data/checks/notes.ts';
import { readContent, splitFrontMatter } from '../../../../src/data/checks/read-content.ts';
import { notesSchema } from '../../../../src/data/course/notes-schema.ts';
import { slideText } from '../../../../src/data/course/slide-text.ts';

const { content, problems } = readContent(process.cwd());
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
  const says = (change: (copy: typeof content) => void) => {
    const copy = structuredClone(content);
    change(copy);
    return checkNotes(copy).map((problem) => `${problem.file}: ${problem.says}`);
  };

  it('when they are missing, plan too much, or plan what is not there', () => {
    expect(says(({ notes }) => void notes.pop())).toContain(
      'content/notes/wrap-up.md: is missing.',
    );
    const longer = says(({ notes }) => {
      const [first] = notes;
      if (first) first.frontMatter = { steps: [{ talk: 'x', minutes: 4, say: ['y'] }] };
    });
    expect(longer.join('\n')).toMatch(/leaves out the challenge "grows-with-batch"/);
    const foreign = says(({ notes }) => {
      const [first] = notes;
      if (first) first.frontMatter = { steps: [{ challenge: 'scope-2-miguel', say: ['y'] }] };
    });
    expect(foreign.join('\n')).toMatch(
      /plans the challenge "scope-2-miguel", which its lesson does not place/,
    );
    expect(foreign.join('\n')).toMatch(/plans 2 minutes, but its lesson takes 4/);
    expect(foreign.join('\n')).toMatch(
      /has a step "scope-2-miguel", which stands in the notes before/,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contentFiles } from '../../../../src/data/read/content-files.ts';
import { parseCsv } from '../../../../src/data/read/csv.ts';
import { readContent, splitFrontMatter } from '../../../../src/data/read/read-content.ts';

const entry = z
  .strictObject({
    id: z.string(),
    watts: z.number().positive(),
    low: z.number().optional(),
    high: z.number().optional(),
    kind: z.enum(['gpu', 'tpu']),
    url: z.url({ protocol: /^https$/ }).optional(),
  })
  .refine(({ low = 0, high = low }) => low <= high, { message: '"low" is above "high"' });
const schema = z.array(entry);
const reading = (text: string) => () => readContent('cards.yaml', text, schema);

describe('a YAML file', () => {
  it('is the value that its schema makes of it', () => {
    expect(reading('- { id: a, watts: 3, kind: gpu }')()).toEqual([
      { id: 'a', watts: 3, kind: 'gpu' },
    ]);
  });

  it('is refused with every fault at once: line, entry, field, and what is wrong in words', () => {
    const text = [
      '- id: a',
      '  watts: many',
      '  kind: cpu',
      '  low: 3',
      '  high: 2',
      '- id: b',
      '  watts: 0',
      '  kind: gpu',
      '  color: red',
      '  url: nowhere',
      '- watts: 3',
      '  kind: tpu',
    ].join('\n');
    expect(reading(text)).toThrow(
      [
        'The content has 7 problems:',
        '  cards.yaml:1: entry "a": "low" is above "high".',
        '  cards.yaml:2: entry "a", "watts" must be a number, not "many".',
        '  cards.yaml:3: entry "a", "kind" must be "gpu" or "tpu", not "cpu".',
        '  cards.yaml:7: entry "b", "watts" must be more than 0.',
        '  cards.yaml:9: entry "b": there is no field "color" here.',
        '  cards.yaml:10: entry "b", "url" must be an address that begins with https://.',
        '  cards.yaml:11: entry 3, "id" is missing.',
      ].join('\n'),
    );
  });

  it.each([
    ['- id: a: b', 'cards.yaml:1: is not readable YAML: there is a second ": " in this line'],
    ['- id: a\n\twatts: 3', 'cards.yaml:2: is not readable YAML: '],
    ['- id: a\n  id: b', 'cards.yaml:2: is not readable YAML: this field stands twice'],
    ['- id: a\n  watts: [1', 'cards.yaml:2: is not readable YAML: '],
    [
      "- id: 'a\n  watts: 3\n  kind: gpu\n",
      'cards.yaml:1: is not readable YAML: the quotation mark',
    ],
    ['- id: a\n  watts: [1\n  kind: gpu\n', 'cards.yaml:2: is not readable YAML: the bracket in'],
    ['- id: a\n  kind: *gpu\n', 'cards.yaml:2: is not readable YAML: a text that begins with *'],
    ['- id: a\n\twatts: 1\n', 'cards.yaml:2: is not readable YAML: lines are indented with blanks'],
  ])('that is broken (%j) is refused in words, with its line and without a stack', (text, says) => {
    expect(reading(text)).toThrow(says);
    expect(reading(text)).not.toThrow(/ {4}at |\^/);
  });
});

describe('a schema of several forms', () => {
  const forms = z.array(
    z.union(
      [
        z.strictObject({ talk: z.string(), minutes: z.number().max(15) }),
        z.strictObject({ rest: z.string() }),
      ],
      {
        error: 'a step has "talk" or "rest"',
      },
    ),
  );
  const says = (text: string) => () => readContent('notes.yaml', text, forms);

  it('names the field of the form that was meant, and the forms where none was', () => {
    expect(says('- talk: a\n  minutes: 99')).toThrow(
      'notes.yaml:2: entry 1, "minutes" must be at most 15.',
    );
    expect(says('- sing: a')).toThrow('notes.yaml:1: entry 1: a step has "talk" or "rest".');
  });
});

describe('front matter', () => {
  it('is parted from the body, whose line is known', () => {
    expect(splitFrontMatter('---\na: 1\n---\nText')).toEqual({
      frontMatter: 'a: 1',
      body: 'Text',
      bodyLine: 4,
    });
  });

  it('may be missing', () => {
    expect(splitFrontMatter('Just text')).toEqual({
      frontMatter: '',
      body: 'Just text',
      bodyLine: 1,
    });
  });
});

describe('a CSV file', () => {
  const row = z.object({
    name: z.string(),
    watts: z.string().regex(/^\d+$/, 'a number is needed'),
  });

  it('names the line of every wrong cell, also below a text over several lines', () => {
    expect(() => parseCsv('cards.csv', 'name,watts\nA,x\n"B\nb",1\nC,y', row)).toThrow(
      [
        'The content has 2 problems:',
        '  content/data/cards.csv:2: column "watts": "x" is not allowed: a number is needed.',
        '  content/data/cards.csv:5: column "watts": "y" is not allowed: a number is needed.',
      ].join('\n'),
    );
  });

  it('is held to the rules across columns by its numbers, also beside a wrong cell', () => {
    const number = z.coerce.number({ error: 'a number is needed' });
    const ranges = z
      .object({ name: z.enum(['A', 'B'], { error: 'A or B' }), low: number, high: number })
      .refine(({ low, high }) => low <= high, { path: ['low'], message: 'it is above "high"' });
    const says = (line: string) => () => parseCsv('cards.csv', `name,low,high\n${line}`, ranges);
    // As texts, 9 would stand behind 10.
    expect(says('C,9,10')).toThrow(/has 1 problem:\n.*"C" is not allowed: A or B\.$/);
    expect(says('C,10,9')).toThrow(/has 2 problems:[^]*"10" is not allowed: it is above "high"/);
  });

  it('is refused when it has no rows', () => {
    expect(() => parseCsv('cards.csv', 'name,watts\n', row)).toThrow(
      'content/data/cards.csv: has no rows.',
    );
  });
});

describe('the files that a bundler found', () => {
  it('are known by their names', () => {
    expect(contentFiles('content/x/*.yaml', { '../content/x/a-b.yaml': 'text' })).toEqual([
      { name: 'a-b', text: 'text' },
    ]);
  });

  it('cannot be none: a wrong path would lose content without a word', () => {
    expect(() => contentFiles('content/x/*.yaml', {})).toThrow(
      'No file is found at content/x/*.yaml',
    );
  });
});

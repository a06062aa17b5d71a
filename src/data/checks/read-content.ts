import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { files, type Content } from './content.ts';
import { asRecord, asRecords } from './loose.ts';
import type { Problem } from './problem.ts';

/** Reads content/ below `root`. What cannot be read is a problem, and empty in the result. */
export function readContent(root: string): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];

  const yaml = (file: string, text: string): unknown => {
    try {
      return parse(text);
    } catch (error) {
      const why = error instanceof YAMLParseError ? (error.message.split('\n')[0] ?? '') : '';
      problems.push({ file, says: `is not valid YAML. ${why}` });
      return undefined;
    }
  };
  const text = (file: string): string => readFileSync(join(root, file), 'utf8');
  const load = (file: string): unknown => {
    if (existsSync(join(root, file))) return yaml(file, text(file));
    problems.push({ file, says: 'is missing.' });
    return undefined;
  };
  const inFolder = (folder: string, ending: string): { name: string; file: string }[] => {
    if (!existsSync(join(root, folder))) return [];
    return readdirSync(join(root, folder))
      .filter((entry) => entry.endsWith(ending))
      .sort()
      .map((entry) => ({ name: entry.slice(0, -ending.length), file: `${folder}/${entry}` }));
  };

  const content: Content = {
    course: asRecord(load(files.course)),
    glossary: asRecords(load(files.glossary)),
    references: asRecords(load(files.references)),
    figures: asRecords(load(files.figures)),
    caseStudy: asRecord(load(files.caseStudy)),
    challenges: inFolder('content/challenges', '.yaml').map(({ name, file }) => ({
      name,
      file,
      data: asRecord(load(file)),
    })),
    lessons: inFolder('content/lessons', '.mdx').map(({ name, file }) => {
      const { frontMatter, body } = splitFrontMatter(text(file));
      return { slug: name, file, frontMatter: asRecord(yaml(file, frontMatter)), body };
    }),
    notes: inFolder('content/notes', '.md').map(({ name, file }) => {
      const { frontMatter } = splitFrontMatter(text(file));
      return { slug: name, file, frontMatter: asRecord(yaml(file, frontMatter)) };
    }),
  };
  return { content, problems };
}

/** Parts a Markdown file into the YAML between its first two "---" lines and the rest. */
export function splitFrontMatter(text: string): { frontMatter: string; body: string } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(text);
  return match
    ? { frontMatter: match[1] ?? '', body: text.slice(match[0].length) }
    : { frontMatter: '', body: text };
}

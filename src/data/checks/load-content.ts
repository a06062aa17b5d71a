import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { caseSchema } from '../case/case-schema.ts';
import { memoryPresetsSchema } from '../case/memory-presets-schema.ts';
import { readChallenge } from '../challenges/parse-challenge.ts';
import { courseSchema } from '../course/course-schema.ts';
import { guideSchema } from '../course/guide-schema.ts';
import { lessonSchema } from '../course/lesson-schema.ts';
import { notesSchema } from '../course/notes-schema.ts';
import { artworkSchema } from '../library/artwork-schema.ts';
import { datasetsSchema } from '../library/datasets-schema.ts';
import { figureFields, figuresSchema } from '../library/figures-schema.ts';
import { glossaryFields, glossarySchema } from '../library/glossary-schema.ts';
import { referenceFields, referencesSchema } from '../library/references-schema.ts';
import type { Problem } from '../read/problem.ts';
import {
  checked,
  readYaml,
  soundFields,
  splitFrontMatter,
  type Yaml,
} from '../read/read-content.ts';
import { readMdx } from '../read/read-mdx.ts';
import { files, type Content, type Entries } from './content.ts';

/** Reads and validates content/ below `root`: what is sound in it, and every problem of its files. */
export function loadContent(root: string): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];

  const text = (file: string): string => readFileSync(join(root, file), 'utf8');
  const take = <Found>({ problems: found, ...rest }: { problems: readonly Problem[] } & Found) => {
    problems.push(...found);
    return rest;
  };
  const load = (file: string): Yaml => {
    const missing = { file, raw: undefined, lineOf: () => 1 };
    const yaml = existsSync(join(root, file))
      ? readYaml(file, text(file))
      : { ...missing, problems: [{ file, says: 'is missing.' }] };
    problems.push(...yaml.problems);
    return yaml;
  };
  const validated = <Schema extends z.ZodType>(yaml: Yaml, schema: Schema) =>
    take(checked(yaml, schema)).data;
  const list = <Shape extends z.ZodRawShape>(file: string, schema: z.ZodType, fields: Shape) => {
    const yaml = load(file);
    validated(yaml, schema);
    const data = Array.isArray(yaml.raw)
      ? yaml.raw.map((entry) => soundFields(fields, entry))
      : undefined;
    return { ...yaml, data } satisfies Entries<z.infer<z.ZodObject<Shape>>>;
  };
  const inFolder = (folder: string, ending: string): { name: string; file: string }[] => {
    if (!existsSync(join(root, folder))) return [];
    return readdirSync(join(root, folder))
      .filter((entry) => entry.endsWith(ending))
      .sort()
      .map((entry) => ({ name: entry.slice(0, -ending.length), file: `${folder}/${entry}` }));
  };
  const frontMatter = (file: string): Yaml => {
    const yaml = readYaml(file, splitFrontMatter(text(file)).frontMatter, 2);
    problems.push(...yaml.problems);
    return yaml;
  };
  const tags = (file: string) => take(readMdx(file, text(file))).tags;

  const course = load(files.course);
  validated(course, courseSchema);
  const caseStudy = load(files.caseStudy);
  validated(load(files.artwork), artworkSchema);
  const presets = load(files.presets);
  const catalogue = validated(load(files.catalogue), datasetsSchema);
  if (catalogue) problems.push(...strayFiles(catalogue, inFolder('content/data', '.csv')));

  const content: Content = {
    course: { ...course, data: soundFields(courseSchema.shape, course.raw) },
    glossary: list(files.glossary, glossarySchema, glossaryFields.shape),
    references: list(files.references, referencesSchema, referenceFields.shape),
    figures: list(files.figures, figuresSchema, figureFields.shape),
    caseStudy: { ...caseStudy, data: validated(caseStudy, caseSchema) },
    presetSources: (validated(presets, memoryPresetsSchema) ?? []).flatMap((preset) =>
      'source' in preset ? preset.source : [],
    ),
    challenges: inFolder('content/challenges', '.yaml').map(({ name, file }) => {
      const { yaml, fields, challenge } = take(readChallenge(name, text(file)));
      return { ...yaml, name, data: fields, challenge };
    }),
    lessons: inFolder('content/lessons', '.mdx').map(({ name, file }) => {
      const yaml = frontMatter(file);
      validated(yaml, lessonSchema);
      const data = soundFields(lessonSchema.shape, yaml.raw);
      return { ...yaml, slug: name, data, tags: tags(file) };
    }),
    guides: inFolder('content/guides', '.mdx').map(({ file }) => {
      validated(frontMatter(file), guideSchema);
      return { file, tags: tags(file) };
    }),
    notes: inFolder('content/notes', '.md').map(({ name, file }) => {
      const yaml = frontMatter(file);
      return { ...yaml, slug: name, data: validated(yaml, notesSchema) ?? {} };
    }),
  };
  return { content, problems };
}

/** The catalogue of data files and the folder must agree. */
function strayFiles(
  catalogue: readonly { file: string }[],
  found: readonly { name: string; file: string }[],
): Problem[] {
  const listed = catalogue.map(({ file }) => `content/data/${file}`);
  const there = found.map(({ file }) => file);
  return [
    ...there
      .filter((file) => !listed.includes(file))
      .map((file) => ({ file, says: `has no entry in ${files.catalogue}.` })),
    ...listed
      .filter((file) => !there.includes(file))
      .map((file) => ({ file: files.catalogue, says: `lists ${file}, which is not there.` })),
  ];
}

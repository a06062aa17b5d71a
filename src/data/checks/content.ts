import type { CaseStudy } from '../case/case-schema.ts';
import type { Challenge } from '../challenges/challenge-schema.ts';
import type { ChallengeFields } from '../challenges/parse-challenge.ts';
import type { Course } from '../course/course-schema.ts';
import type { LessonData } from '../course/lesson-schema.ts';
import type { NotesStep } from '../course/notes-schema.ts';
import type { CitedFigure } from '../library/figures-schema.ts';
import type { GlossaryEntry } from '../library/glossary-schema.ts';
import type { Reference } from '../library/references-schema.ts';
import type { Tag } from '../read/read-mdx.ts';

/** A file of content/ with what of it is sound, and the way back to its lines. */
interface Source<Data> {
  file: string;
  /** What the schema accepts; fields that it refuses are left out, and that has been said. */
  data: Data;
  /** The line of a place in it, such as `['objectives', 0]`. */
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/** The entries of a list; undefined where the file cannot be read at all. */
export type Entries<Entry> = Source<readonly Partial<Entry>[] | undefined>;

export interface Text {
  file: string;
  /** The components that it places; undefined where its MDX cannot be read. */
  tags: readonly Tag[] | undefined;
}

/** One lesson: its front matter, and the components that it places. */
export interface Lesson extends Source<Partial<LessonData>>, Text {
  slug: string;
}

/** The instructor's notes for one lesson. */
export interface NotesFile extends Source<{ steps?: readonly NotesStep[] }> {
  /** Of the lesson. */
  slug: string;
}

export interface ChallengeFile extends Source<ChallengeFields> {
  /** The name of the file without ".yaml", which must be the id. */
  name: string;
  /** The whole of it, where all of it is sound. */
  challenge?: Challenge | undefined;
}

/** Everything under content/ that the checks look at, validated file by file. */
export interface Content {
  course: Source<Partial<Course>>;
  glossary: Entries<GlossaryEntry>;
  references: Entries<Reference>;
  figures: Entries<CitedFigure>;
  caseStudy: Source<CaseStudy | undefined>;
  /** Works that the presets of the memory explorer come from. */
  presetSources: readonly string[];
  challenges: readonly ChallengeFile[];
  lessons: readonly Lesson[];
  guides: readonly Text[];
  notes: readonly NotesFile[];
}

export const files = {
  course: 'content/course.yaml',
  glossary: 'content/glossary.yaml',
  references: 'content/references.yaml',
  figures: 'content/figures.yaml',
  caseStudy: 'content/case.yaml',
  presets: 'content/memory-presets.yaml',
  artwork: 'content/artwork.yaml',
  catalogue: 'content/data/catalogue.yaml',
} as const;

/** A component that a text places. */
export interface Use {
  file: string;
  tag: Tag;
}

/** Every `<Name …>` in some texts. */
export const usesOf = (texts: readonly Text[], name: string): Use[] =>
  texts.flatMap(({ file, tags = [] }) =>
    tags.filter((tag) => tag.name === name).map((tag) => ({ file, tag })),
  );

/** The ids of the entries of a file; undefined where the file cannot be read. */
export const idsOf = ({ data }: Entries<{ id: string }>): Set<string> | undefined =>
  data && new Set(data.flatMap(({ id }) => id ?? []));

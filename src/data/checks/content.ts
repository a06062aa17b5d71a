import type { Loose } from './loose.ts';

/** One lesson: its front matter as written, and the MDX below it. */
export interface Lesson {
  slug: string;
  file: string;
  frontMatter: Loose;
  body: string;
}

/** The instructor's notes for one lesson: their front matter as written. */
export interface NotesFile {
  /** Of the lesson. */
  slug: string;
  file: string;
  frontMatter: Loose;
}

export interface ChallengeFile {
  /** The name of the file without ".yaml", which must be the id. */
  name: string;
  file: string;
  data: Loose;
}

/** Everything under content/ that the checks look at; nothing in it is validated yet. */
export interface Content {
  course: Loose;
  glossary: Loose[];
  references: Loose[];
  figures: Loose[];
  caseStudy: Loose;
  challenges: ChallengeFile[];
  lessons: Lesson[];
  notes: NotesFile[];
}

export const files = {
  course: 'content/course.yaml',
  glossary: 'content/glossary.yaml',
  references: 'content/references.yaml',
  figures: 'content/figures.yaml',
  caseStudy: 'content/case.yaml',
} as const;

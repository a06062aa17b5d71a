import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { guideSchema } from './data/course/guide-schema.ts';
import { lessonSchema } from './data/course/lesson-schema.ts';
import { notesSchema } from './data/course/notes-schema.ts';

export const collections = {
  lessons: defineCollection({
    loader: glob({ base: './content/lessons', pattern: '*.mdx' }),
    schema: lessonSchema,
  }),
  notes: defineCollection({
    loader: glob({ base: './content/notes', pattern: '*.md' }),
    schema: notesSchema,
  }),
  guides: defineCollection({
    loader: glob({ base: './content/guides', pattern: '*.mdx' }),
    schema: guideSchema,
  }),
};

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { lessonSchema } from './data/lesson-schema.ts';

export const collections = {
  lessons: defineCollection({
    loader: glob({ base: './content/lessons', pattern: '*.mdx' }),
    schema: lessonSchema,
  }),
};

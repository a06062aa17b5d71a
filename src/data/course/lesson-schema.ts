import { z } from 'zod';

/** Half a minute is as exact as a reader can be. */
const minutes = z.number().multipleOf(0.5).min(0).max(30);

/** Front matter of a lesson: content/lessons/<slug>.mdx. */
export const lessonSchema = z.strictObject({
  title: z.string().min(1),
  /** 0 is the overview; the parts follow in order. */
  part: z.number().int().min(0),
  /** A short line above the title. */
  kicker: z.string().min(1),
  /** One sentence, used in lists and as the page's description. */
  summary: z.string().min(1),
  /** Minutes of reading and of the teacher talking. */
  teaching: minutes,
  /** Minutes of challenges and widgets. */
  exercises: minutes,
  /** Ids of the objectives that the lesson serves, as in content/course.yaml. */
  objectives: z.array(z.string()).min(1),
});

export type LessonData = z.infer<typeof lessonSchema>;

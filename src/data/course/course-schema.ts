import { z } from 'zod';
import { id, words } from '../read/content-fields.ts';

const numbered = (letter: string) =>
  z.strictObject({ id: z.string().regex(new RegExp(`^${letter}\\d+$`)), text: words });

/** content/course.yaml: what the episode asks, what it enables, and what to remember. */
export const courseSchema = z
  .strictObject({
    title: words,
    minutes: z.number().int().positive(),
    /** The labs of the core path, by the exhibit that a lesson places, and how long one run was measured to take. */
    labs: z.array(z.strictObject({ exhibit: words, seconds: z.number().positive() })).min(1),
    /** How many challenges the course has at least. */
    fewestChallenges: z.number().int().positive(),
    questions: z.array(numbered('Q')).min(1),
    objectives: z.array(numbered('O')).min(1),
    keyPoints: z
      .array(z.strictObject({ id, text: words, objectives: z.array(z.string()).min(1) }))
      .min(1),
  })
  .superRefine(({ objectives, keyPoints }, context) => {
    const known = new Set(objectives.map((objective) => objective.id));
    keyPoints.forEach((point, index) => {
      const unknown = point.objectives.find((objective) => !known.has(objective));
      if (unknown !== undefined)
        context.addIssue({
          code: 'custom',
          path: ['keyPoints', index, 'objectives'],
          message: `there is no objective "${unknown}"`,
        });
    });
    for (const objective of known)
      if (!keyPoints.some((point) => point.objectives.includes(objective)))
        context.addIssue({
          code: 'custom',
          path: ['keyPoints'],
          message: `no key point serves objective "${objective}"`,
        });
  });

export type Course = z.infer<typeof courseSchema>;

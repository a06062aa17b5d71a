import { z } from 'zod';

/** Front matter of a page for instructors or learners: content/guides/<slug>.mdx. */
export const guideSchema = z.strictObject({
  title: z.string().min(1),
  /** A short line above the title. */
  kicker: z.string().min(1),
  /** One sentence, used below the title and as the page's description. */
  summary: z.string().min(1),
});

import { files, type Content } from './content.ts';
import { asMinutes } from './loose.ts';
import type { Problem } from './problem.ts';

/** The minutes of teaching and exercises of all lessons must add up to those of the course. */
export function checkMinutes(content: Content): Problem[] {
  const problems: Problem[] = [];
  let sum = 0;
  for (const { file, frontMatter } of content.lessons) {
    for (const field of ['teaching', 'exercises']) {
      const minutes = asMinutes(frontMatter[field]);
      if (minutes === undefined) {
        problems.push({ file, says: `the front matter needs ${field}: a number of minutes.` });
      }
      sum += minutes ?? 0;
    }
  }
  const promised = asMinutes(content.course['minutes']);
  if (promised === undefined) {
    problems.push({ file: files.course, says: 'needs minutes: a number.' });
  } else if (problems.length === 0 && sum !== promised) {
    problems.push({
      file: files.course,
      says: `promises ${promised} minutes, but the lessons add up to ${sum}.`,
    });
  }
  return problems;
}

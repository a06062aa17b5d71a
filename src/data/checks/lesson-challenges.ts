import { files, type ChallengeFile, type Content, type Lesson } from './content.ts';
import { asCount, asMinutes, asText, asTexts } from './loose.ts';
import { idsIn, usesOf } from './mdx-uses.ts';
import type { Problem } from './problem.ts';

function challengesIn(content: Content, lesson: Lesson): ChallengeFile[] {
  const ids = new Set(
    usesOf(content, 'Challenge')
      .filter((use) => use.lesson === lesson)
      .flatMap(idsIn),
  );
  return content.challenges.filter(({ name }) => ids.has(name));
}

/** Every part lets its readers compute something that serves one of its objectives. */
export function checkNumericInParts(content: Content): Problem[] {
  return content.lessons.flatMap((lesson) => {
    const { part, objectives } = lesson.frontMatter;
    // The overview is part 0: it only says what is to come.
    if (typeof part !== 'number' || part === 0) return [];
    const wanted = asTexts(objectives);
    const serves = challengesIn(content, lesson).some(
      ({ data }) =>
        asText(data['kind']) === 'numeric' &&
        asTexts(data['objectives']).some((id) => wanted.includes(id)),
    );
    const says = 'places no numeric challenge that serves one of its objectives.';
    return serves ? [] : [{ file: lesson.file, says }];
  });
}

/** Every part has a cell that serves one of its objectives. */
export function checkCellsInParts(content: Content): Problem[] {
  return content.lessons.flatMap((lesson) => {
    const { part, objectives } = lesson.frontMatter;
    if (typeof part !== 'number' || part === 0) return [];
    const wanted = asTexts(objectives);
    const serves = usesOf(content, 'Cell').some(
      ({ lesson: where, attributes }) =>
        where === lesson && asTexts(attributes['objectives']).some((id) => wanted.includes(id)),
    );
    const says = 'places no cell (<Cell objectives="…">) that serves one of its objectives.';
    return serves ? [] : [{ file: lesson.file, says }];
  });
}

/** The course has as many challenges as it promises. */
export function checkChallengeCount({ course, challenges }: Content): Problem[] {
  const promised = asCount(course['fewestChallenges']) ?? 0;
  const says = `promises ${promised} challenges or more, but there are ${challenges.length}.`;
  return challenges.length < promised ? [{ file: files.course, says }] : [];
}

/** What is not practice must fit into the minutes that the lesson gives to exercises. */
export function checkChallengeMinutes(content: Content): Problem[] {
  return content.lessons.flatMap((lesson) => {
    const planned = asMinutes(lesson.frontMatter['exercises']);
    if (planned === undefined) return [];
    const needed = challengesIn(content, lesson)
      .filter(({ data }) => data['practice'] !== true)
      .reduce((sum, { data }) => sum + (asMinutes(data['minutes']) ?? 0), 0);
    const says =
      `plans ${planned} minutes of exercises, but its challenges take ${needed}: ` +
      'give them more, or mark what may be left out with "practice: true".';
    return needed > planned ? [{ file: lesson.file, says }] : [];
  });
}

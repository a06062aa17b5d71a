import type { Problem } from '../read/problem.ts';
import { idsIn, textIn, wordsIn } from '../read/read-mdx.ts';
import { usesOf, type ChallengeFile, type Content, type Lesson } from './content.ts';

/** The minutes of teaching and exercises of all lessons must add up to those of the course. */
export function checkMinutes({ course, lessons }: Content): Problem[] {
  const promised = course.data.minutes;
  const minutes = lessons.flatMap(({ data }) => [data.teaching, data.exercises]);
  const sum = total(minutes);
  // Where a number is missing, that has been said, and the sum means nothing.
  if (promised === undefined || sum === undefined || sum === promised) return [];
  const says = `promises ${promised} minutes, but the lessons add up to ${sum}.`;
  return [{ file: course.file, line: course.lineOf(['minutes']), says }];
}

/** A sum, or undefined where a part of it is not known. */
export function total(parts: readonly (number | undefined)[]): number | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length < parts.length ? undefined : known.reduce((sum, part) => sum + part, 0);
}

function challengesIn({ challenges }: Content, lesson: Lesson): ChallengeFile[] {
  const ids = new Set(usesOf([lesson], 'Challenge').flatMap(({ tag }) => idsIn(tag)));
  return challenges.filter(({ name }) => ids.has(name));
}

/** The parts whose text and objectives are known; the overview, part 0, only says what is to come. */
const parts = ({ lessons }: Content): { lesson: Lesson; wanted: readonly string[] }[] =>
  lessons.flatMap((lesson) => {
    const { part = 0, objectives } = lesson.data;
    return part === 0 || !objectives || !lesson.tags ? [] : [{ lesson, wanted: objectives }];
  });

/** Every part lets its readers compute something that serves one of its objectives. */
export function checkNumericInParts(content: Content): Problem[] {
  return parts(content).flatMap(({ lesson, wanted }) => {
    const serves = challengesIn(content, lesson).some(
      // A challenge with a fault in one of the two may be the one; its own file says what is wrong.
      ({ data: { kind = 'numeric', objectives = wanted } }) =>
        kind === 'numeric' && objectives.some((id) => wanted.includes(id)),
    );
    const says = 'places no numeric challenge that serves one of its objectives.';
    return serves ? [] : [{ file: lesson.file, says }];
  });
}

/** Every part has a cell that serves one of its objectives. */
export function checkCellsInParts(content: Content): Problem[] {
  return parts(content).flatMap(({ lesson, wanted }) => {
    const serves = usesOf([lesson], 'Cell').some(({ tag }) =>
      wordsIn(tag, 'objectives').some((id) => wanted.includes(id)),
    );
    const says = 'places no cell (<Cell objectives="…">) that serves one of its objectives.';
    return serves ? [] : [{ file: lesson.file, says }];
  });
}

/** A cell has an id of its own, a title, and code to run. */
export function checkCells({ lessons }: Content): Problem[] {
  const cells = usesOf(lessons, 'Cell');
  return cells.flatMap(({ file, tag }, index) => {
    const id = textIn(tag, 'id');
    const say = (says: string) => ({ file, line: tag.line, says: `the cell "${id}" ${says}` });
    const complete = id !== '' && textIn(tag, 'title') !== '' && tag.code !== undefined;
    const first = cells.findIndex((other) => textIn(other.tag, 'id') === id);
    return [
      ...(complete ? [] : [say('needs an id, a title and one ```ts fence between its tags.')]),
      ...(id === '' || first === index ? [] : [say('has the id of a cell before it.')]),
    ];
  });
}

/** The course has as many challenges as it promises. */
export function checkChallengeCount({ course, challenges }: Content): Problem[] {
  const promised = course.data.fewestChallenges ?? 0;
  const says = `promises ${promised} challenges or more, but there are ${challenges.length}.`;
  const line = course.lineOf(['fewestChallenges']);
  return challenges.length < promised ? [{ file: course.file, line, says }] : [];
}

/** What is not practice must fit into the minutes that the lesson gives to exercises. */
export function checkChallengeMinutes(content: Content): Problem[] {
  return content.lessons.flatMap((lesson) => {
    const planned = lesson.data.exercises;
    const needed = challengesIn(content, lesson)
      .filter(({ data }) => data.practice !== true)
      .reduce((sum, { data }) => sum + (data.minutes ?? 0), 0);
    if (planned === undefined || needed <= planned) return [];
    const says =
      `plans ${planned} minutes of exercises, but its challenges take ${needed}: ` +
      'give them more, or mark what may be left out with "practice: true".';
    return [{ file: lesson.file, line: lesson.lineOf(['exercises']), says }];
  });
}

import { challengeById } from '../../data/challenges/challenges.ts';
import { challengesOf } from '../../data/course/lesson-texts.ts';
import { lessonPath, lessonsInOrder } from '../../data/course/lessons.ts';
import { listed, type Listed } from '../../quiz/progress/listed.ts';

/** What a page may know of each challenge of the course, in the order in which lessons place them. */
export async function listedChallenges(): Promise<Listed[]> {
  return (await lessonsInOrder()).flatMap((lesson) => {
    const place = { part: lesson.data.title, lesson: lessonPath(lesson) };
    return challengesOf(lesson.id).map((id) => listed(challengeById(id), place));
  });
}

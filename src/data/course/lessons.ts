import { getCollection, type CollectionEntry } from 'astro:content';

export type Lesson = CollectionEntry<'lessons'>;

/** All lessons in teaching order, the overview first. */
export async function lessonsInOrder(): Promise<Lesson[]> {
  const lessons = await getCollection('lessons');
  return lessons.toSorted((a, b) => a.data.part - b.data.part);
}

/** The overview is the front page; every other lesson has a page of its own. */
export function lessonPath(lesson: Lesson): string {
  return lesson.data.part === 0 ? '/' : `/lessons/${lesson.id}/`;
}

export function lessonMinutes({ data }: Lesson): number {
  return data.teaching + data.exercises;
}

import { getEntry, type CollectionEntry } from 'astro:content';

export type Notes = CollectionEntry<'notes'>;

/**
 * The instructor's notes for a lesson.
 * @throws Error naming the file that is missing
 */
export async function notesFor(lesson: string): Promise<Notes> {
  const notes = await getEntry('notes', lesson);
  if (notes) return notes;
  throw new Error(`content/notes/${lesson}.md is missing: a class needs notes for every lesson.`);
}

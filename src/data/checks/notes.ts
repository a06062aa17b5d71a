import { classLengths } from '../course/class-lengths.ts';
import { files, type Content, type NotesFile } from './content.ts';
import { asMinutes, asRecords, asText } from './loose.ts';
import { placedChallenges } from '../challenges/placed-challenges.ts';
import type { Problem } from './problem.ts';

interface Timed {
  file: string;
  minutes: number;
  /** The shortest class that does it, in minutes; Infinity where only a class with time to spare does. */
  plan: number;
  challenge: string | undefined;
  id: string;
}

const planOf = (plan: unknown): number =>
  plan === 'spare' ? Infinity : (asMinutes(plan) ?? classLengths[0]);

/** Steps of a class with their minutes; those of a challenge stand in its own file. */
function steps(content: Content, { file, frontMatter }: NotesFile): Timed[] {
  return asRecords(frontMatter['steps']).map((step) => {
    const challenge = asText(step['challenge']);
    const data = content.challenges.find(({ name }) => name === challenge)?.data;
    const minutes = asMinutes(step['minutes']) ?? asMinutes(data?.['minutes']) ?? 0;
    const id = challenge ?? asText(step['talk']) ?? asText(step['widget']) ?? '?';
    return { file, minutes, plan: planOf(step['plan']), challenge, id };
  });
}

const sum = (timed: readonly Timed[]): number =>
  timed.reduce((total, { minutes }) => total + minutes, 0);

/** The steps that the notes plan for the shortest class take what the lesson promises. */
function checkLesson(content: Content, notes: NotesFile): Problem[] {
  const { file } = notes;
  const lesson = content.lessons.find(({ slug }) => slug === notes.slug);
  if (!lesson) return [{ file, says: `there is no content/lessons/${notes.slug}.mdx.` }];
  const all = steps(content, notes);
  const placed = placedChallenges(lesson.body);
  const used = all.flatMap(({ challenge }) => challenge ?? []);
  const foreign = used
    .filter((id) => !placed.includes(id))
    .map((id) => ({ file, says: `plans the challenge "${id}", which its lesson does not place.` }));
  const left = placed
    .filter((id) => !used.includes(id))
    .map((id) => ({ file, says: `leaves out the challenge "${id}" of its lesson.` }));
  const short = all.filter(({ plan }) => plan === classLengths[0]);
  const promised =
    (asMinutes(lesson.frontMatter['teaching']) ?? 0) +
    (asMinutes(lesson.frontMatter['exercises']) ?? 0);
  const says = `plans ${sum(short)} minutes, but its lesson takes ${promised}.`;
  return [...foreign, ...left, ...(sum(short) === promised ? [] : [{ file, says }])];
}

/** Every lesson has notes, no step is there twice, and a class of each length ends in time. */
export function checkNotes(content: Content): Problem[] {
  const missing = content.lessons
    .filter(({ slug }) => !content.notes.some((notes) => notes.slug === slug))
    .map(({ slug }) => ({ file: `content/notes/${slug}.md`, says: 'is missing.' }));
  const all = content.notes.flatMap((notes) => steps(content, notes));
  const repeated = all
    .filter(({ id }, index) => all.findIndex((step) => step.id === id) !== index)
    .map(({ file, id }) => ({
      file,
      says: `has a step "${id}", which stands in the notes before.`,
    }));
  const wrongLengths = classLengths.flatMap((length) => {
    const minutes = sum(all.filter(({ plan }) => plan <= length));
    const says = `promises classes of ${length} minutes, but the notes plan ${minutes}.`;
    return minutes === length ? [] : [{ file: files.course, says }];
  });
  const perLesson = content.notes.flatMap((notes) => checkLesson(content, notes));
  return [...missing, ...repeated, ...perLesson, ...(missing.length > 0 ? [] : wrongLengths)];
}

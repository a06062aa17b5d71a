import { classLengths } from '../course/class-lengths.ts';
import { placedIds } from '../course/placed.ts';
import type { Problem } from '../read/problem.ts';
import type { Content, NotesFile } from './content.ts';
import { total } from './lesson-challenges.ts';

interface Timed {
  file: string;
  line: number | undefined;
  /** Undefined for a challenge whose file has a fault. */
  minutes: number | undefined;
  /** The shortest class that does it, in minutes; Infinity where only a class with time to spare does. */
  plan: number;
  challenge: string | undefined;
  id: string;
}

/** Steps of a class with their minutes; those of a challenge stand in its own file. */
function stepsOf(content: Content, { file, data, lineOf }: NotesFile): Timed[] {
  return (data.steps ?? []).map((step, index) => {
    const { plan = classLengths[0] } = step;
    const timed = {
      file,
      line: lineOf(['steps', index]),
      plan: plan === 'spare' ? Infinity : plan,
    };
    if ('challenge' in step) {
      const { challenge } = step;
      const found = content.challenges.find(({ name }) => name === challenge);
      return { ...timed, minutes: found?.data.minutes, challenge, id: challenge };
    }
    const id = 'talk' in step ? step.talk : step.widget;
    return { ...timed, minutes: step.minutes, challenge: undefined, id };
  });
}

const minutesOf = (steps: readonly Timed[]) => total(steps.map(({ minutes }) => minutes));

/** The steps that the notes plan for the shortest class take what the lesson promises. */
function checkLesson(content: Content, notes: NotesFile): Problem[] {
  const { file } = notes;
  const lesson = content.lessons.find(({ slug }) => slug === notes.slug);
  if (!lesson) return [{ file, says: `there is no content/lessons/${notes.slug}.mdx.` }];
  if (!notes.data.steps || !lesson.tags) return [];
  const steps = stepsOf(content, notes);
  const line = notes.lineOf(['steps']);
  const placed = placedIds(lesson.tags, 'Challenge');
  const foreign = steps.flatMap(({ challenge, line: at }) =>
    challenge === undefined || placed.includes(challenge)
      ? []
      : [
          {
            file,
            line: at,
            says: `plans the challenge "${challenge}", which its lesson does not place.`,
          },
        ],
  );
  const left = placed
    .filter((id) => !steps.some(({ challenge }) => challenge === id))
    .map((id) => ({
      file,
      line,
      says: `leaves out the challenge "${id}" of its lesson.`,
    }));
  const planned = minutesOf(steps.filter(({ plan }) => plan === classLengths[0]));
  const promised = total([lesson.data.teaching, lesson.data.exercises]);
  const differ = planned !== undefined && promised !== undefined && planned !== promised;
  const says = `plans ${planned} minutes, but its lesson takes ${promised}.`;
  return [...foreign, ...left, ...(differ ? [{ file, line, says }] : [])];
}

/** Every lesson has notes, no step is there twice, and a class of each length ends in time. */
export function checkNotes(content: Content): Problem[] {
  const { course, lessons, notes } = content;
  const missing = lessons
    .filter(({ slug }) => !notes.some((each) => each.slug === slug))
    .map(({ slug }) => ({ file: `content/notes/${slug}.md`, says: 'is missing.' }));
  const all = notes.flatMap((each) => stepsOf(content, each));
  const repeated = all
    .filter(({ id }, index) => all.findIndex((step) => step.id === id) !== index)
    .map(({ file, line, id }) => ({
      file,
      line,
      says: `has a step "${id}", which stands in the notes before.`,
    }));
  const complete = missing.length === 0 && notes.every(({ data }) => data.steps);
  const wrongLengths = classLengths.flatMap((length) => {
    const minutes = minutesOf(all.filter(({ plan }) => plan <= length));
    if (minutes === undefined || minutes === length) return [];
    const says = `promises classes of ${length} minutes, but the notes plan ${minutes}.`;
    return [{ file: course.file, line: course.lineOf(['minutes']), says }];
  });
  const perLesson = notes.flatMap((each) => checkLesson(content, each));
  return [...missing, ...repeated, ...perLesson, ...(complete ? wrongLengths : [])];
}

/** The thirty minutes, added up from what the built pages hold: what a part takes against its claim. */
import type { Challenge } from '../challenges/challenge-schema.ts';
import { countWords, WORDS_A_MINUTE } from '../course/reading-pace.ts';
import type { Problem } from '../read/problem.ts';
import type { Content, Lesson } from './content.ts';
import { coreOf } from './core-of-page.ts';
import { total } from './lesson-challenges.ts';

/** Reading is counted with the words; this is for making up one's mind. */
const SECONDS_A_DECISION = 10;
/** After a lab has run, a learner looks at what it shows. */
const SECONDS_TO_LOOK = 60;

export interface PartMinutes {
  slug: string;
  words: number;
  reading: number;
  challenges: number;
  labs: number;
  /** The three together. */
  takes: number;
  /** What its front matter says: minutes of teaching and of exercises. */
  claims: number;
}

/** Question, choices and what a right answer is told, with the number of decisions in it. */
function taskOf(challenge: Challenge): { text: string; decisions: number } {
  const { question, solution } = challenge;
  if (challenge.kind === 'single' || challenge.kind === 'multiple') {
    const { options, kind } = challenge;
    const told = options.filter(({ correct }) => correct).map(({ why }) => why);
    const text = [question, ...options.map((option) => option.text), ...told].join(' ');
    return { text, decisions: kind === 'single' ? 1 : options.length };
  }
  return { text: `${question} ${solution}`, decisions: 1 };
}

/** The larger of its stated minutes and of what reading and deciding take. */
export function minutesOfChallenge(challenge: Challenge): number {
  const { text, decisions } = taskOf(challenge);
  const counted = countWords(text) / WORDS_A_MINUTE + (decisions * SECONDS_A_DECISION) / 60;
  return Math.max(challenge.minutes, counted);
}

const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);

function minutesOfPart({ course, challenges }: Content, lesson: Lesson, html: string) {
  const core = coreOf(html);
  const placed = new Set((lesson.tags ?? []).map(({ name }) => name));
  const runs = (course.data.labs ?? []).filter(({ exhibit }) => placed.has(exhibit));
  const tasks = challenges.flatMap(({ challenge }) =>
    challenge && core.challenges.includes(challenge.id) ? [minutesOfChallenge(challenge)] : [],
  );
  const part = {
    slug: lesson.slug,
    words: core.words,
    reading: core.words / WORDS_A_MINUTE,
    challenges: sum(tasks),
    labs: sum(runs.map(({ seconds }) => (seconds + SECONDS_TO_LOOK) / 60)),
    claims: total([lesson.data.teaching, lesson.data.exercises]) ?? 0,
  };
  return { ...part, takes: part.reading + part.challenges + part.labs };
}

/** What each part takes, in teaching order; `pages` holds the HTML of each lesson by its slug. */
export function minutesOfParts(
  content: Content,
  pages: Readonly<Record<string, string>>,
): PartMinutes[] {
  return content.lessons
    .toSorted((a, b) => (a.data.part ?? 0) - (b.data.part ?? 0))
    .flatMap((lesson) => {
      const html = pages[lesson.slug];
      return html === undefined ? [] : [minutesOfPart(content, lesson, html)];
    });
}

/** To a tenth, as the table shows it: nobody measures a reader to the second. */
const tenths = (minutes: number): string => minutes.toFixed(1);

/** A part that takes longer than it claims. */
export function checkPartMinutes(parts: readonly PartMinutes[]): Problem[] {
  return parts
    .filter(({ takes, claims }) => Number(tenths(takes)) > claims)
    .map(({ slug, words, takes, claims }) => ({
      file: `content/lessons/${slug}.mdx`,
      says:
        `claims ${claims} minutes, but its core takes ${tenths(takes)} (${words} words): ` +
        'cut it, or make more of it extra.',
    }));
}

/** The sum, part by part, to print. */
export function minutesTable(parts: readonly PartMinutes[]): string {
  const heads = ['part', 'words', 'reading', 'challenges', 'labs', 'takes', 'claims'];
  const rows = parts.map((part) => [
    part.slug,
    String(part.words),
    ...[part.reading, part.challenges, part.labs, part.takes, part.claims].map(tenths),
  ]);
  const of = (pick: (part: PartMinutes) => number) => sum(parts.map(pick));
  const all = [
    'in all',
    String(of(({ words }) => words)),
    ...[
      of(({ reading }) => reading),
      of(({ challenges }) => challenges),
      of(({ labs }) => labs),
      of(({ takes }) => takes),
      of(({ claims }) => claims),
    ].map(tenths),
  ];
  const lines = [heads, ...rows, all];
  const widths = heads.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

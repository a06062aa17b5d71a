/** One thing that an author has to put right, in plain words. */
export interface Problem {
  /** Path of the file to open, from the repository's root. */
  file: string;
  /** The line to look at, from 1; left out where the whole file is meant. */
  line?: number | undefined;
  /** What is wrong there: the rest of a sentence that begins with the file. */
  says: string;
}

/** All problems as one message, a line each, by file and line, without repetition. */
export function describe(problems: readonly Problem[]): string {
  const inOrder = problems.toSorted(
    (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.says, b.says),
  );
  const lines = [...new Set(inOrder.map(written))];
  const count = lines.length === 1 ? '1 problem' : `${lines.length} problems`;
  return `The content has ${count}:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

/** "content/course.yaml:3: promises 30 minutes, but …": editors open such a place with a click. */
const written = ({ file, line, says }: Problem): string =>
  `${file}${line === undefined ? '' : `:${line}`}: ${says}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Content that cannot be used, with everything that is wrong in it. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(describe(problems));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

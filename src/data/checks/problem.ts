/** One thing that an author has to put right, in plain words. */
export interface Problem {
  /** Path of the file to open, from the repository's root. */
  file: string;
  /** What is wrong there: the rest of a sentence that begins with the file. */
  says: string;
}

/** All problems as one message, a line each, sorted by file, without repetition. */
export function describe(problems: readonly Problem[]): string {
  const lines = [...new Set(problems.map(({ file, says }) => `${file}: ${says}`))].sort();
  const count = lines.length === 1 ? '1 problem' : `${lines.length} problems`;
  return `The content has ${count}:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

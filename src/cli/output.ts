/** Where a command writes; the process itself, or a test's own lists. */
export interface Streams {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** All of standard input, or undefined when there is none to read. */
  readonly readInput: () => string | undefined;
  readonly readLines: () => AsyncIterable<string>;
}

export const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** A cell that cannot be read, with the line that stops it. */
export class CellSyntaxError extends Error {
  override readonly name = 'SyntaxError';
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(message);
    this.line = line;
  }
}

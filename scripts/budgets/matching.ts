/**
 * The files whose address matches. A budget that looks for a name that nobody has any more would hold
 * for ever, so it is an error when there are none.
 * @throws Error in plain words
 */
export function matching(pattern: RegExp, files: readonly string[]): string[] {
  const found = files.filter((file) => pattern.test(file));
  if (found.length === 0) {
    throw new Error(
      `The budgets look for ${pattern.source}, and no file of the site has that name.`,
    );
  }
  return found;
}

/** A file that the bundler found, with its text. */
export interface ContentFile {
  /** Its name without folder and ending: "analysis" of content/lessons/analysis.mdx. */
  name: string;
  text: string;
}

/**
 * The files that `import.meta.glob` found for a pattern, by name. A pattern with a wrong path finds
 * nothing and says nothing, and pages would lose their content unseen.
 * @throws Error that names the pattern when it has found no file
 */
export function contentFiles(
  pattern: string,
  found: Readonly<Record<string, string>>,
): ContentFile[] {
  const files = Object.entries(found).map(([path, text]) => ({
    name: path.replace(/^.*\//, '').replace(/\.[a-z]+$/, ''),
    text,
  }));
  if (files.length > 0) return files;
  throw new Error(
    `No file is found at ${pattern}. Was the folder, or the module that reads it, moved?`,
  );
}

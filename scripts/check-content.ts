/**
 * `npm run check:content [folder]`: everything that is wrong in content/, in one list, each with its
 * file and line. It is the first step of a build, before a page is rendered.
 */
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkContent } from '../src/data/checks/all.ts';
import type { Content } from '../src/data/checks/content.ts';
import { loadContent } from '../src/data/checks/load-content.ts';
import { checkNotes } from '../src/data/checks/notes.ts';
import { checkDevices, checkShown, checkTables } from '../src/data/checks/tables.ts';
import { ContentError, describe, type Problem } from '../src/data/read/problem.ts';
import { kindOf, kinds, repeats } from '../src/quiz/kinds/index.ts';
import type { Kind } from '../src/quiz/kinds/kind.ts';
import type { Challenge } from '../src/quiz/types.ts';

const project = resolve(import.meta.dirname, '..');
const root = resolve(process.argv[2] ?? project);

// The bundler gives a file as text where an import ends in "?raw"; here, Node is taught the same.
registerHooks({
  load(url, context, next) {
    if (!url.endsWith('?raw')) return next(url, context);
    const file = relative(project, fileURLToPath(url));
    if (!existsSync(join(root, file))) throw new ContentError([{ file, says: 'is missing.' }]);
    const text = readFileSync(join(root, file), 'utf8');
    return {
      format: 'module',
      source: `export default ${JSON.stringify(text)}`,
      shortCircuit: true,
    };
  },
});

/** What keeps challenges from being asked though their schemas have no objection. */
function checkKinds({ challenges }: Content): Problem[] {
  return challenges.flatMap(({ file, challenge, data, lineOf }) => {
    const found = challenge
      ? [...kindOf(challenge).problems(challenge), ...repeats(challenge)]
      : Object.values<Kind>(kinds).flatMap((kind) => kind.problems(data as Partial<Challenge>));
    return [...new Map(found.map((each) => [each.says, each])).values()].map(({ path, says }) => ({
      file,
      line: lineOf(path),
      says: `${says}.`,
    }));
  });
}

const { content, problems } = loadContent(root);
const all = [
  ...problems,
  ...checkContent(content),
  ...checkNotes(content),
  ...checkKinds(content),
  ...(await checkTables()),
  ...(await checkDevices(content)),
];
try {
  all.push(...(await checkShown(content)));
} catch (error) {
  // The values of the case come from several files; what is wrong in those stands in the list.
  if (all.length === 0) {
    if (!(error instanceof ContentError)) throw error;
    all.push(...error.problems);
  }
}
if (all.length > 0) {
  console.error(describe(all));
  process.exitCode = 1;
} else {
  const { lessons, challenges } = content;
  console.log(
    `${lessons.length} lessons and ${challenges.length} challenges: content/ is in order.`,
  );
}

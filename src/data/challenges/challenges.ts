import { contentFiles } from '../read/content-files.ts';
import type { Challenge } from './challenge-schema.ts';
import { parseChallenge } from './parse-challenge.ts';

/** All challenges, by file name. The build stops when one of them is not complete. */
export const challenges: readonly Challenge[] = contentFiles(
  'content/challenges/*.yaml',
  import.meta.glob<string>('../../../content/challenges/*.yaml', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).map(({ name, text }) => parseChallenge(name, text));

/** @throws Error naming the id and those that exist */
export function challengeById(id: string): Challenge {
  const found = challenges.find((challenge) => challenge.id === id);
  if (found) return found;
  const known = challenges.map((challenge) => challenge.id).join(', ');
  throw new Error(`There is no challenge "${id}" in content/challenges. There are: ${known}.`);
}

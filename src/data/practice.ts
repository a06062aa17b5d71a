import type { Challenge } from './challenge-schema.ts';

const placed = /<Challenge id="([a-z0-9-]+)"/g;

/** Minutes of practice that a lesson offers beyond its own, from its MDX. */
export function practiceMinutes(body: string, challenges: readonly Challenge[]): number {
  const ids = new Set([...body.matchAll(placed)].map((match) => match[1]));
  return challenges
    .filter(({ id, practice }) => practice === true && ids.has(id))
    .reduce((sum, { minutes }) => sum + minutes, 0);
}

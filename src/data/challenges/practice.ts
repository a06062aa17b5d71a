import type { Challenge } from './challenge-schema.ts';
import { placedChallenges } from './placed-challenges.ts';

/** Minutes of practice that a lesson offers beyond its own, from its MDX. */
export function practiceMinutes(body: string, challenges: readonly Challenge[]): number {
  const ids = placedChallenges(body);
  return challenges
    .filter(({ id, practice }) => practice === true && ids.includes(id))
    .reduce((sum, { minutes }) => sum + minutes, 0);
}

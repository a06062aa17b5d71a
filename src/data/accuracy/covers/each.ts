import type { Cover } from '../vector.ts';

/** The same cover for several vectors. */
export const each = (ids: readonly string[], cover: Cover): Record<string, Cover> =>
  Object.fromEntries(ids.map((id) => [id, cover]));

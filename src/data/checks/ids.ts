import { sourceOf } from './objectives.ts';
import type { Page } from './page.ts';
import type { Problem } from './problem.ts';

/** An id may stand only once in a page: a link or a label could not tell two apart. */
export function checkIds(pages: readonly Page[]): Problem[] {
  return pages.flatMap(({ route, ids }) => {
    const counts = Map.groupBy(ids, (id) => id);
    return [...counts]
      .filter(([, same]) => same.length > 1)
      .map(([id, same]) => ({
        file: sourceOf(route),
        says: `the id "${id}" stands ${same.length} times in the page ${route}.`,
      }));
  });
}

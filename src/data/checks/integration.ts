import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { describe } from '../read/problem.ts';
import { checkSite } from './all.ts';
import type { Lesson } from './content.ts';
import { loadContent } from './load-content.ts';
import { checkPartMinutes, minutesOfParts, minutesTable } from './minutes.ts';
import { readSite } from './read-site.ts';

/** The built page of each lesson, by its slug; the overview is the front page. */
function lessonPages(folder: string, lessons: readonly Lesson[]): Record<string, string> {
  const files = lessons.map(({ slug, data }): [string, string] => [
    slug,
    join(folder, data.part === 0 ? '' : join('lessons', slug), 'index.html'),
  ]);
  return Object.fromEntries(
    files
      .filter(([, file]) => existsSync(file))
      .map(([slug, file]) => [slug, readFileSync(file, 'utf8')]),
  );
}

/**
 * Stops a build whose pages do not fit together and says, in plain words, everything that has to be
 * put right. What content/ alone shows has been said before, by `npm run check:content`.
 */
export function siteChecks(root = process.cwd()): AstroIntegration {
  let base = '/';
  return {
    name: 'joulebook:site-checks',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { content, problems } = loadContent(root);
        const site = readSite(folder, base);
        const minutes = minutesOfParts(content, lessonPages(folder, content.lessons));
        logger.info(`Minutes of the core path:\n${minutesTable(minutes)}`);
        const all = [...problems, ...checkSite(content, site), ...checkPartMinutes(minutes)];
        if (all.length > 0) {
          const error = new Error(describe(all));
          // Authors need the list and not our call stack.
          error.stack = '';
          throw error;
        }
        logger.info(
          `${site.pages.length} pages: objectives, links, terms and sources are in order.`,
        );
      },
    },
  };
}

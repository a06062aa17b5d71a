import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { describe } from '../read/problem.ts';
import { checkSite } from './all.ts';
import { loadContent } from './load-content.ts';
import { readSite } from './read-site.ts';

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
        const { content, problems } = loadContent(root);
        const site = readSite(fileURLToPath(dir), base);
        const all = [...problems, ...checkSite(content, site)];
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

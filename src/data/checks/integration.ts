import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent, checkSite } from './all.ts';
import { checkNotes } from './notes.ts';
import { describe, type Problem } from './problem.ts';
import { readContent } from './read-content.ts';
import { readSite } from './read-site.ts';

/**
 * Stops a build whose content is inconsistent and says, in plain words, everything that has to be
 * put right: what content/ alone shows before the pages are built, the rest when they stand.
 */
export function contentChecks(root = process.cwd()): AstroIntegration {
  let base = '/';
  return {
    name: 'joulebook:content-checks',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:start': () => {
        const { content, problems } = readContent(root);
        stopOn([...problems, ...checkContent(content), ...checkNotes(content)]);
      },
      'astro:build:done': ({ dir, logger }) => {
        const { content } = readContent(root);
        const site = readSite(fileURLToPath(dir), base);
        stopOn(checkSite(content, site));
        logger.info(
          `${site.pages.length} pages: objectives, links, terms and sources are in order.`,
        );
      },
    },
  };
}

function stopOn(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const error = new Error(describe(problems));
  // Authors need the list and not our call stack.
  error.stack = '';
  throw error;
}

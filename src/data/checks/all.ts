import { checkChallenges, checkReread } from './challenges.ts';
import type { Content } from './content.ts';
import { checkGlossary } from './glossary.ts';
import { checkIds } from './ids.ts';
import {
  checkCellsInParts,
  checkChallengeCount,
  checkChallengeMinutes,
  checkNumericInParts,
} from './lesson-challenges.ts';
import { checkLinks, type Site } from './links.ts';
import { checkMinutes } from './minutes.ts';
import { checkObjectives } from './objectives.ts';
import type { Problem } from './problem.ts';
import { checkSources, checkUnusedReferences } from './sources.ts';

/** What can be said before a page is built. */
export function checkContent(content: Content): Problem[] {
  return [
    ...checkMinutes(content),
    ...checkGlossary(content),
    ...checkSources(content),
    ...checkChallenges(content),
    ...checkNumericInParts(content),
    ...checkCellsInParts(content),
    ...checkChallengeCount(content),
    ...checkChallengeMinutes(content),
  ];
}

/** What takes the built pages to say. */
export function checkSite(content: Content, site: Site): Problem[] {
  return [
    ...checkObjectives(content, site.pages),
    ...checkUnusedReferences(content, site.pages),
    ...checkReread(content, site),
    ...checkLinks(site),
    ...checkIds(site.pages),
  ];
}

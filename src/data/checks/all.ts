import type { Problem } from '../read/problem.ts';
import { checkChallenges, checkReread } from './challenges.ts';
import type { Content } from './content.ts';
import {
  checkCells,
  checkCellsInParts,
  checkChallengeCount,
  checkChallengeMinutes,
  checkMinutes,
  checkNumericInParts,
} from './lesson-challenges.ts';
import { checkIds, checkLinks, type Site } from './links.ts';
import { checkObjectives, checkPassages } from './objectives.ts';
import { checkSources, checkUnusedReferences } from './sources.ts';

/** What can be said before a page is built, beside the notes for instructors. */
export function checkContent(content: Content): Problem[] {
  return [
    ...checkMinutes(content),
    ...checkSources(content),
    ...checkChallenges(content),
    ...checkObjectives(content),
    ...checkCells(content),
    ...checkNumericInParts(content),
    ...checkCellsInParts(content),
    ...checkChallengeCount(content),
    ...checkChallengeMinutes(content),
  ];
}

/** What takes the built pages to say. */
export function checkSite(content: Content, site: Site): Problem[] {
  return [
    ...checkPassages(content, site.pages),
    ...checkUnusedReferences(content, site.pages),
    ...checkReread(content, site),
    ...checkLinks(site),
    ...checkIds(site.pages),
  ];
}

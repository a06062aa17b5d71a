/** The four sheets, made to PDF as a printer gets them. */
import { globSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { fold, printed } from './support/paper.ts';
import { expect, test } from './support/test.ts';

interface Challenge {
  id: string;
  title: string;
  kind: string;
  solution: string;
  options?: { why: string; misconception?: string }[];
}
const challenges = globSync('content/challenges/*.yaml').map(
  (file) => parse(readFileSync(file, 'utf8')) as Challenge,
);
const whys = challenges.flatMap(({ options = [] }) => options.map(({ why }) => why));
const misconceptions = challenges.flatMap(({ options = [] }) =>
  options.flatMap(({ misconception }) => misconception ?? []),
);

/** Text of a paragraph may be set with other characters; its first words are enough to find it. */
const start = (text: string) => fold(text.replaceAll('**', '')).slice(0, 40);

const kinds = {
  learner: { pages: [10, 50], solutions: false, misconceptions: false, prose: true },
  answers: { pages: [12, 60], solutions: true, misconceptions: false, prose: true },
  instructor: { pages: [10, 40], solutions: true, misconceptions: true, prose: false },
  exercises: { pages: [4, 14], solutions: false, misconceptions: false, prose: false },
} as const;

/** The browser's own page breaks can only be seen in the PDF: each challenge gets two marks. */
const markChallenges = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-paper]')].map((challenge, index) => {
      const mark = (text: string) =>
        Object.assign(document.createElement('span'), { textContent: text, className: 'mark' });
      challenge.prepend(mark(`begin${index}x`));
      challenge.append(mark(`finish${index}x`));
      return challenge.dataset.paper ?? '';
    }),
  );

for (const [kind, wanted] of Object.entries(kinds)) {
  test(`/print/${kind}/ on A4 and Letter, with no challenge cut in two`, async ({ page }) => {
    await page.goto(`/print/${kind}/`);
    await test.step('nothing runs in it', async () => {
      const main = page.getByRole('main');
      await expect(main.locator('button, input, select, script, astro-island, a')).toHaveCount(0);
    });
    const marks = await markChallenges(page);
    expect(marks.length).toBe(challenges.length);
    for (const [format, width] of [
      ['A4', 596],
      ['Letter', 612],
    ] as const) {
      const sheet = await printed(page, format);
      expect(sheet.width).toBe(width);
      const [fewest, most] = wanted.pages;
      expect(sheet.pages.length, `${kind} on ${format}`).toBeGreaterThanOrEqual(fewest);
      expect(sheet.pages.length, `${kind} on ${format}`).toBeLessThanOrEqual(most);
      const pageOf = (mark: string) => sheet.pages.findIndex((text) => text.includes(mark));
      for (const [index, id] of marks.entries()) {
        expect(pageOf(`begin${index}x`), id).toBeGreaterThanOrEqual(0);
        expect(pageOf(`finish${index}x`), `${id} on ${format}`).toBe(pageOf(`begin${index}x`));
      }

      const all = sheet.pages.join('');
      for (const { title, solution } of challenges) {
        expect(all).toContain(start(title));
        expect(all.includes(start(solution)), `solution of ${title}`).toBe(wanted.solutions);
      }
      for (const why of whys) expect(all.includes(start(why)), why).toBe(wanted.solutions);
      for (const text of misconceptions) {
        expect(all.includes(start(text)), text).toBe(wanted.misconceptions);
      }
      expect(all.includes(fold('A crash costs one epoch, and not a week'))).toBe(wanted.prose);
    }
  });
}

test('links are footnotes with the address of the work', async ({ page }) => {
  await page.goto('/print/learner/');
  const notes = page.getByRole('region', { name: 'Notes and links' });
  await expect(notes.getByRole('listitem').filter({ hasText: 'arxiv.org' }).first()).toBeVisible();
  expect(await page.locator('sup.footnote').count()).toBeGreaterThan(20);
});

test('a widget stands there with its first result, without its controls', async ({ page }) => {
  await page.goto('/print/learner/');
  const explorer = page.getByRole('region', { name: 'Will it fit?' });
  await expect(explorer.getByRole('status', { name: 'Training memory' })).toContainText('GB');
  await expect(explorer.getByText('too much', { exact: false }).first()).toBeVisible();
});

test('the script has what to say, the times and the debate', async ({ page }) => {
  await page.goto('/print/instructor/');
  const main = page.getByRole('main');
  await expect(main.getByRole('table').first()).toContainText('Scenario');
  await expect(main.getByRole('heading', { name: 'The debate “whose books?”' })).toBeVisible();
  await expect(main.getByText('Introduce Miguel.')).toBeVisible();
});

/**
 * `npm run bench:cells`: on the built lesson pages, in Chromium, what a reader of cells waits for:
 * from "Edit" to an editor with the cursor in it, from "Run" to the output, and from a letter to the
 * names that complete it. Exit status 1 where a median is over what is allowed.
 */
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { launchFor } from './browser.ts';
import { startPreview } from './preview.ts';

/** Milliseconds. */
const allowed = { edit: 1_500, 'first run': Infinity, run: 150, completion: 300 };
type Wait = keyof typeof allowed;
const words: Readonly<Record<Wait, string>> = {
  edit: 'from "Edit" to the cursor in the editor',
  'first run': 'from the first "Run" of a page to the output',
  run: 'from each later "Run" to the output',
  completion: 'from a letter to the names, with types loaded',
};

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '3' },
    port: { type: 'string', default: process.env['JOULEBOOK_TEST_PORT'] ?? '4321' },
  },
});

const cells = {
  '/lessons/analysis/': 'carbon-by-country',
  '/lessons/collecting-information/': 'newest-rounds',
  '/lessons/taking-action/': 'fewer-epochs',
};

type Click = [cell: string, button: 'Edit' | 'Run'];

/** Runs in the page: clicks a button of the cell and waits for the editor or the end of the run. */
function clickAndWait([id, name]: Click): Promise<number> {
  return new Promise((resolve) => {
    const cell = document.querySelector(`[data-cell="${id}"]`);
    const buttons = [...(cell?.querySelectorAll('button') ?? [])];
    const status = cell?.querySelector('[role=status]');
    const clickedAt = performance.now();
    const isThere = (): boolean =>
      name === 'Edit'
        ? Boolean(document.activeElement?.classList.contains('cm-content'))
        : status?.textContent === 'Finished.';
    // What an earlier run left there is taken away before the new end is said, in two changes.
    const observer = new MutationObserver(() => {
      if (isThere()) requestAnimationFrame(() => resolve(performance.now() - clickedAt));
    });
    if (cell) observer.observe(cell, { childList: true, characterData: true, subtree: true });
    buttons.find(({ textContent }) => textContent?.trim() === name)?.click();
  });
}

/** Runs in the page: promises the time from the next key to the names that complete it. */
function watchForNames(): void {
  const names = new Promise<number>((resolve) => {
    let typedAt = 0;
    const typed = (): void => void (typedAt = performance.now());
    addEventListener('keydown', typed, { capture: true, once: true });
    const look = (): void => {
      const list = document.querySelector('.cm-tooltip-autocomplete');
      if (typedAt > 0 && list) resolve(performance.now() - typedAt);
      else requestAnimationFrame(look);
    };
    look();
  });
  Object.assign(window, { names });
}

/** Writes a name's beginning at the end of the editor; gives the time until its completion shows. */
async function timeCompletion(page: Page): Promise<number> {
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n');
  await page.evaluate(watchForNames);
  await page.keyboard.press('d');
  const milliseconds = await page.evaluate(
    () => (window as unknown as { names: Promise<number> }).names,
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Backspace');
  await page.keyboard.press('Backspace');
  return milliseconds;
}

async function measure(site: string, route: string, id: string): Promise<Record<Wait, number[]>> {
  const browser = await launchFor('cpu');
  try {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.goto(site + route);
    const cell = page.locator(`[data-cell="${id}"]`);
    await cell.scrollIntoViewIfNeeded();
    await cell.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
    const edit: Click = [id, 'Edit'];
    const run: Click = [id, 'Run'];
    const edited = await page.evaluate(clickAndWait, edit);
    const runs: number[] = [];
    for (let time = 0; time < 6; time += 1) {
      runs.push(await page.evaluate(clickAndWait, run));
    }
    await cell.getByRole('textbox').focus();
    // The first names come when TypeScript has loaded and read its declarations.
    await timeCompletion(page);
    const completions: number[] = [];
    for (let letter = 0; letter < 5; letter += 1) completions.push(await timeCompletion(page));
    return {
      edit: [edited],
      'first run': runs.slice(0, 1),
      run: runs.slice(1),
      completion: completions,
    };
  } finally {
    await browser.close();
  }
}

const measured: Record<Wait, number[]> = { edit: [], 'first run': [], run: [], completion: [] };
const waits = Object.keys(words) as Wait[];
const preview = await startPreview(Number(values.port));
try {
  for (let time = 0; time < Number(values.times); time += 1) {
    for (const [route, id] of Object.entries(cells)) {
      const results = await measure(preview.address, route, id);
      for (const wait of waits) measured[wait].push(...results[wait]);
    }
  }
} finally {
  preview.stop();
}

for (const wait of waits) {
  const sorted = measured[wait].toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const most = sorted.at(-1) ?? Number.NaN;
  const limit = Number.isFinite(allowed[wait]) ? `, allowed ${allowed[wait]} ms` : '';
  console.log(
    `${words[wait]}: ${median.toFixed(0)} ms in the median of ${sorted.length}, at most ${most.toFixed(0)} ms${limit}`,
  );
  if (!(median <= allowed[wait])) process.exitCode = 1;
}

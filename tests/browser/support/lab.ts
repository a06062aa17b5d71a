/** What the specs of the live lab do with a page. */
import type { Locator, Page } from '@playwright/test';
import type { MirroredEvent } from '../../../src/lab/client/mirror.ts';
import type { Backend } from '../../../src/lab/protocol/choices.ts';
import { softwareWebgpu } from '../../../scripts/bench/browser.ts';
import { chromiumPath } from '../../../scripts/chromium.ts';
import { expect } from './test.ts';

/**
 * Another Chromium than that of the other specs: one with a GPU, made in software. It does not check
 * each access to a buffer for its bounds, which takes a third of its time.
 */
export const withWebgpu = {
  executablePath: chromiumPath(),
  args: [...softwareWebgpu, '--enable-dawn-features=disable_robustness'],
};

export const lessonWithLab = '/lessons/taking-action/';

type Watched = Window & { labEvents: MirroredEvent[]; labCut: number | null };

/** Runs in the page: keeps the mirrored events, and pulls the plug at one step. */
function watch(): void {
  const page = window as unknown as Watched;
  page.labEvents = [];
  page.labCut = null;
  document.addEventListener('joulebook:lab', (event) => {
    const { detail } = event as CustomEvent<MirroredEvent>;
    page.labEvents.push(detail);
    if (detail.type !== 'step' || detail.step !== page.labCut) return;
    page.labCut = null;
    [...document.querySelectorAll('button')]
      .find(({ textContent }) => textContent?.trim() === 'Pull the plug')
      ?.click();
  });
}

const watched = new WeakSet<Page>();

/** Keeps the events of every page that is opened from now on. */
export async function watchLab(page: Page): Promise<void> {
  // A script that is added twice runs twice, and would count every event twice.
  if (!watched.has(page)) await page.addInitScript(watch);
  watched.add(page);
}

/** Opens the lesson with the tiny run and waits until the lab can be started. */
export async function openLab(page: Page, backend: Backend, seed = 1): Promise<void> {
  await watchLab(page);
  await page.goto(`${lessonWithLab}?size=tiny&seed=${seed}&backend=${backend}`);
  await showLab(page);
}

export async function showLab(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start training' }).scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[ssr]:has(button:text-is("Start training"))')).toHaveCount(
    0,
  );
}

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** A sentence on the page; what a screen reader is told as well is not meant. */
export const paragraph = (page: Page, words: RegExp): Locator =>
  page.getByRole('paragraph').filter({ hasText: words });

export const eventsOf = (page: Page): Promise<MirroredEvent[]> =>
  page.evaluate(() => (window as unknown as Watched).labEvents);

/** The losses of the steps seen so far. */
export async function stepsOf(page: Page): Promise<{ step: number; loss: number }[]> {
  const events = await eventsOf(page);
  return events.flatMap(({ type, step, loss }) =>
    type === 'step' && step !== null && loss !== null ? [{ step, loss }] : [],
  );
}

/** Presses "Pull the plug" the moment that a step is over. */
export const cutAt = (page: Page, step: number): Promise<void> =>
  page.evaluate((at) => {
    (window as unknown as Watched).labCut = at;
  }, step);

/** Waits until an event of this type has come, `times` times. */
export async function waitFor(page: Page, type: MirroredEvent['type'], times = 1): Promise<void> {
  await page.waitForFunction(
    ([wanted, count]) => {
      const { labEvents } = window as unknown as Watched;
      return labEvents.filter((event) => event.type === wanted).length >= count;
    },
    [type, times] as const,
    { timeout: 240_000 },
  );
}

/** Losses of the whole tiny run, by step. */
export async function wholeRun(page: Page): Promise<Map<number, number>> {
  await press(page, 'Start training');
  await waitFor(page, 'done');
  return new Map((await stepsOf(page)).map(({ step, loss }) => [step, loss]));
}

/**
 * The plug is pulled and the run resumed: the whole run's losses must come out, to the last bit.
 * Gives the number of steps that were trained twice.
 */
export async function expectSameAfterTheCut(
  page: Page,
  at: number,
  whole: Map<number, number>,
): Promise<number> {
  await cutAt(page, at);
  await press(page, 'Start training');
  await press(page, 'Resume');
  await waitFor(page, 'done');
  const steps = await stepsOf(page);
  const different = steps.filter(({ step, loss }) => !Object.is(whole.get(step), loss));
  expect(different).toEqual([]);
  expect(new Set(steps.map(({ step }) => step)).size).toBe(whole.size);
  return steps.length - whole.size;
}

/** Damages every saved checkpoint, behind the page's back. */
export const damageCheckpoints = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('joulebook-lab');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction('bytes', 'readwrite');
          transaction.objectStore('bytes').openCursor().onsuccess = ({ target }) => {
            const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
            if (!cursor) return;
            const bytes = cursor.value as Uint8Array;
            bytes[500] = (bytes[500] ?? 0) ^ 1;
            cursor.update(bytes);
            cursor.continue();
          };
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
          transaction.onerror = () => reject(transaction.error);
        };
      }),
  );

/** Runs in the page: notes when a text in the lab changes, and how late the page's own timer is. */
function watchTexts(selector: string): void {
  const page = window as unknown as { labGaps: { text: number; timer: number } };
  page.labGaps = { text: 0, timer: 0 };
  const now = () => performance.now();
  const [began, ended] = ['step', 'done'].map((type) => ({ type, seen: false }));
  document.addEventListener('joulebook:lab', ({ detail }: CustomEventInit<MirroredEvent>) => {
    for (const mark of [began, ended]) if (mark && mark.type === detail?.type) mark.seen = true;
  });
  const noteFrom = (kind: 'text' | 'timer') => {
    let last = now();
    return () => {
      const training = began?.seen && !ended?.seen;
      if (training) page.labGaps[kind] = Math.max(page.labGaps[kind], now() - last);
      last = now();
    };
  };
  const lab = document.querySelector(selector);
  if (!lab) throw new Error(`There is no ${selector}.`);
  new MutationObserver(noteFrom('text')).observe(lab, {
    subtree: true,
    characterData: true,
    childList: true,
  });
  setInterval(noteFrom('timer'), 50);
}

/** From now on, the longest time without a change of text while the lab trains is known. */
export const watchGaps = (page: Page, selector: string): Promise<void> =>
  page.evaluate(watchTexts, selector);

/**
 * Milliseconds of the longest time without a change of text, without what a busy machine held up the
 * page's own timer.
 */
export async function longestGap(page: Page): Promise<number> {
  const { text, timer } = await page.evaluate(
    () => (window as unknown as { labGaps: { text: number; timer: number } }).labGaps,
  );
  return text - Math.max(0, timer - 50);
}

/** Where the text after the lab begins, in pixels from the top of the page. */
export const textBelow = (page: Page, selector: string): Promise<number> =>
  page.evaluate((lab) => {
    const after = [...document.querySelectorAll('main h2')].find(
      (title) =>
        (document.querySelector(lab)?.compareDocumentPosition(title) ?? 0) &
        Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return Math.round((after?.getBoundingClientRect().top ?? NaN) + scrollY);
  }, selector);

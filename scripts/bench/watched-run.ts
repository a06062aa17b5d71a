import type { Browser, Page } from '@playwright/test';
import type { MirroredEvent } from '../../src/lab/client/mirror.ts';

export interface WatchedRun {
  /** The losses of the steps, by phase and step; a step trained twice is there twice. */
  losses: [place: string, loss: number][];
  /** How many of them were seen before the plug was pulled. */
  beforeTheCut: number;
}

/** What the script in the page keeps. */
interface Watch {
  events: MirroredEvent[];
  cutAtStep: number | null;
  cutAfterEvents: number;
}
type Watched = Window & { labWatch: Watch };

/** Runs in the page: listens to the lab's mirrored events, and pulls the plug at one step. */
function watch(cutAtStep: number | null): void {
  const page = window as unknown as Watched;
  page.labWatch = { events: [], cutAtStep, cutAfterEvents: 0 };
  document.addEventListener('joulebook:lab', (event) => {
    const { detail } = event as CustomEvent<MirroredEvent>;
    page.labWatch.events.push(detail);
    if (detail.type !== 'step' || detail.step !== page.labWatch.cutAtStep) return;
    page.labWatch.cutAtStep = null;
    page.labWatch.cutAfterEvents = page.labWatch.events.length;
    const buttons = [...document.querySelectorAll('button')];
    const plug = buttons.find(({ textContent }) => textContent?.trim() === 'Pull the plug');
    if (!plug) throw new Error('The page has no button "Pull the plug".');
    plug.click();
  });
}

/** Waits until the run is over, or has been cut. Throws with the page's words where it failed. */
async function waitFor(page: Page, what: 'cut' | 'end'): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const { events, cutAfterEvents } = (window as unknown as Watched).labWatch;
      const last = events.at(-1)?.type;
      return last === 'done' || last === 'error' || (wanted === 'cut' && cutAfterEvents > 0);
    },
    what,
    { timeout: 600_000 },
  );
}

/** One run of the lab's tiny size in a fresh browser profile, with the plug pulled at one step or not. */
export async function watchedRun(
  browser: Browser,
  address: string,
  cutAtStep: number | null,
): Promise<WatchedRun> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch, cutAtStep);
    await page.goto(address);
    await page.getByRole('button', { name: 'Start training' }).click();
    if (cutAtStep !== null) {
      await waitFor(page, 'cut');
      await page.getByRole('button', { name: 'Resume' }).click();
    }
    await waitFor(page, 'end');
    const { events, cutAfterEvents } = await page.evaluate(
      () => (window as unknown as Watched).labWatch,
    );
    if (events.at(-1)?.type !== 'done') throw new Error('The run ended with an error.');
    const steps = (list: MirroredEvent[]) => list.filter(({ type }) => type === 'step');
    return {
      losses: steps(events).map(({ phase, step, loss }) => [`${phase} ${step}`, loss ?? NaN]),
      beforeTheCut: steps(events.slice(0, cutAfterEvents)).length,
    };
  } finally {
    await context.close();
  }
}

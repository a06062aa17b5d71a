/**
 * `npm run bench:first-step`: on the built lesson page, in Chromium, the time from the click on
 * "Start training" to the first training step of the guided run, on each backend.
 */
import { parseArgs } from 'node:util';
import type { MirroredEvent } from '../../src/lab/client/mirror.ts';
import { backends, type Backend } from '../../src/lab/protocol/choices.ts';
import { launchFor } from './browser.ts';
import { startPreview } from './preview.ts';

const allowedMilliseconds = 1_500;

const { values } = parseArgs({
  options: {
    backends: { type: 'string', default: backends.join(',') },
    times: { type: 'string', default: '3' },
    page: { type: 'string', default: '/lessons/taking-action/' },
    port: { type: 'string', default: process.env['JOULEBOOK_TEST_PORT'] ?? '4321' },
  },
});

/** Runs in the page: clicks, and waits for the first step. */
function clickAndWait(): Promise<number> {
  return new Promise((resolve, reject) => {
    let clickedAt = 0;
    document.addEventListener('joulebook:lab', (event) => {
      const { type } = (event as CustomEvent<MirroredEvent>).detail;
      if (type === 'step') resolve(performance.now() - clickedAt);
      if (type === 'error') reject(new Error('The run ended with an error.'));
    });
    const buttons = [...document.querySelectorAll('button')];
    const start = buttons.find(({ textContent }) => textContent?.trim() === 'Start training');
    if (!start) throw new Error('The page has no button "Start training".');
    clickedAt = performance.now();
    start.click();
  });
}

async function measure(backend: Backend, site: string): Promise<number> {
  const browser = await launchFor(backend);
  try {
    const page = await browser.newPage();
    await page.goto(`${site}${values.page}?backend=${backend}`);
    const start = page.getByRole('button', { name: 'Start training' });
    await start.scrollIntoViewIfNeeded();
    await page.locator('astro-island:not([ssr])', { has: start }).waitFor({ state: 'attached' });
    return await page.evaluate(clickAndWait);
  } finally {
    await browser.close();
  }
}

const preview = await startPreview(Number(values.port));
try {
  for (const backend of values.backends.split(',') as Backend[]) {
    const times: number[] = [];
    for (let time = 0; time < Number(values.times); time += 1) {
      times.push(await measure(backend, preview.address));
    }
    const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
    const all = times.map((time) => time.toFixed(0)).join(', ');
    console.log(`${backend}: first step after ${median.toFixed(0)} ms in the median (${all})`);
    if (median > allowedMilliseconds) {
      console.log(`  allowed: ${allowedMilliseconds} ms`);
      process.exitCode = 1;
    }
  }
} finally {
  preview.stop();
}

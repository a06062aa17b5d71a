/**
 * `npm run bench:frames`: starts the tiny run on the built lesson page, in Chromium, and measures
 * how smoothly the page itself goes on while the worker trains: the times between frames, and tasks
 * that held the main thread for long. `-- --backends wasm` for one backend.
 */
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import type { MirroredEvent } from '../../src/lab/client/mirror.ts';
import type { Backend } from '../../src/lab/protocol/choices.ts';
import { launchFor } from './browser.ts';
import { startPreview } from './preview.ts';

const allowedFrameP95 = 34;
const allowedLongestTask = 100;

const { values } = parseArgs({
  options: {
    backends: { type: 'string', default: 'wasm,webgpu' },
    size: { type: 'string', default: 'tiny' },
    page: { type: 'string', default: '/lessons/taking-action/' },
    port: { type: 'string', default: process.env['JOULEBOOK_TEST_PORT'] ?? '4321' },
  },
});

interface Watch {
  frames: number[];
  tasks: number[];
  last: MirroredEvent['type'] | null;
}
type Watched = Window & { frameWatch: Watch };

/** Runs in the page: counts from the first training step to the end of the run. */
function watch(): void {
  const page = window as unknown as Watched;
  page.frameWatch = { frames: [], tasks: [], last: null };
  const { frames, tasks } = page.frameWatch;
  let training = false;
  document.addEventListener('joulebook:lab', (event) => {
    const { type } = (event as CustomEvent<MirroredEvent>).detail;
    page.frameWatch.last = type;
    training = type !== 'done' && type !== 'error';
  });
  let before = performance.now();
  const frame = (now: number): void => {
    if (training) frames.push(now - before);
    before = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) if (training) tasks.push(duration);
  }).observe({ type: 'longtask' });
}

async function measure(page: Page, address: string): Promise<Watch> {
  await page.addInitScript(watch);
  await page.goto(address);
  await page.getByRole('button', { name: 'Start training' }).click();
  const isOver = () =>
    ['done', 'error'].includes((window as unknown as Watched).frameWatch.last ?? '');
  await page.waitForFunction(isOver, undefined, { timeout: 600_000, polling: 500 });
  return page.evaluate(() => (window as unknown as Watched).frameWatch);
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;

async function check(backend: Backend, site: string): Promise<void> {
  const browser = await launchFor(backend);
  try {
    const page = await browser.newPage();
    const query = `size=${values.size}&backend=${backend}`;
    const { frames, tasks, last } = await measure(page, `${site}${values.page}?${query}`);
    const sorted = frames.toSorted((a, b) => a - b);
    const p95 = quantile(sorted, 0.95);
    const longest = Math.max(0, ...tasks);
    const isGood = last === 'done' && p95 <= allowedFrameP95 && longest <= allowedLongestTask;
    const [median, p99, max] = [0.5, 0.99, 1].map((share) => quantile(sorted, share).toFixed(1));
    console.log(
      `${backend}: ${frames.length} frames, ${median} ms in the median, ${p95.toFixed(1)} p95, ${p99} p99, ${max} at most; ` +
        `${tasks.length} tasks over 50 ms, the longest ${longest.toFixed(0)} ms; run ended with ${last}`,
    );
    if (!isGood) {
      console.log(`  allowed: ${allowedFrameP95} ms p95 and tasks of ${allowedLongestTask} ms`);
      process.exitCode = 1;
    }
  } finally {
    await browser.close();
  }
}

const preview = await startPreview(Number(values.port));
try {
  for (const backend of values.backends.split(',') as Backend[]) {
    await check(backend, preview.address);
  }
} finally {
  preview.stop();
}

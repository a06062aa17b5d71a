/**
 * `npm run bench:resume`: pulls the plug at random steps of the tiny run, in Chromium, resumes, and
 * compares every loss with those of a run that was never interrupted. They must be the same numbers
 * to the last bit. `-- --cuts 5 --backends wasm` for less; `--page /path/` for another page.
 */
import { parseArgs } from 'node:util';
import { randomStream } from '../../src/lab/engine/scenes/random.ts';
import { launchFor } from './browser.ts';
import { startPreview } from './preview.ts';
import { watchedRun } from './watched-run.ts';
import type { Backend } from '../../src/lab/protocol/choices.ts';

const { values } = parseArgs({
  options: {
    cuts: { type: 'string', default: '20' },
    backends: { type: 'string', default: 'wasm,webgpu' },
    page: { type: 'string', default: '/lessons/taking-action/' },
    port: { type: 'string', default: process.env['JOULEBOOK_TEST_PORT'] ?? '4321' },
  },
});
const cuts = Number(values.cuts);

async function check(backend: Backend, site: string): Promise<boolean> {
  const browser = await launchFor(backend);
  try {
    const address = `${site}${values.page}?size=tiny&seed=1&backend=${backend}`;
    const whole = await watchedRun(browser, address, null);
    const expected = new Map(whole.losses);
    const steps = whole.losses.length;
    console.log(`${backend}: ${steps} steps without interruption`);
    const random = randomStream(steps, cuts);
    let equalRuns = 0;
    for (let cut = 1; cut <= cuts; cut += 1) {
      const at = 1 + Math.floor(random() * (steps - 1));
      const { losses, beforeTheCut } = await watchedRun(browser, address, at);
      const equal = losses.filter(([place, loss]) => Object.is(expected.get(place), loss)).length;
      const complete = new Set(losses.map(([place]) => place)).size === steps;
      const isEqual = complete && equal === losses.length;
      equalRuns += isEqual ? 1 : 0;
      console.log(
        `  ${String(cut).padStart(2)} plug pulled at step ${at}: ${losses.length - steps} steps trained twice, ` +
          `${equal - beforeTheCut} of ${losses.length - beforeTheCut} resumed losses equal${isEqual ? '' : ' — NOT EQUAL'}`,
      );
    }
    console.log(`${backend}: ${equalRuns} of ${cuts} resumed runs equal to the last bit`);
    return equalRuns === cuts;
  } finally {
    await browser.close();
  }
}

const preview = await startPreview(Number(values.port));
try {
  for (const backend of values.backends.split(',') as Backend[]) {
    if (!(await check(backend, preview.address))) process.exitCode = 1;
  }
} finally {
  preview.stop();
}

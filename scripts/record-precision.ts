/**
 * `npm run record:precision`: trains a few steps in each number format in Chromium, in the lab's own
 * worker, and writes what happened to public/recordings. Each run has a browser of its own.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { armNames, arms, defaultEpsilon } from '../src/lab/precision/arms.ts';
import type { PrecisionWish } from '../src/lab/precision/command.ts';
import type { PrecisionEvent } from '../src/lab/precision/events.ts';
import {
  precisionRecording,
  type PrecisionRecording,
  precisionRecordingName,
} from '../src/lab/precision/recording.ts';
import { launchFor } from './bench/browser.ts';
import { openBenchSite } from './bench/measure.ts';

const path = `public/recordings/${precisionRecordingName}`;
const digits = 6;

const short = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(digits)) : value;

async function record(address: string, { arm, seed, epsilon }: PrecisionWish) {
  const browser = await launchFor('webgl');
  try {
    const page = await browser.newPage();
    await page.goto(
      `${new URL('../precision-page/', address).href}?arm=${arm}&seed=${seed}&epsilon=${epsilon}`,
    );
    const done = await page.waitForFunction(() => 'measurement' in window, undefined, {
      timeout: 300_000,
    });
    await done.dispose();
    const events = await page.evaluate(
      () => (window as unknown as { measurement: PrecisionEvent[] }).measurement,
    );
    const last = events.at(-1);
    if (last?.type === 'error') throw new Error(`${arms[arm].name}: ${last.message}`);
    return { events, browser: `Chromium ${browser.version().split('.')[0]}` };
  } finally {
    await browser.close();
  }
}

const site = await openBenchSite();
const events: PrecisionEvent[] = [];
let browser = '';
for (const arm of armNames) {
  const run = await record(site.address, { arm, seed: 0, epsilon: defaultEpsilon });
  ({ browser } = run);
  events.push(...run.events.filter(({ type }) => type !== 'progress'));
  const steps = run.events.filter(({ type }) => type === 'step').length;
  console.log(
    `${arms[arm].name}: ${steps} steps`,
    run.events.find(({ type }) => type === 'memory'),
  );
}
await site.close();

const recording: PrecisionRecording = {
  ...precisionRecording.stamp,
  recordedOn: new Date().toISOString().slice(0, 10),
  device: `${cpus()[0]?.model ?? 'unknown processor'}, ${browser}`,
  events,
};
const text = JSON.stringify(recording, short);
writeFileSync(path, `${text}\n`);
console.log(`${path}: ${text.length} bytes`);

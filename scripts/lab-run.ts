/** `npm run lab-run -- --seed 1 --boxes 100`: runs an experiment of the lab and prints its events. */
import { writeFileSync } from 'node:fs';
import type { LabEvent } from '../src/lab/protocol/events.ts';
import { trainRun } from '../src/lab/training/run.ts';
import { eventLine } from './lab/event-line.ts';
import { type LabRunOptions, readOptions } from './lab/lab-run-options.ts';
import { startWasm } from './lab/node-backend.ts';
import { nodeDeps } from './lab/run-deps.ts';

async function run({ settings, json }: LabRunOptions): Promise<void> {
  await startWasm();
  const events: LabEvent[] = [];
  for await (const event of trainRun(await nodeDeps(), settings)) {
    events.push(event);
    const line = eventLine(event);
    if (line !== null) console.log(line);
  }
  if (json !== null) writeFileSync(json, JSON.stringify(events));
  if (events.at(-1)?.type === 'error') process.exitCode = 1;
}

try {
  await run(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

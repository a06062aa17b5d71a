/** `npm run lab-run -- --seed 1 --boxes 100`: runs an experiment of the lab and prints its events. */
import { writeFileSync } from 'node:fs';
import type { LabEvent } from '../src/lab/protocol/events.ts';
import { RunControl } from '../src/lab/training/run-control.ts';
import { trainRun } from '../src/lab/training/run.ts';
import { deviceName } from './lab/device-name.ts';
import { eventLine } from './lab/event-line.ts';
import { type LabRunOptions, readOptions } from './lab/lab-run-options.ts';
import { startInNode } from './lab/node-backend.ts';
import { nodeDeps } from './lab/run-deps.ts';

async function run({ settings, json }: LabRunOptions): Promise<void> {
  const control = new RunControl();
  const started = await startInNode(settings.backend, (failure) => control.fail(failure));
  const { kernels, deviceBytes } = started;
  const device = started.name === 'wasm' ? deviceName() : started.device;
  console.log(`${started.name}: ${device}, ${kernels}`);
  const deps = await nodeDeps({ device, deviceBytes, control });
  const events: LabEvent[] = [];
  for await (const event of trainRun(deps, settings)) {
    events.push(event);
    const line = eventLine(event);
    if (line !== null) console.log(line);
  }
  if (json !== null) writeFileSync(json, JSON.stringify(events));
  // The WebGPU device would keep the program alive.
  process.exit(events.at(-1)?.type === 'error' ? 1 : 0);
}

try {
  await run(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * `npm run record`: runs the lab's experiments in Node on WebAssembly and writes what happened to
 * public/recordings, to be played where nothing can be trained. With names, such as
 * `npm run record -- transfer-200`, it records only those. The clock is the processor's own: time in
 * which the machine was busy with something else does not count.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { experiments, labelledBoxes } from '../src/lab/protocol/choices.ts';
import type { Settings } from '../src/lab/protocol/settings.ts';
import type { LabEvent } from '../src/lab/protocol/events.ts';
import type { TimedEvent } from '../src/lab/shared/shorten.ts';
import { recordingName, shorten } from '../src/lab/transfer/recording.ts';
import { trainRun } from '../src/lab/training/run.ts';
import { eventLine } from './lab/event-line.ts';
import { startWasm } from './lab/node-backend.ts';
import { nodeDeps } from './lab/run-deps.ts';

const folder = 'public/recordings';
const mostBytes = 60_000;

/** Milliseconds that this program has had the processor. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function record(settings: Settings, path: string): Promise<void> {
  const deps = { ...(await nodeDeps()), now: processorTime };
  const { device } = deps;
  const reason = 'This run was recorded with WebAssembly, on one processor core.';
  const kernels = 'our own convolution gradients';
  const events: TimedEvent<LabEvent>[] = [
    [0, { type: 'backend', chosen: 'wasm', reason, device, kernels }],
  ];
  const startedAt = processorTime();
  for await (const event of trainRun(deps, settings)) {
    if (event.type === 'error') throw new Error(event.message);
    events.push([processorTime() - startedAt, event]);
    if (event.type === 'stage-end' || event.type === 'score') console.log(eventLine(event));
  }
  const recordedOn = new Date().toISOString().slice(0, 10);
  const recording = shorten({ recordedOn, device, settings, events }, mostBytes);
  const text = JSON.stringify(recording);
  writeFileSync(path, `${text}\n`);
  console.log(`${path}: ${text.length} bytes, one step in ${recording.everyNthStep}`);
}

const wanted = new Set(process.argv.slice(2));
const runs = experiments.flatMap((experiment) =>
  labelledBoxes.map((boxes): Settings => ({
    experiment,
    size: 'full',
    seed: 0,
    labelledBoxes: boxes,
    backend: 'wasm',
  })),
);
const names = runs.map((run) => recordingName(run).replace(/\.json$/, ''));
const unknown = [...wanted].filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No such recording: ${unknown.join(', ')}; allowed: ${names.join(', ')}.`);
  process.exit(1);
}

mkdirSync(folder, { recursive: true });
await startWasm();
for (const settings of runs) {
  const file = recordingName(settings);
  if (wanted.size > 0 && !wanted.has(file.replace(/\.json$/, ''))) continue;
  await record(settings, `${folder}/${file}`);
}

/**
 * `npm run record:slimming`: trains the shipped detector with L1, prunes and fine-tunes it in Node
 * on WebAssembly and writes what happened to public/recordings/slimming.json. The clock is the
 * processor's own: time in which the machine was busy with something else does not count.
 */
import { writeFileSync } from 'node:fs';
import type { SlimSettings } from '../src/lab/slimming/command.ts';
import type { SlimEvent } from '../src/lab/slimming/events.ts';
import { shortened, type TimedEvent } from '../src/lab/shared/shorten.ts';
import {
  slimmingRecording,
  slimmingRecordingName,
  type SlimmingRecording,
} from '../src/lab/slimming/recording.ts';
import { defaultKeepPercent, defaultStrength } from '../src/lab/slimming/defaults.ts';
import { shippedDetector } from './lab/detector.ts';
import { startWasm } from './lab/node-backend.ts';
import { processorTime } from './lab/processor-time.ts';
import { nodeDeps } from './lab/run-deps.ts';
import { slimAll } from './lab/slim-all.ts';
import { slimLine } from './lab/slim-line.ts';

const path = `public/recordings/${slimmingRecordingName}`;
const everyNthStep = 4;

await startWasm();
const { parameters } = await shippedDetector();
const deps = await nodeDeps({ now: processorTime });
const settings: SlimSettings = { size: 'full', seed: 0, backend: 'wasm' };
const tasks = [
  { kind: 'l1', strength: defaultStrength },
  { kind: 'prune', keepPercent: defaultKeepPercent },
  { kind: 'fine-tune' },
] as const;
const events: TimedEvent<SlimEvent>[] = [];
const startedAt = processorTime();
for await (const event of slimAll(deps, settings, tasks, parameters)) {
  events.push([processorTime() - startedAt, event]);
  if (event.type === 'measured' || event.type === 'cut') console.log(slimLine(event));
}
const recording: SlimmingRecording = {
  ...slimmingRecording.stamp,
  recordedOn: new Date().toISOString().slice(0, 10),
  device: deps.device,
  settings,
  events: shortened(events, everyNthStep),
};
const text = JSON.stringify(recording);
writeFileSync(path, `${text}\n`);
console.log(`${path}: ${text.length} bytes`);

/**
 * `npm run record:optimizers`: races the optimisers in Node on WebAssembly, each with the learning
 * rate that was best for it, and writes what happened to public/recordings. The clock is the
 * processor's own: time in which the machine was busy with something else does not count.
 */
import { writeFileSync } from 'node:fs';
import { benchEpochs, tunedRates } from '../src/lab/optimizers/contestants.ts';
import {
  benchRecording,
  type BenchRecording,
  benchRecordingName,
} from '../src/lab/optimizers/recording.ts';
import { deviceName } from './lab/device-name.ts';
import { startWasm } from './lab/node-backend.ts';
import { recordBench } from './lab/record-bench.ts';

const path = `public/recordings/${benchRecordingName}`;
const digits = 5;

const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(digits)) : value;

await startWasm();
const events = await recordBench({ seed: 0, epochs: benchEpochs, rates: tunedRates });
const recording: BenchRecording = {
  ...benchRecording.stamp,
  recordedOn: new Date().toISOString().slice(0, 10),
  device: deviceName(),
  events: events.flatMap(([, event]) => (event.type === 'progress' ? [] : [event])),
};
const text = JSON.stringify(recording, rounded);
writeFileSync(path, `${text}\n`);
console.log(`${path}: ${text.length} bytes`);

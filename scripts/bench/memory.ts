/**
 * `npm run bench:memory`: what a training step holds at once, for seven networks, two batch sizes and
 * three optimisers on every backend in Chromium, beside the memory equation. With `-- --write` it
 * goes to content/data/memory-runs.csv.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { csvFormat } from 'd3-dsv';
import type { MemoryRun } from '../../src/data/runs/memory-comparison.ts';
import { backends } from '../../src/lab/protocol/choices.ts';
import { browserName } from './browser.ts';
import { measureInPage, openBenchSite } from './measure.ts';
import { memoryLines } from './memory-lines.ts';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const site = await openBenchSite();
const runs: MemoryRun[] = [];
try {
  for (const backend of backends) {
    const measured = await measureInPage<MemoryRun[]>(site, { engine: 'memory', backend });
    if ('error' in measured) throw new Error(`${backend}: ${measured.error}`);
    runs.push(...measured.result);
  }
} finally {
  await site.close();
}
for (const line of memoryLines(runs)) console.log(line);
if (values.write) {
  const browser = await browserName();
  const rows = runs.map((run) => ({
    backend: run.backend,
    channels: run.channels,
    parameters: run.parameters,
    activations_per_sample: run.activationsPerSample,
    inputs_per_sample: run.inputsPerSample,
    batch: run.batchSize,
    optimizer: run.optimizer,
    measured_bytes: run.measuredBytes,
    browser,
    measured_on: new Date().toISOString().slice(0, 10),
    provenance: 'scripts/bench/memory.ts',
  }));
  writeFileSync('content/data/memory-runs.csv', `${csvFormat(rows)}\n`);
}

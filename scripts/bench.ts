/**
 * `npm run bench`: one run, in Chromium, of our engine and of stock TF.js on every backend here:
 * step times, first steps, head training with and without cached features, memory against the
 * equation for the lab's stages and for seven networks, resuming, and scenes per second. Ratios within one run are what counts; the seconds
 * depend on the machine. `-- --backends wasm,webgpu` for fewer.
 */
import { parseArgs } from 'node:util';
import type { MemoryRun } from '../src/data/runs/memory-comparison.ts';
import { backends, type Backend } from '../src/lab/protocol/choices.ts';
import { backendLines } from './bench/report.ts';
import { measureInPage, openBenchSite } from './bench/measure.ts';
import { memoryLines } from './bench/memory-lines.ts';
import { sceneLine } from './bench/scenes.ts';
import type { OwnResult, StepTimes } from './bench/page/measurement.ts';

const { values } = parseArgs({
  options: { backends: { type: 'string', default: backends.join(',') } },
});
const wanted = values.backends.split(',');
const unknown = wanted.filter((name) => !(backends as readonly string[]).includes(name));
if (unknown.length > 0) {
  console.error(`--backends is ${values.backends}; allowed: ${backends.join(', ')}.`);
  process.exit(1);
}

console.log(await sceneLine());
const site = await openBenchSite();
try {
  for (const backend of wanted as Backend[]) {
    const own = await measureInPage<OwnResult>(site, { engine: 'own', backend });
    const stock = await measureInPage<StepTimes>(site, { engine: 'stock', backend });
    for (const line of backendLines(backend, own, stock)) console.log(line);
    const memory = await measureInPage<MemoryRun[]>(site, { engine: 'memory', backend });
    const lines = 'error' in memory ? [`  memory: ${memory.error}`] : memoryLines(memory.result);
    for (const line of lines) console.log(line);
  }
} finally {
  await site.close();
}

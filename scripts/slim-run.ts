/**
 * `npm run slim-run -- --seed 0 --strength 0.03 --keep 27`: trains the shipped detector with L1,
 * prunes and fine-tunes it without a browser, and prints what happens.
 */
import { parseArgs } from 'node:util';
import { planSlimming } from '../src/lab/slimming/plan.ts';
import { defaultKeepPercent, defaultStrength } from '../src/lab/slimming/defaults.ts';
import type { Backend } from '../src/lab/protocol/choices.ts';
import { RunControl } from '../src/lab/training/run-control.ts';
import { shippedDetector } from './lab/detector.ts';
import { startInNode } from './lab/node-backend.ts';
import { nodeDeps } from './lab/run-deps.ts';
import { slimAll } from './lab/slim-all.ts';
import { slimLine } from './lab/slim-line.ts';

const text = (name: string) => ({ type: 'string' as const, default: name });
const { values } = parseArgs({
  options: {
    seed: text('0'),
    size: text('full'),
    backend: text('wasm'),
    strength: text(String(defaultStrength)),
    keep: text(String(defaultKeepPercent)),
  },
});
const control = new RunControl();
const started = await startInNode(values.backend as Backend, (failure) => control.fail(failure));
const { parameters } = await shippedDetector();
const settings = {
  size: values.size === 'tiny' ? 'tiny' : 'full',
  seed: Number(values.seed),
  backend: started.name,
} as const;
console.log(`${started.name}, ${planSlimming(settings.size).l1.epochs} epochs with L1`);
const deps = await nodeDeps({ control });
const startedAt = performance.now();
const tasks = [
  { kind: 'l1', strength: Number(values.strength) },
  { kind: 'prune', keepPercent: Number(values.keep) },
  { kind: 'fine-tune' },
] as const;
for await (const event of slimAll(deps, settings, tasks, parameters)) {
  const line = slimLine(event);
  if (line !== null) console.log(line);
}
console.log(`All in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
process.exit(0);

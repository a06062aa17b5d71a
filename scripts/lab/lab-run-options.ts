import { parseArgs } from 'node:util';
import { type Settings, settingsSchema } from '../../src/lab/protocol/settings.ts';

const usage = `Usage: node scripts/lab-run.ts [--experiment transfer|scratch] [--size full|tiny]
  [--seed 0] [--boxes 100|200|400] [--backend wasm|webgpu|cpu] [--json FILE]
Runs an experiment of the lab and prints its events; --json writes them all to a file. WebGPU runs
on Chromium's software driver.`;

export interface LabRunOptions {
  readonly settings: Settings;
  readonly json: string | null;
}

/** Reads the command line. @throws Error in plain words, with the usage. */
export function readOptions(args: readonly string[]): LabRunOptions {
  const text = (name: string) => ({ type: 'string' as const, default: name });
  const { values } = parseArgs({
    args: [...args],
    options: {
      experiment: text('transfer'),
      size: text('full'),
      seed: text('0'),
      boxes: text('200'),
      backend: text('wasm'),
      json: { type: 'string' },
    },
  });
  const parsed = settingsSchema.safeParse({
    experiment: values.experiment,
    size: values.size,
    seed: Number(values.seed),
    labelledBoxes: Number(values.boxes),
    backend: values.backend,
  });
  if (parsed.success) return { settings: parsed.data, json: values.json ?? null };
  const [issue] = parsed.error.issues;
  throw new Error(`${issue?.path.join('.')}: ${issue?.message}\n${usage}`);
}

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import {
  initialBody,
  initialClassifierHead,
} from '../../src/lab/engine/network/initial-weights.ts';
import type { NetworkParameters } from '../../src/lab/engine/network/parameters.ts';
import { sizeOf } from '../../src/lab/engine/network/parameters.ts';
import type { PretrainingEpoch } from '../../src/lab/engine/network/training-record.ts';
import { settings } from './settings.ts';

/** Not under version control: the state after every epoch, about 1.2 MB each. */
const folder = '.pretrain';

interface Saved {
  readonly settings: typeof settings;
  readonly epochs: readonly PretrainingEpoch[];
}

const weightsFile = (epoch: number): string =>
  `${folder}/epoch-${String(epoch).padStart(3, '0')}.f32`;

const initialParameters = (): NetworkParameters => ({
  ...initialBody(settings.seed),
  ...initialClassifierHead(settings.seed),
});

/** Writes beside the file first, so that a crash leaves the old one whole. */
function replaceFile(name: string, content: string | Uint8Array): void {
  writeFileSync(`${name}.new`, content);
  renameSync(`${name}.new`, name);
}

export function saveState(
  parameters: NetworkParameters,
  epochs: readonly PretrainingEpoch[],
): void {
  mkdirSync(folder, { recursive: true });
  const arrays = Object.values(parameters).map(({ values }) => Buffer.from(values.buffer));
  replaceFile(weightsFile(epochs.length), Buffer.concat(arrays));
  const saved: Saved = { settings, epochs };
  replaceFile(`${folder}/state.json`, JSON.stringify(saved, null, 1));
}

/** The epochs run so far; none when nothing is saved. @throws Error when they had other settings. */
export function savedEpochs(): readonly PretrainingEpoch[] {
  if (!existsSync(`${folder}/state.json`)) return [];
  const saved = JSON.parse(readFileSync(`${folder}/state.json`, 'utf8')) as Saved;
  if (JSON.stringify(saved.settings) !== JSON.stringify(settings)) {
    throw new Error(`${folder} holds a run with other settings: move it away to start anew.`);
  }
  return saved.epochs;
}

/** Weights after the epoch; those of the start for epoch 0. */
export function savedParameters(epoch: number): NetworkParameters {
  const initial = initialParameters();
  if (epoch === 0) return initial;
  const bytes = new Uint8Array(readFileSync(weightsFile(epoch)));
  let offset = 0;
  const entries = Object.entries(initial).map(([name, { shape }]) => {
    const values = new Float32Array(bytes.buffer, offset, sizeOf(shape));
    offset += values.byteLength;
    return [name, { shape, values }] as const;
  });
  return Object.fromEntries(entries);
}

/**
 * `npm run slimming-scores`: makes detectors of three seeds lean in three ways, trains the wide one
 * as much longer, and writes what each reached to content/data/slimming-runs.csv. About two minutes
 * of one core for each seed. A seed that is in the file already is not repeated.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { csvFormat, csvParse } from 'd3-dsv';
import { fromScratch } from '../src/lab/engine/network/detector.ts';
import type { NetworkParameters } from '../src/lab/engine/network/parameters.ts';
import type { SlimSettings } from '../src/lab/slimming/command.ts';
import { defaultKeepPercent, defaultStrength } from '../src/lab/slimming/defaults.ts';
import { channelsOf } from '../src/lab/slimming/importance.ts';
import { prunableLayers } from '../src/lab/slimming/layers.ts';
import { planSlimming } from '../src/lab/slimming/plan.ts';
import { prune } from '../src/lab/slimming/prune.ts';
import { detectorCosts } from '../src/data/runs/detector.ts';
import { deviceName } from './lab/device-name.ts';
import { startWasm } from './lab/node-backend.ts';
import { slimOnce, type SlimResult } from './lab/slim-once.ts';
import { trainedDetector } from './lab/trained-detector.ts';

const file = 'content/data/slimming-runs.csv';
const seeds = [0, 1, 2];
/** A random start needs longer than a repair; patience ends it. */
const mostEpochsFromScratch = 100;

const filtersOf = ({ measured }: SlimResult): number[] =>
  measured.scales.map(({ length }) => length);

/** The channels with the largest kernels, as many in each layer as another network has. */
function prunedByMagnitude(model: NetworkParameters, filters: readonly number[]) {
  const channels = channelsOf(model, 'magnitude');
  const kept = prunableLayers.map(({ name }, layer) => {
    const own = channels.filter((channel) => channel.layer === name);
    const best = own.toSorted((a, b) => b.importance - a.importance).slice(0, filters[layer]);
    return [name, best.map(({ index }) => index).sort((a, b) => a - b)] as const;
  });
  return prune(model, Object.fromEntries(kept));
}

async function measureSeed(seed: number): Promise<object[]> {
  const settings: SlimSettings = { size: 'full', seed, backend: 'wasm' };
  const start = await trainedDetector({
    experiment: 'transfer',
    size: 'full',
    seed,
    labelledBoxes: 200,
    backend: 'wasm',
  });
  const row = (
    method: string,
    result: SlimResult,
    more: { iou_after_cut?: number | undefined; dead?: number; epochs: number; seconds: number },
  ) => {
    const filters = filtersOf(result);
    return {
      seed,
      method,
      channels: filters.join('-'),
      dead_channels: more.dead ?? '',
      parameters: result.measured.parameters,
      macs: detectorCosts(filters).macs,
      step_ms: result.measured.stepMilliseconds.toFixed(1),
      peak_bytes: result.measured.peakTensorBytes,
      iou_after_cut: more.iou_after_cut?.toFixed(4) ?? '',
      validation_iou: result.measured.validation.iou.toFixed(4),
      epochs: more.epochs,
      training_seconds: more.seconds.toFixed(1),
      device: deviceName(),
      measured_on: new Date().toISOString().slice(0, 10),
      provenance: 'scripts/slimming-scores.ts',
    };
  };

  const l1 = await slimOnce(settings, { kind: 'l1', strength: defaultStrength }, start.parameters);
  const before = l1.events.find((event) => event.type === 'measured' && event.moment === 'before');
  if (before?.type !== 'measured') throw new Error('The start was not measured.');
  const task = { kind: 'prune', keepPercent: defaultKeepPercent } as const;
  const cut = await slimOnce(settings, task, l1.model);
  const repaired = await slimOnce(settings, { kind: 'fine-tune' }, cut.model);
  const filters = filtersOf(cut);
  const dead = l1.measured.scales.flat().filter((scale) => scale === 0).length;

  const plain = await slimOnce(settings, { kind: 'l1', strength: 0 }, start.parameters);
  const largest = prunedByMagnitude(plain.model, filters);
  const byMagnitude = await slimOnce(settings, { kind: 'fine-tune' }, largest);
  const longer = await slimOnce(settings, { kind: 'fine-tune' }, plain.model);

  const plan = planSlimming('full');
  const small = await slimOnce(
    settings,
    { kind: 'fine-tune' },
    prunedByMagnitude(fromScratch(seed), filters),
    { ...plan, fineTune: { ...plan.fineTune, epochs: mostEpochsFromScratch } },
  );
  const asItCame = { ...l1, measured: before };
  return [
    row('wide', asItCame, { epochs: 0, seconds: 0 }),
    row('l1', repaired, {
      dead,
      iou_after_cut: cut.measured.validation.iou,
      epochs: l1.epochs + repaired.epochs,
      seconds: l1.trainingSeconds + repaired.trainingSeconds,
    }),
    row('magnitude', byMagnitude, {
      epochs: plain.epochs + byMagnitude.epochs,
      seconds: plain.trainingSeconds + byMagnitude.trainingSeconds,
    }),
    row('scratch', small, { epochs: small.epochs, seconds: small.trainingSeconds }),
    row('wide-longer', longer, {
      epochs: plain.epochs + longer.epochs,
      seconds: plain.trainingSeconds + longer.trainingSeconds,
    }),
  ];
}

await startWasm();
const rows: object[] = existsSync(file) ? [...csvParse(readFileSync(file, 'utf8'))] : [];
for (const seed of seeds) {
  if (rows.some((row) => Number((row as Record<string, unknown>)['seed']) === seed)) continue;
  rows.push(...(await measureSeed(seed)));
  writeFileSync(file, `${csvFormat(rows)}\n`);
  console.log(`Seed ${seed}: done`);
}

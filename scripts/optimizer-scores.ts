/**
 * `npm run optimizer-scores`: the optimiser bench with every learning rate of the grid and three
 * seeds. Writes the losses and times to content/data/optimizer-runs.csv, and says which rate is best
 * for each optimiser. About five minutes of one core; a seed that is in the file is not repeated.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { csvFormat, csvParse } from 'd3-dsv';
import {
  benchEpochs,
  contestants,
  type PerContestant,
  rateGrid,
} from '../src/lab/optimizers/contestants.ts';
import { targets } from '../src/lab/optimizers/targets.ts';
import { recordBench } from './lab/record-bench.ts';
import { deviceName } from './lab/device-name.ts';
import { startWasm } from './lab/node-backend.ts';

const file = 'content/data/optimizer-runs.csv';
/** With numbers after the command, only those seeds. */
const wanted = process.argv.slice(2).map(Number);
const seeds = wanted.length > 0 ? wanted : [0, 1, 2];

const all = (rate: number): PerContestant<number> => ({
  sgd: rate,
  momentum: rate,
  adam: rate,
  lion: rate,
});

await startWasm();
const rows: object[] = existsSync(file) ? [...csvParse(readFileSync(file, 'utf8'))] : [];
for (const seed of seeds) {
  if (rows.some((row) => Number((row as Record<string, unknown>)['seed']) === seed)) continue;
  for (const rate of rateGrid) {
    const events = await recordBench({ seed, epochs: benchEpochs, rates: all(rate) });
    for (const optimizer of contestants) {
      const epochs = events.flatMap(([, event]) =>
        event.type === 'epoch' && event.contestant === optimizer ? [event] : [],
      );
      const first = (target: number) => epochs.find(({ loss }) => loss <= target)?.epoch ?? '';
      const best = Math.min(...epochs.map(({ loss }) => loss));
      const milliseconds = epochs.reduce((sum, epoch) => sum + epoch.milliseconds, 0);
      rows.push({
        seed,
        optimizer,
        learning_rate: rate,
        ...Object.fromEntries(targets.map((target) => [`epochs_to_${target}`, first(target)])),
        epochs_run: epochs.length,
        best_loss: Number.isFinite(best) ? best.toFixed(4) : '',
        milliseconds_per_epoch: epochs.length > 0 ? (milliseconds / epochs.length).toFixed(1) : '',
        device: deviceName(),
        measured_on: new Date().toISOString().slice(0, 10),
        provenance: 'scripts/optimizer-scores.ts',
      });
    }
    console.log(`Seed ${seed}, learning rate ${rate}: done`);
  }
  writeFileSync(file, `${csvFormat(rows)}\n`);
}

/**
 * `npm run lab-scores`: runs transfer and training from scratch with 100, 200 and 400 labelled boxes
 * and three seeds each, and writes what they reached to content/data/lab-runs.csv. It takes about
 * half an hour on one core. A run that is in the file already is not repeated, unless the
 * classifier has changed since.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { csvFormat, csvParse } from 'd3-dsv';
import type { EventOf } from '../src/lab/protocol/events.ts';
import { experiments, labelledBoxes } from '../src/lab/protocol/choices.ts';
import type { Settings } from '../src/lab/protocol/settings.ts';
import { trainRun } from '../src/lab/training/run.ts';
import { shippedClassifier } from './lab/classifier.ts';
import { startWasm } from './lab/node-backend.ts';
import { nodeDeps } from './lab/run-deps.ts';

const file = 'content/data/lab-runs.csv';
const seeds = [0, 1, 2];

interface Row {
  experiment: string;
  labelled_boxes: number;
  seed: number;
  phase: string;
  epochs_run: number;
  validation_iou: string;
  new_artist_iou: string;
  device: string;
  measured_on: string;
  classifier_sha256: string;
  provenance: string;
}

/** One row for each phase: what it reached, and the epochs of the run up to there. */
async function measure(settings: Settings, classifier: string): Promise<Row[]> {
  const deps = await nodeDeps();
  const rows: Row[] = [];
  const ended: EventOf<'stage-end'>[] = [];
  for await (const event of trainRun(deps, settings)) {
    if (event.type === 'error') throw new Error(event.message);
    if (event.type === 'stage-end') ended.push(event);
    if (event.type !== 'score') continue;
    rows.push({
      experiment: settings.experiment,
      labelled_boxes: settings.labelledBoxes,
      seed: settings.seed,
      phase: event.phase,
      epochs_run: ended.reduce((sum, { ranEpochs }) => sum + ranEpochs, 0),
      validation_iou: event.validation.iou.toFixed(4),
      new_artist_iou: event.newArtist.iou.toFixed(4),
      device: deps.device,
      measured_on: new Date().toISOString().slice(0, 10),
      classifier_sha256: classifier,
      provenance: 'scripts/lab-scores.ts',
    });
  }
  return rows;
}

await startWasm();
const { record } = await shippedClassifier();
const classifier = record.weights.sha256.slice(0, 16);
const saved = existsSync(file) ? csvParse(readFileSync(file, 'utf8')) : [];
const rows: object[] = saved.filter((row) => row['classifier_sha256'] === classifier);

for (const seed of seeds) {
  for (const boxes of labelledBoxes) {
    for (const experiment of experiments) {
      const isSaved = rows.some((row) => {
        const saved = row as Record<string, unknown>;
        return (
          saved['experiment'] === experiment &&
          Number(saved['labelled_boxes']) === boxes &&
          Number(saved['seed']) === seed
        );
      });
      if (isSaved) continue;
      const settings: Settings = {
        experiment,
        size: 'full',
        seed,
        labelledBoxes: boxes,
        backend: 'wasm',
      };
      rows.push(...(await measure(settings, classifier)));
      writeFileSync(file, `${csvFormat(rows)}\n`);
      console.log(`${experiment}, ${boxes} boxes, seed ${seed}: done`);
    }
  }
}

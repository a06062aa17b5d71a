import { type NetworkParameters, sizeOf } from '../engine/network/parameters.ts';
import type { Backend } from '../protocol/choices.ts';
import type { SpriteSheet } from '../engine/scenes/sprite-sheet.ts';
import { nextTurn } from '../training/next-turn.ts';
import { batchSize, stepsPerEpoch } from '../training/plan.ts';
import type { RunControl } from '../training/run-control.ts';
import { contestants } from './contestants.ts';
import { type BenchData, benchData, judge, scenesOfEpoch } from './data.ts';
import { initialDenseHead } from './dense-head.ts';
import type { BenchSettings, BenchCommand } from './command.ts';
import type { BenchEvent } from './events.ts';
import { denseOutputs, denseUnits } from './head-shape.ts';
import { Racer } from './racer.ts';
import { fetchFiles, fileCount } from '../worker/files.ts';
import { carryOut, prepare, type Task } from '../worker/task.ts';

/** What the bench needs from around it. The TF.js backend is already running. */
export interface BenchDeps {
  readonly sprites: SpriteSheet;
  /** Last year's classifier, whose body makes the features. */
  readonly classifier: NetworkParameters;
  readonly backend: Backend;
  readonly reason: string;
  readonly device: string;
  /** Milliseconds from any fixed moment. */
  readonly now: () => number;
  readonly control: RunControl;
  readonly tell: (event: BenchEvent) => void;
}

/** Steps that are measured: before the first there is no state, in the second it is all there. */
const [firstStep, secondStep] = [0, 1];

/** One epoch of one optimiser. It takes no part any more once its loss is not finite. */
async function trainEpoch(
  racer: Racer,
  epoch: number,
  data: BenchData,
  { seed }: BenchSettings,
  { now, tell, control }: BenchDeps,
): Promise<void> {
  const scenes = scenesOfEpoch(data, seed, epoch);
  const steps = stepsPerEpoch(scenes.length);
  const { name: contestant } = racer;
  let [lossSum, milliseconds, stateBytes] = [0, 0, 0];
  for (let step = 0; step < steps && racer.running; step += 1) {
    await nextTurn();
    if (control.stopped) return;
    const batch = scenes.subarray(step * batchSize, (step + 1) * batchSize);
    const startedAt = now();
    if (epoch === 1 && step <= secondStep) {
      const measured = await racer.measuredStep(data.labelled, batch);
      lossSum += measured.loss;
      if (step === firstStep) stateBytes = measured.addedBytes;
      else tell({ type: 'memory', contestant, stateBytes, peakBytes: measured.peakBytes });
    } else {
      lossSum += await racer.step(data.labelled, batch);
    }
    milliseconds += now() - startedAt;
    racer.running = Number.isFinite(lossSum);
  }
  const judged = racer.running ? await judge(data, racer.weights) : null;
  if (!judged || !Number.isFinite(judged.loss)) {
    racer.running = false;
    tell({ type: 'out', contestant, epoch });
    return;
  }
  tell({
    type: 'epoch',
    contestant,
    epoch,
    trainingLoss: lossSum / steps,
    ...judged,
    milliseconds,
  });
}

/**
 * All optimisers learn the same task, epoch by epoch in turn: same start, same scenes in the same
 * order. It ends after the last epoch, or when the control says stop.
 */
export async function runBench(deps: BenchDeps, settings: BenchSettings): Promise<void> {
  const { tell, control } = deps;
  const start = initialDenseHead(settings.seed);
  const data = await benchData(deps.sprites, deps.classifier, (done, of) =>
    tell({ type: 'progress', task: 'features', done, of }),
  );
  const racers = contestants.map((name) => new Racer(name, settings.rates[name], start)) as [
    Racer,
    ...Racer[],
  ];
  tell({
    type: 'start',
    settings,
    backend: deps.backend,
    reason: deps.reason,
    device: deps.device,
    trainableParameters: Object.values(start).reduce((sum, { shape }) => sum + sizeOf(shape), 0),
    activationsPerSample: denseUnits + denseOutputs,
    batchSize,
    stepsPerEpoch: stepsPerEpoch(data.labelled.count / 2),
    startLoss: (await judge(data, racers[0].weights)).loss,
  });
  for (let epoch = 1; epoch <= settings.epochs && !control.stopped; epoch += 1) {
    for (const racer of racers) {
      if (racer.running && !control.stopped) await trainEpoch(racer, epoch, data, settings, deps);
    }
  }
  for (const racer of racers) racer.dispose();
  const { failure } = control;
  if (failure) tell({ type: 'error', ...failure });
  else tell({ type: 'done', reason: control.stopped ? 'stopped' : 'finished' });
}

/**
 * Fetches what the bench needs, starts a backend and races the optimisers. It never throws: the last
 * event is `done` or `error`.
 */
export const liveBench = ({
  command,
  control,
  openBackend,
  tell,
}: Task<BenchCommand, BenchEvent>): Promise<void> =>
  carryOut(tell, async () => {
    const { backend, files } = await prepare(tell, fileCount, fetchFiles, () =>
      openBackend(command.backend, control),
    );
    const { name, reason, device } = backend;
    const deps = { ...(await files), backend: name, reason, device, control, tell };
    await runBench({ ...deps, now: () => performance.now() }, command.settings);
  });

import { detectorCounts } from '../../data/runs/detector.ts';
import { detectorForward, transferred } from '../engine/network/detector.ts';
import type { NetworkParameters } from '../engine/network/parameters.ts';
import type { Backend } from '../protocol/choices.ts';
import type { SpriteSheet } from '../engine/scenes/sprite-sheet.ts';
import { LabelledScenes } from '../training/data/labelled-scenes.ts';
import { nextTurn } from '../training/next-turn.ts';
import { batchSize } from '../training/plan.ts';
import type { RunControl } from '../training/run-control.ts';
import { stageInput } from '../training/data/stage-input.ts';
import { type ArmName, epsilonOf, precisionScenes, precisionSteps, arms } from './arms.ts';
import type { PrecisionWish, PrecisionCommand } from './command.ts';
import type { PrecisionEvent } from './events.ts';
import { type DetectorForward, roundedDetector } from './forward.ts';
import { Trainer } from './trainer.ts';
import { fetchFiles, fileCount } from '../worker/files.ts';
import { carryOut, prepare, type Task } from '../worker/task.ts';

/** What a run needs from around it. The TF.js backend is already running, in the arm's format. */
export interface PrecisionDeps {
  readonly sprites: SpriteSheet;
  /** Last year's classifier, under whose body the box head starts. */
  readonly classifier: NetworkParameters;
  readonly backend: Backend;
  readonly device: string;
  /** Bytes that the device holds, free room for later included; null where it cannot say. */
  readonly deviceBytes: () => number | null;
  readonly now: () => number;
  readonly control: RunControl;
  readonly tell: (event: PrecisionEvent) => void;
}

const learningRate = 1e-3;

const plain: DetectorForward = (input, weights) => detectorForward(input, weights);

const forwards: Readonly<Record<ArmName, DetectorForward>> = {
  fp32: plain,
  'bf16-rounded': roundedDetector('bf16'),
  'fp16-rounded': roundedDetector('fp16'),
  'webgl-fp32': plain,
  'webgl-fp16': plain,
  'webgl-fp16-epsilon': plain,
};

function total(key: 'parameters' | 'activations'): number {
  return detectorCounts().reduce((sum, block) => sum + block[key], 0);
}

/** A few steps of all layers. It ends early when the loss is no longer a number, or on a stop. */
export async function runPrecision(deps: PrecisionDeps, wish: PrecisionWish): Promise<void> {
  const { tell, control, now, deviceBytes } = deps;
  tell({
    type: 'start',
    wish,
    backend: deps.backend,
    device: deps.device,
    trainableParameters: total('parameters'),
    activationsPerSample: total('activations'),
    batchSize,
    steps: precisionSteps,
  });
  const trainer = new Trainer({
    start: transferred(deps.classifier, wish.seed),
    forward: forwards[wish.arm],
    input: stageInput(new LabelledScenes(deps.sprites, precisionScenes), {}, 0),
    seed: wish.seed,
    learningRate,
    epsilon: epsilonOf(wish.arm, wish.epsilon),
  });
  for (let step = 1; step <= precisionSteps && !control.stopped; step += 1) {
    await nextTurn();
    const startedAt = now();
    const loss = await trainer.step();
    if (!Number.isFinite(loss)) {
      tell({ type: 'out', step });
      break;
    }
    tell({ type: 'step', step, loss, milliseconds: now() - startedAt });
  }
  tell({ type: 'memory', allocatedBytes: deviceBytes() });
  trainer.dispose();
  const { failure } = control;
  if (failure) tell({ type: 'error', ...failure });
  else tell({ type: 'done', reason: control.stopped ? 'stopped' : 'finished' });
}

/**
 * Fetches what the run needs, starts a backend in the arm's format and trains. It never throws: the
 * last event is `done` or `error`.
 */
export const livePrecision = ({
  command,
  control,
  openBackend,
  tell,
}: Task<PrecisionCommand, PrecisionEvent>): Promise<void> =>
  carryOut(tell, async () => {
    const { arm, seed, epsilon } = command;
    const { backend: wanted, kind, bits } = arms[arm];
    const { backend, files } = await prepare(tell, fileCount, fetchFiles, async () => {
      if (kind === 'real' && bits === 16) {
        (await import('../engine/backend/webgl.ts')).storeHalfFloats();
      }
      return openBackend(wanted === 'any' ? 'auto' : wanted, control);
    });
    const { name, device, deviceBytes } = backend;
    await runPrecision(
      {
        ...(await files),
        backend: name,
        device,
        control,
        tell,
        deviceBytes: name === 'webgl' ? deviceBytes : () => null,
        now: () => performance.now(),
      },
      { arm, seed, epsilon },
    );
  });

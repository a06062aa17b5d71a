import { detectorCounts } from '../../estimation/networks/detector.ts';
import type { Stage } from '../protocol/events.ts';
import { type StagePlan, stepsPerEpoch } from './plan.ts';

/** Forward once, backward about twice: gradients of the inputs and of the weights. */
const passesOfTraining = 3;

/**
 * A stage as the page shows it. Blocks below the lowest open one do not run at all, since their
 * features are kept; what opens, opens from the box down, so all above them train.
 */
export function stageFacts(plan: StagePlan, labelled: number): Stage {
  const counts = detectorCounts();
  const open = counts.filter(({ block }) => plan.openBlocks.includes(block));
  const sum = (rows: typeof counts, key: 'parameters' | 'macs' | 'activations'): number =>
    rows.reduce((total, row) => total + row[key], 0);
  const trainableParameters = sum(open, 'parameters');
  return {
    phase: plan.phase,
    stage: plan.stage,
    openBlocks: [...plan.openBlocks],
    learningRate: plan.learningRate,
    plannedEpochs: plan.epochs,
    patience: plan.patience,
    trainableParameters,
    frozenParameters: sum(counts, 'parameters') - trainableParameters,
    macsPerSample: passesOfTraining * sum(open, 'macs'),
    activationsPerSample: sum(open, 'activations'),
    stepsPerEpoch: stepsPerEpoch(labelled),
  };
}

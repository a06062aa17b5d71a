import type { Measured } from '../events.ts';
import { filtersOf, type TaskView } from './slim-view.ts';
import { detectorCosts } from '../../../data/runs/detector.ts';
import { taskNames } from './slim-words.ts';

function taskLine({ start }: TaskView): string {
  const { task, settings } = start;
  const detail =
    task.kind === 'l1'
      ? `, strength ${task.strength}`
      : task.kind === 'prune'
        ? `, channels to keep ${task.keepPercent}\u202f%`
        : '';
  return `- ${taskNames[task.kind]}${detail}, seed ${settings.seed}, ${settings.backend}`;
}

/** What the model is and how it came about, as a page of Markdown. */
export function modelCard(measured: Measured, tasks: readonly TaskView[]): string {
  const filters = filtersOf(measured.scales);
  const { macs } = detectorCosts(filters);
  const { iou, shareAboveHalf, scenes } = measured.validation;
  return `# Cat box detector, slimmed down

Made with Joulebook, in a browser, on top of the detector that the course ships.

## What it is

- Input: [samples, 48, 48, 3]; each byte minus 127.5, divided by 64.
- Output: [samples, 6, 6, 5]; for each cell a weight for a softmax over the cells, the centre's
  offset in x and y (tanh, half a side), width and height (sigmoid).
- Channels: ${filters.join(', ')}; ${measured.parameters} parameters, ${macs} MACs for one picture.
- Load it with tf.loadLayersModel (TensorFlow.js).

## How it came about

${tasks.map(taskLine).join('\n')}

## Measured

- Mean IoU on ${scenes} held-out scenes: ${iou.toFixed(4)}; ${(100 * shareAboveHalf).toFixed(1)}\u202f% of the boxes above one half.
- Training step, batch of ${tasks[0]?.start.batchSize ?? 0}: ${measured.stepMilliseconds.toFixed(1)} ms on ${tasks.at(-1)?.start.device || 'this device'}.
- Most bytes of tensors in such a step: ${measured.peakTensorBytes}.

## What it is not for

It learnt from drawn cats on drawn scenes of one course. On photographs, or on another artist's
cats, it will do worse.
`;
}

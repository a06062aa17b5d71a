import { bodyShape } from '../../data/runs/detector.ts';

/** A convolution whose output channels can be removed, and the kernel that takes those channels in. */
export interface PrunableLayer {
  /** Prefix of its own parameters: kernel, bias and scale. */
  readonly name: string;
  /** Name of the kernel that reads its output. */
  readonly readBy: string;
}

const body = bodyShape.map(({ name }) => `body.${name}`);

/**
 * The chain of the detector, from the picture to the box. The last kernel, `head.box`, keeps its
 * outputs: they are the box itself.
 */
export const prunableLayers: readonly PrunableLayer[] = [...body, 'head.hidden'].map(
  (name, index, names) => ({ name, readBy: `${names[index + 1] ?? 'head.box'}.kernel` }),
);

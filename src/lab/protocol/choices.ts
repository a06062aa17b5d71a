/** The words of the protocol, without the checks: a page can show them before it loads anything. */

/** Where the numbers are computed; in the order in which a page without a preference tries them. */
export const backends = ['webgpu', 'wasm', 'webgl', 'cpu'] as const;
export type Backend = (typeof backends)[number];

/** A backend that the learner asked for, or the page's own choice by a short measurement. */
export const wishedBackends = ['auto', ...backends] as const;
export type WishedBackend = (typeof wishedBackends)[number];

/** `transfer` reuses last year's body; `scratch` starts from random weights and serves as baseline. */
export const experiments = ['transfer', 'scratch'] as const;
export type Experiment = (typeof experiments)[number];

/** `tiny` is the same experiment with few scenes and epochs: a smoke test of seconds. */
export const sizes = ['full', 'tiny'] as const;
export type Size = (typeof sizes)[number];

/** Numbers of labelled boxes that a learner can choose. */
export const labelledBoxes = [100, 200, 400] as const;

/** The greatest seed: seeds are unsigned 32-bit integers. */
export const largestSeed = 2 ** 32 - 1;

export const phases = ['scratch', 'frozen', 'unfrozen', 'l1', 'fine-tune'] as const;
export type Phase = (typeof phases)[number];

/** The parts of the network that are opened one by one, from the picture to the box. */
export const blocks = ['conv1', 'conv2', 'conv3', 'conv4', 'head'] as const;
export type Block = (typeof blocks)[number];

/** An epoch tells the predicted boxes of so many scenes: the first ones of the validation split. */
export const galleryCount = 8;

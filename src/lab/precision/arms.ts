/** How the numbers of a short training are stored; all other things are the same. */
export interface Arm {
  readonly name: string;
  /** `real`: the device stores them so. `simulated`: 32 bits that are rounded to fewer. */
  readonly kind: 'real' | 'simulated';
  readonly bits: 32 | 16;
  /** WebGL is the only backend here whose device can store half floats. */
  readonly backend: 'any' | 'webgl';
  readonly epsilon: 'usual' | 'wished';
}

export const armNames = [
  'fp32',
  'bf16-rounded',
  'fp16-rounded',
  'webgl-fp32',
  'webgl-fp16',
  'webgl-fp16-epsilon',
] as const;
export type ArmName = (typeof armNames)[number];

export const arms: Readonly<Record<ArmName, Arm>> = {
  fp32: { name: 'FP32', kind: 'real', bits: 32, backend: 'any', epsilon: 'usual' },
  'bf16-rounded': {
    name: 'BF16, rounded',
    kind: 'simulated',
    bits: 16,
    backend: 'any',
    epsilon: 'usual',
  },
  'fp16-rounded': {
    name: 'FP16, rounded',
    kind: 'simulated',
    bits: 16,
    backend: 'any',
    epsilon: 'usual',
  },
  'webgl-fp32': {
    name: 'FP32 textures',
    kind: 'real',
    bits: 32,
    backend: 'webgl',
    epsilon: 'usual',
  },
  'webgl-fp16': {
    name: 'FP16 textures',
    kind: 'real',
    bits: 16,
    backend: 'webgl',
    epsilon: 'usual',
  },
  'webgl-fp16-epsilon': {
    name: 'FP16 textures, larger ε',
    kind: 'real',
    bits: 16,
    backend: 'webgl',
    epsilon: 'wished',
  },
};

/** Adam's epsilon as most frameworks set it. */
export const usualEpsilon = 1e-7;
export const epsilons = [1e-6, 1e-5, 1e-4, 1e-3, 1e-2] as const;
export const defaultEpsilon = 1e-3;

export const epsilonOf = (arm: ArmName, wished: number): number =>
  arms[arm].epsilon === 'wished' ? wished : usualEpsilon;

/** Training steps of one run: enough for the losses to part, and soon over on a weak device. */
export const precisionSteps = 12;
/** Scenes to learn from; each is seen more than once. */
export const precisionScenes = 96;

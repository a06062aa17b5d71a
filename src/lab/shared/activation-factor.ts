import type { Backend } from '../protocol/choices.ts';

/**
 * k of this engine: how many values it holds at its peak for each layer output of a batch, fitted to
 * the step with all layers open on WebAssembly. Each output is kept and gets a gradient, which makes
 * 2; the rest is the patches of a layer's input while its kernel's gradient is computed.
 */
export const activationFactor = 2.5;

/** WebGL and plain JavaScript train with more of the stock operations, which hold more at once. */
const stockFactor = 3.2;

/** k of this engine on a backend; before one is chosen, that of the first two. */
export const activationFactorOn = (backend: Backend | undefined): number =>
  backend === 'webgl' || backend === 'cpu' ? stockFactor : activationFactor;

import { getGradient, registerGradient } from '@tensorflow/tfjs-core';
import { activations } from './activations.ts';
import { arithmetic } from './arithmetic.ts';
import { products } from './products.ts';
import { reductions } from './reductions.ts';
import { shapes } from './shapes.ts';

/**
 * Tells TF.js the gradients of the operations that the lab uses. `@tensorflow/tfjs-core` brings
 * none by itself, and all of its own ones are only to be had with a larger package.
 */
export function registerGradients(): void {
  for (const gradient of [...arithmetic, ...activations, ...reductions, ...shapes, ...products]) {
    if (!getGradient(gradient.kernelName)) registerGradient(gradient);
  }
}

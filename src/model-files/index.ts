/** Reads what a model file says about its network, without its weights and without leaving the page. */
export type { BlobLike } from './blob.ts';
export { openable, openModelFile, openPastedText, type Opening } from './open.ts';
export {
  formatLabels,
  type Activations,
  type ModelDescription,
  type ModelFormat,
  type ParameterGroup,
} from './result.ts';
export type { Tensor, TensorRole } from './tensors.ts';

/**
 * State that an optimiser keeps per trainable parameter: j numbers, each of the training precision
 * unless the optimiser stores its own smaller numbers.
 * Sources: the state that each optimiser's paper and PyTorch's implementation keep; for 8-bit Adam
 * Dettmers et al. 2022 (arXiv 2110.02861); for Adafactor Shazeer and Stern 2018 (arXiv 1804.04235).
 */
export const optimizers = [
  { name: 'sgd', label: 'SGD', numbersPerParameter: 0 },
  { name: 'momentum', label: 'SGD with momentum', numbersPerParameter: 1 },
  { name: 'nesterov', label: 'Nesterov momentum', numbersPerParameter: 1 },
  { name: 'adagrad', label: 'Adagrad', numbersPerParameter: 1 },
  { name: 'rmsprop', label: 'RMSProp', numbersPerParameter: 1 },
  { name: 'rmsprop-momentum', label: 'RMSProp with momentum', numbersPerParameter: 2 },
  { name: 'rmsprop-centered', label: 'RMSProp, centred', numbersPerParameter: 2 },
  { name: 'adam', label: 'Adam', numbersPerParameter: 2 },
  { name: 'adamw', label: 'AdamW', numbersPerParameter: 2 },
  { name: 'amsgrad', label: 'AMSGrad', numbersPerParameter: 3 },
  { name: 'nadam', label: 'NAdam', numbersPerParameter: 2 },
  { name: 'lamb', label: 'LAMB', numbersPerParameter: 2 },
  { name: 'lion', label: 'Lion', numbersPerParameter: 1 },
  { name: 'muon', label: 'Muon', numbersPerParameter: 1 },
  { name: 'adafactor', label: 'Adafactor', numbersPerParameter: 0 },
  { name: 'adafactor-momentum', label: 'Adafactor with momentum', numbersPerParameter: 1 },
  { name: 'adam-8bit', label: '8-bit Adam', numbersPerParameter: 2, bytesPerStateNumber: 1 },
  { name: 'adam-4bit', label: '4-bit Adam', numbersPerParameter: 2, bytesPerStateNumber: 0.5 },
] as const;

export type OptimizerName = (typeof optimizers)[number]['name'];

export const optimizerNames: readonly string[] = optimizers.map(({ name }) => name);

/** Bytes of optimiser state per trainable parameter at a given training precision. */
export function stateBytesPerParameter(name: OptimizerName, bytesPerNumber: number): number {
  const optimizer = optimizers.find((each) => each.name === name) ?? optimizers[0];
  const bytes = 'bytesPerStateNumber' in optimizer ? optimizer.bytesPerStateNumber : bytesPerNumber;
  return optimizer.numbersPerParameter * bytes;
}

/** Short names of commands, for people at a terminal. */
export const shortCommands: Readonly<Record<string, string>> = {
  memory: 'training-memory',
  state: 'optimizer-state',
  efficiency: 'samples-per-joule',
  calibrate: 'calibrate-memory',
  activations: 'transformer-activations',
  gpus: 'multi-gpu-memory',
  mfu: 'utilization',
};

/** Short names of options, for each calculation. */
export const shortNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'training-memory': {
    parameters: 'trainableParameters',
    frozen: 'frozenParameters',
    activations: 'activationsPerSample',
    batch: 'batchSize',
    factor: 'activationFactor',
    overhead: 'overheadFraction',
  },
  network: { batch: 'batchSize' },
  'transformer-activations': { batch: 'batchSize' },
  'calibrate-memory': { capacity: 'capacityBytes' },
  energy: { watts: 'wattsPerDevice' },
  carbon: { energy: 'kilowattHours', intensity: 'gramsPerKilowattHour' },
};

/** Short names of commands, for people at a terminal. */
export const shortCommands: Readonly<Record<string, string>> = {
  memory: 'training-memory',
  state: 'optimizer-state',
  efficiency: 'samples-per-joule',
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
  energy: { watts: 'wattsPerDevice' },
  carbon: { energy: 'kilowattHours', intensity: 'gramsPerKilowattHour' },
};

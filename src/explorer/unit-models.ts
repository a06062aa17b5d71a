/**
 * k, how many values training keeps for every layer output. It depends on the kind of unit and on
 * the convention of whoever counts, so each choice names its convention.
 */
export type UnitModelId = 'outputs' | 'textbook' | 'lif' | 'lstm';

export interface UnitModel {
  readonly id: UnitModelId;
  readonly valuesPerOutput: number;
  readonly label: string;
  readonly convention: string;
}

export const unitModels: readonly UnitModel[] = [
  {
    id: 'outputs',
    valuesPerOutput: 1,
    label: 'outputs only',
    convention: 'Each layer output is kept once, for the backward pass.',
  },
  {
    id: 'textbook',
    valuesPerOutput: 2,
    label: 'outputs and their gradients',
    convention:
      'A textbook upper bound: outputs and their gradients, all at the same time. In practice the gradient of an output lives only while its layer is being worked on.',
  },
  {
    id: 'lif',
    valuesPerOutput: 3,
    label: 'spiking unit (LIF)',
    convention:
      'A leaky integrate-and-fire unit keeps its membrane potential, its input current and its spike. Count N per time step and multiply it by the number of steps.',
  },
  {
    id: 'lstm',
    valuesPerOutput: 7,
    label: 'recurrent unit (LSTM)',
    convention:
      'An LSTM unit keeps four gate values, the cell state, its tanh and the output. Count N per time step and multiply it by the number of steps.',
  },
];

export function unitModel(id: UnitModelId): UnitModel {
  const found = unitModels.find((model) => model.id === id);
  if (found === undefined) throw new RangeError(`Unit model: got ${id}`);
  return found;
}

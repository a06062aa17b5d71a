import { wholeOf, type Json } from '../json.ts';
import { macsOf, unknownEffect, type KerasWeight, type Rule } from './rules.ts';
import type { KerasShape } from './shape.ts';

/** LSTM, GRU and SimpleRNN have 4, 3 and 1 gates, each with a kernel for inputs and for outputs. */
export const recurrent =
  (gates: number): Rule =>
  (config, input) => {
    const units = wholeOf(config['units']);
    const [steps, features] = input;
    if (units === undefined || features === undefined || input.length !== 2) return unknownEffect;
    const width = gates * units;
    const weights: KerasWeight[] = [
      { name: 'kernel', shape: [features, width] },
      { name: 'recurrent_kernel', shape: [units, width] },
    ];
    // Keras' GRU keeps a second bias unless reset_after is off.
    const biases = gates === 3 && config['reset_after'] !== false ? [2, width] : [width];
    return {
      output: outputOf(config, steps, units),
      weights:
        config['use_bias'] === false ? weights : [...weights, { name: 'bias', shape: biases }],
      macs: macsOf([features + units, width], steps),
    };
  };

const outputOf = (config: Json, steps: number | undefined, units: number): KerasShape =>
  config['return_sequences'] === true ? [steps, units] : [units];

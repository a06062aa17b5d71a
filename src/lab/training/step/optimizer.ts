import type { Tensor } from '@tensorflow/tfjs-core';
import { dispose, keep, tensor, tidy, zerosLike } from '@tensorflow/tfjs-core';
import { named, type ParameterArray, type Weights } from '../../engine/network/parameters.ts';
import type { OptimizerState } from '../run-state.ts';
import type { UpdateRule } from './update-rules.ts';

async function read(slot: Tensor): Promise<ParameterArray> {
  return { shape: slot.shape, values: Float32Array.from((await slot.data()) as Float32Array) };
}

/**
 * Moves weights by a rule. What it remembers belongs to a parameter's name, so blocks may be opened
 * in any order without one taking over another's moments; a new name starts from zero.
 */
export class Optimizer {
  readonly #rule: UpdateRule;
  readonly #slots = new Map<string, readonly Tensor[]>();
  readonly #powers = new Map<string, readonly number[]>();

  constructor(rule: UpdateRule, { slots, powers }: OptimizerState = { slots: {}, powers: {} }) {
    this.#rule = rule;
    for (const [name, arrays] of Object.entries(slots)) {
      const tensors = arrays.map(({ shape, values }) => tensor(values.slice(), [...shape]));
      this.#slots.set(name, tensors);
    }
    for (const [name, values] of Object.entries(powers)) this.#powers.set(name, values);
  }

  /** @returns New tensors for the names of the gradients; the old weights are left to the caller. */
  step(weights: Weights, gradients: Weights, learningRate: number): Weights {
    const moved = Object.entries(gradients).map(([name, gradient]) => {
      const weight = this.#move(name, named(weights, name), gradient, learningRate);
      return [name, weight] as const;
    });
    return Object.fromEntries(moved);
  }

  #move(name: string, weight: Tensor, gradient: Tensor, learningRate: number): Tensor {
    const { slotCount, decays, update } = this.#rule;
    const old = this.#slots.get(name);
    const before = this.#powers.get(name) ?? decays.map(() => 1);
    const powers = decays.map((decay, index) => decay * (before[index] as number));
    const moved = tidy(() => {
      const slots = old ?? Array.from({ length: slotCount }, () => zerosLike(weight));
      const result = update(weight, gradient, slots, powers, learningRate);
      return [result.weight, ...result.slots];
    }) as [Tensor, ...Tensor[]];
    const [next, ...slots] = moved;
    if (old) dispose([...old]);
    this.#slots.set(name, slots.map(keep));
    this.#powers.set(name, powers);
    return next;
  }

  get bytes(): number {
    const all = [...this.#slots.values()].flat();
    return all.reduce((total, { size }) => total + size * Float32Array.BYTES_PER_ELEMENT, 0);
  }

  async save(): Promise<OptimizerState> {
    const slots = [...this.#slots].map(async ([name, tensors]) => {
      return [name, await Promise.all(tensors.map(read))] as const;
    });
    return {
      slots: Object.fromEntries(await Promise.all(slots)),
      powers: Object.fromEntries(this.#powers),
    };
  }

  dispose(): void {
    for (const slots of this.#slots.values()) dispose([...slots]);
    this.#slots.clear();
  }
}

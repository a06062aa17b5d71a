import { named, type Weights } from '../engine/network/parameters.ts';
import { Optimizer } from '../training/step/optimizer.ts';
import type { UpdateRule } from '../training/step/update-rules.ts';
import { shrink, type ShrinkSettings } from './shrink.ts';

const isScale = (name: string): boolean => name.endsWith('.scale');

/**
 * Moves the scales of the channels by proximal steps of L1, which make some of them exactly zero,
 * and everything else by the given rule.
 */
export class ShrinkingOptimizer {
  readonly #others: Optimizer;
  readonly #settings: ShrinkSettings;

  constructor(rule: UpdateRule, settings: ShrinkSettings) {
    this.#others = new Optimizer(rule);
    this.#settings = settings;
  }

  step(weights: Weights, gradients: Weights, learningRate: number): Weights {
    const all = Object.entries(gradients);
    const others = Object.fromEntries(all.filter(([name]) => !isScale(name)));
    const scales = all.flatMap(([name, gradient]) =>
      isScale(name)
        ? [[name, shrink(named(weights, name), gradient, this.#settings)] as const]
        : [],
    );
    return {
      ...this.#others.step(weights, others, learningRate),
      ...Object.fromEntries(scales),
    };
  }

  get bytes(): number {
    return this.#others.bytes;
  }

  dispose(): void {
    this.#others.dispose();
  }
}

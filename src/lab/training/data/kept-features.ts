import { tidy } from '@tensorflow/tfjs-core';
import { bodyForward } from '../../engine/network/body.ts';
import type { Weights } from '../../engine/network/parameters.ts';
import { inputValues } from '../../engine/network/shapes.ts';
import { sceneBatch } from './batch.ts';
import type { StageScenes } from './labelled-scenes.ts';

/**
 * Scenes that run through the body at once. It is always this many, so that a device compiles one
 * set of programs, and a scene gets the same features in whichever company it is computed.
 */
const pieceSize = 16;

/** Bytes of the features of so many scenes below body layer `layer`; the pixels of layer 0 are none. */
export const featureBytes = (scenes: number, layer: number): number =>
  layer === 0 ? 0 : scenes * inputValues(layer) * Float32Array.BYTES_PER_ELEMENT;

/** What the frozen layers below `layer` make of each scene: computed once, when it is first wanted. */
export class KeptFeatures {
  /** [scenes, side, side, channels]; zeros where a scene has not been wanted yet. */
  readonly values: Float32Array;
  readonly #scenes: StageScenes;
  readonly #weights: Weights;
  readonly #layer: number;
  readonly #length: number;
  readonly #isKept: Uint8Array;

  constructor(scenes: StageScenes, weights: Weights, layer: number) {
    this.#scenes = scenes;
    this.#weights = weights;
    this.#layer = layer;
    this.#length = inputValues(layer);
    this.#isKept = new Uint8Array(scenes.count);
    this.values = new Float32Array(scenes.count * this.#length);
  }

  async prepare(wanted: Uint32Array): Promise<void> {
    const missing = [...wanted].filter((scene) => !this.#isKept[scene]);
    for (let from = 0; from < missing.length; from += pieceSize) {
      await this.#compute(this.#filled(missing.slice(from, from + pieceSize)));
    }
  }

  /** A whole piece: first these scenes, then others that are still missing, then any. */
  #filled(scenes: readonly number[]): number[] {
    const piece = [...scenes];
    for (let scene = 0; scene < this.#scenes.count && piece.length < pieceSize; scene += 1) {
      if (!this.#isKept[scene] && !scenes.includes(scene)) piece.push(scene);
    }
    while (piece.length < pieceSize) piece.push(piece[0] as number);
    return piece;
  }

  async #compute(piece: readonly number[]): Promise<void> {
    this.#scenes.make?.(piece);
    const { pixels } = this.#scenes;
    const features = tidy(() =>
      bodyForward(sceneBatch(pixels, piece), this.#weights, 0, this.#layer),
    );
    const values = (await features.data()) as Float32Array;
    features.dispose();
    piece.forEach((scene, place) => {
      const from = place * this.#length;
      this.values.set(values.subarray(from, from + this.#length), scene * this.#length);
      this.#isKept[scene] = 1;
    });
  }
}

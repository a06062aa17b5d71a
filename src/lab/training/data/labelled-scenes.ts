import { sceneChannels, sceneSide } from '../../../data/runs/detector.ts';
import { composeScene } from '../../engine/scenes/scene.ts';
import type { SceneSet } from '../../engine/scenes/scene-set.ts';
import type { SpriteSheet } from '../../engine/scenes/sprite-sheet.ts';
import type { Box } from '../../engine/scenes/mask.ts';

/** Scenes that may still have to be made. */
export type StageScenes = SceneSet & { readonly make?: (scenes: ArrayLike<number>) => void };

const bytesPerScene = sceneSide * sceneSide * sceneChannels;

/**
 * The scenes with boxes that a run learns from, and after them their mirror images: scene i is
 * mirrored at `labelled` + i. Each is made when it is first wanted, so that a run starts at once.
 */
export class LabelledScenes implements SceneSet {
  readonly count: number;
  readonly pixels: Uint8Array;
  readonly boxes: Float32Array;
  readonly hasCat: Uint8Array;
  readonly #sprites: SpriteSheet;
  readonly #isMade: Uint8Array;

  constructor(sprites: SpriteSheet, labelled: number) {
    this.#sprites = sprites;
    this.#isMade = new Uint8Array(labelled);
    this.count = 2 * labelled;
    this.pixels = new Uint8Array(this.count * bytesPerScene);
    this.boxes = new Float32Array(this.count * 4);
    this.hasCat = new Uint8Array(this.count).fill(1);
  }

  /** Makes these scenes and their mirror images, as far as they are not made yet. */
  make(scenes: ArrayLike<number>): void {
    const labelled = this.#isMade.length;
    for (let place = 0; place < scenes.length; place += 1) {
      const scene = (scenes[place] as number) % labelled;
      if (this.#isMade[scene]) continue;
      const { pixels, box } = composeScene(this.#sprites, 'boxes', scene);
      if (!box) throw new Error(`Scene ${scene} of the labelled scenes has no cat.`);
      this.#put(scene, pixels, box);
      this.#put(scene + labelled, mirrorPixels(pixels), mirrorBox(box));
      this.#isMade[scene] = 1;
    }
  }

  #put(scene: number, pixels: Uint8Array, box: readonly number[]): void {
    this.pixels.set(pixels, scene * bytesPerScene);
    this.boxes.set(box, 4 * scene);
  }
}

const bytesPerRow = sceneSide * sceneChannels;

/** Turns every row of pixels round: left becomes right. */
function mirrorPixels(pixels: Uint8Array): Uint8Array {
  const mirrored = new Uint8Array(pixels.length);
  for (let row = 0; row < pixels.length; row += bytesPerRow) {
    for (let column = 0; column < bytesPerRow; column += sceneChannels) {
      const to = row + bytesPerRow - sceneChannels - column;
      mirrored.set(pixels.subarray(row + column, row + column + sceneChannels), to);
    }
  }
  return mirrored;
}

/** Edges are fractions of the side, rounded to float32 first, as they are kept. */
const mirrorBox = ([left, top, right, bottom]: Box): Box => [
  1 - Math.fround(right),
  top,
  1 - Math.fround(left),
  bottom,
];

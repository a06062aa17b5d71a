import { sceneSide } from './canvas.ts';
import { composeScene } from './scene.ts';
import type { Split } from './splits.ts';
import type { SpriteSheet } from './sprite-sheet.ts';

export interface SceneSet {
  readonly count: number;
  /** Red, green, blue of count x 48 x 48 pixels. */
  readonly pixels: Uint8Array;
  /** Left, top, right, bottom for each scene; zeros where it has no cat. */
  readonly boxes: Float32Array;
  /** 1 where the scene has a cat, else 0. */
  readonly hasCat: Uint8Array;
}

export interface SceneSetOptions {
  /** Index of the first scene; 0 when left out. */
  readonly from?: number;
  readonly onProgress?: (done: number, of: number) => void;
}

/** So many scenes are made before other work gets its turn: about 30 ms of it. */
const burst = 32;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Makes `count` scenes of a split, with pauses in which messages are heard. */
export async function composeScenes(
  sheet: SpriteSheet,
  split: Split,
  count: number,
  { from = 0, onProgress }: SceneSetOptions = {},
): Promise<SceneSet> {
  const bytesPerScene = sceneSide * sceneSide * 3;
  const pixels = new Uint8Array(count * bytesPerScene);
  const boxes = new Float32Array(count * 4);
  const hasCat = new Uint8Array(count);
  for (let done = 0; done < count;) {
    const end = Math.min(count, done + burst);
    for (; done < end; done++) {
      const scene = composeScene(sheet, split, from + done);
      pixels.set(scene.pixels, done * bytesPerScene);
      if (scene.box) boxes.set(scene.box, done * 4);
      hasCat[done] = scene.box ? 1 : 0;
    }
    onProgress?.(done, count);
    if (done < count) await nextTurn();
  }
  return { pixels, boxes, hasCat, count };
}

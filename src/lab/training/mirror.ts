import { sceneChannels, sceneSide } from '../network/shapes.ts';
import type { SceneSet } from '../scenes/scene-set.ts';

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

function mirrorBoxes(boxes: Float32Array): Float32Array {
  const mirrored = boxes.slice();
  for (let index = 0; index < boxes.length; index += 4) {
    mirrored[index] = 1 - (boxes[index + 2] as number);
    mirrored[index + 2] = 1 - (boxes[index] as number);
  }
  return mirrored;
}

function joined<Values extends Uint8Array | Float32Array>(first: Values, second: Values): Values {
  const both = new (first.constructor as new (length: number) => Values)(2 * first.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** The scenes, and after them their mirror images: scene i is mirrored at `count` + i. */
export function withMirrors({ pixels, boxes, hasCat, count }: SceneSet): SceneSet {
  return {
    pixels: joined(pixels, mirrorPixels(pixels)),
    boxes: joined(boxes, mirrorBoxes(boxes)),
    hasCat: joined(hasCat, hasCat),
    count: 2 * count,
  };
}

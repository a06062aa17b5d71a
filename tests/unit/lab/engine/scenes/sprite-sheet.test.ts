// Takes long: check:fast leaves this file out.
import fc from 'fast-check';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawSheet, spriteSide } from '../../../../../scripts/sprites/draw-sheet.ts';
import { encodeSheet } from '../../../../../scripts/sprites/encode-sheet.ts';
import {
  DamagedSpriteSheet,
  artists,
  decodeSpriteSheet,
  groups,
  signature,
  type Sprite,
  type SpriteSheet,
} from '../../../../../src/lab/engine/scenes/sprite-sheet.ts';
import { committedBytes, committedSheet } from './sheets.ts';

const spritesOf = (sheet: SpriteSheet): Sprite[] =>
  artists.flatMap((artist) => groups.flatMap((group) => sheet[artist][group]));
const titleOf = ({ artist, group, name }: Sprite) => `${artist} ${group} ${name}`;
const pixelsOf = ({ levels }: Sprite): Uint8Array => levels[0]?.pixels ?? new Uint8Array();

describe('the committed sprite sheet', () => {
  it('is what the artwork packages give today', async () => {
    const committed = spritesOf(await committedSheet());
    const fresh = spritesOf(await decodeSpriteSheet(encodeSheet(await drawSheet(), spriteSide)));
    expect(committed.map(titleOf)).toEqual(fresh.map(titleOf));
    let different = 0;
    let values = 0;
    committed.forEach((sprite, i) => {
      const other = fresh[i] as Sprite;
      pixelsOf(sprite).forEach((value, place) => {
        const distance = Math.abs(value - (pixelsOf(other)[place] ?? 0));
        // Another release of the SVG renderer may round an edge to the next of 64 levels.
        if (distance > 5) expect.fail(`${titleOf(sprite)} differs by ${distance} levels of 255`);
        if (distance > 0) different++;
        values++;
      });
    });
    expect(different / values).toBeLessThan(0.01);
  });

  it('has cats and animals of every artist, and no artist has another one’s picture', async () => {
    const sprites = spritesOf(await committedSheet());
    const sheet = await committedSheet();
    for (const artist of artists) {
      expect(sheet[artist].cat.length, artist).toBeGreaterThanOrEqual(11);
      expect(sheet[artist].animal.length, artist).toBeGreaterThanOrEqual(40);
    }
    expect(new Set(sprites.map(titleOf)).size).toBe(sprites.length);
    const artistOf = new Map<string, string>();
    for (const sprite of sprites) {
      const picture = pixelsOf(sprite).join();
      expect(artistOf.get(picture) ?? sprite.artist, titleOf(sprite)).toBe(sprite.artist);
      artistOf.set(picture, sprite.artist);
    }
  });

  it('fills its square: each cat covers at least a fifth of it', async () => {
    for (const sprite of spritesOf(await committedSheet()).filter(({ group }) => group === 'cat')) {
      const alpha = pixelsOf(sprite).filter((_, place) => place % 4 === 3);
      const covered = alpha.filter((value) => value > 127).length / spriteSide ** 2;
      expect(covered, titleOf(sprite)).toBeGreaterThan(0.2);
    }
  });

  it('is small enough to ship beside the models', () => {
    expect(committedBytes().length).toBeLessThan(1_300_000);
  });
});

/** The plain bytes of a sheet with this header, packed again. */
function withHeader(header: string, samples = Buffer.alloc(0)): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(Buffer.byteLength(header));
  return gzipSync(Buffer.concat([Buffer.from(signature), length, Buffer.from(header), samples]));
}

describe('a damaged sheet', () => {
  const refusal = async (bytes: Uint8Array): Promise<string> => {
    const error: unknown = await decodeSpriteSheet(bytes).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(DamagedSpriteSheet);
    return (error as Error).message;
  };

  it('is refused in words when it is not gzip, cut off or changed', async () => {
    const whole = committedBytes();
    expect(await refusal(new Uint8Array())).toMatch(/not a whole gzip file/);
    expect(await refusal(new TextEncoder().encode('<!doctype html>'))).toMatch(/not a whole gzip/);
    expect(await refusal(whole.subarray(0, whole.length - 10))).toMatch(/not a whole gzip file/);
    const changed = Uint8Array.from(whole);
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 0x55;
    expect(await refusal(changed)).toMatch(/not a whole gzip file/);
  });

  it('is refused when it is another file, or its header does not fit', async () => {
    expect(await refusal(gzipSync('something else entirely'))).toMatch(/does not begin like/);
    expect(await refusal(gzipSync(signature))).toMatch(/does not begin like/);
    expect(await refusal(withHeader('{'))).toMatch(/list of names is not JSON/);
    expect(await refusal(withHeader('null'))).toMatch(/side is undefined; a multiple of 4/);
    expect(await refusal(withHeader('{"side":-48}'))).toMatch(/side is -48; a multiple of 4/);
    expect(await refusal(withHeader('{"side":48,"names":{}}'))).toMatch(
      /the artist noto has no names in the group cat/,
    );
    const plain = gunzipSync(committedBytes());
    expect(await refusal(gzipSync(plain.subarray(0, plain.length - 1)))).toMatch(
      /it has \d+ bytes where its header asks for \d+/,
    );
  });

  it('never ends in another error, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, packed) => {
        await refusal(packed ? gzipSync(Buffer.concat([Buffer.from(signature), bytes])) : bytes);
      }),
    );
  });
});

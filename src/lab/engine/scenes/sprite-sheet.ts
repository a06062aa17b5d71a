/**
 * How the pixels of a sprite are stored so that gzip makes them small: 6 bits a channel, each
 * sample as its difference from the pixel to the left, red and blue less what green already tells.
 * Pixels are red, green, blue, alpha from 0 to 255, colours multiplied by alpha.
 */
const channelLevels = 63;

const toLevel = (value: number): number => Math.round((value * channelLevels) / 255);
const toValue = (level: number): number => Math.round((level * 255) / channelLevels);

/** Pixels (side x side x 4) to as many samples. */
export function writeSamples(pixels: Uint8Array, side: number): Uint8Array {
  const samples = new Uint8Array(pixels.length);
  const left = [0, 0, 0, 0];
  for (let place = 0; place < pixels.length; place += 4) {
    if (place % (side * 4) === 0) left.fill(0);
    const [red = 0, green = 0, blue = 0, alpha = 0] = left.map((before, channel) => {
      const level = toLevel(pixels[place + channel] ?? 0);
      left[channel] = level;
      return level - before;
    });
    samples.set([alpha, green, red - green, blue - green], place);
  }
  return samples;
}

/** The pixels that were written, in 64 levels. Samples that no writer makes give some picture too. */
export function readSamples(samples: Uint8Array, side: number): Uint8Array {
  const pixels = new Uint8Array(samples.length);
  let [red, green, blue, alpha] = [0, 0, 0, 0];
  for (let place = 0; place < samples.length; place += 4) {
    if (place % (side * 4) === 0) [red, green, blue, alpha] = [0, 0, 0, 0];
    const greenStep = samples[place + 1] ?? 0;
    alpha = (alpha + (samples[place] ?? 0)) & 255;
    green = (green + greenStep) & 255;
    red = (red + (samples[place + 2] ?? 0) + greenStep) & 255;
    blue = (blue + (samples[place + 3] ?? 0) + greenStep) & 255;
    pixels[place] = toValue(red);
    pixels[place + 1] = toValue(green);
    pixels[place + 2] = toValue(blue);
    pixels[place + 3] = toValue(alpha);
  }
  return pixels;
}

/** A picture with premultiplied alpha, (side + 2) x (side + 2) x 4 bytes: one empty pixel around it. */
interface Level {
  readonly side: number;
  readonly pixels: Uint8Array;
}

/** Adds the empty border, thanks to which an interpolation at the edge needs no special case. */
function framed(pixels: Uint8Array, side: number): Level {
  const wide = new Uint8Array((side + 2) * (side + 2) * 4);
  for (let row = 0; row < side; row++)
    wide.set(
      pixels.subarray(row * side * 4, (row + 1) * side * 4),
      ((row + 1) * (side + 2) + 1) * 4,
    );
  return { side, pixels: wide };
}

/** Half the size: each pixel is the mean of four, rounded. */
function halved(pixels: Uint8Array, side: number): Uint8Array {
  const half = side / 2;
  const small = new Uint8Array(half * half * 4);
  const at = (row: number, byte: number): number => pixels[row * side * 4 + byte] ?? 0;
  for (let row = 0; row < half; row++)
    for (let byte = 0; byte < half * 4; byte++) {
      const left = byte * 2 - (byte % 4);
      const above = at(2 * row, left) + at(2 * row, left + 4);
      const below = at(2 * row + 1, left) + at(2 * row + 1, left + 4);
      small[row * half * 4 + byte] = (above + below + 2) >> 2;
    }
  return small;
}

/** The picture (side x side x 4, side a multiple of 4) in full, half and quarter size. */
function buildLevels(pixels: Uint8Array, side: number): Level[] {
  const half = halved(pixels, side);
  const quarter = halved(half, side / 2);
  return [framed(pixels, side), framed(half, side / 2), framed(quarter, side / 4)];
}

/** Artists that the networks learn from. */
export const knownArtists = ['noto', 'twemoji', 'fluent-emoji-flat', 'emojione'] as const;
/** The artist whose pictures serve for testing only. */
export const newArtist = 'streamline-emojis';
export const artists = [...knownArtists, newArtist] as const;
export type Artist = (typeof artists)[number];

export const groups = ['cat', 'animal', 'food', 'object', 'scenery'] as const;
export type Group = (typeof groups)[number];

export interface Sprite {
  readonly artist: Artist;
  readonly group: Group;
  readonly name: string;
  /** The picture in full size, then in half, a quarter of it. */
  readonly levels: readonly Level[];
}

/** All sprites, by what they show and who drew them. */
export type SpriteSheet = Readonly<Record<Artist, Readonly<Record<Group, readonly Sprite[]>>>>;

type SpriteNames = Readonly<Record<Artist, Readonly<Record<Group, readonly string[]>>>>;

/** The first bytes of the file, once it is decompressed. */
export const signature = 'JOULEBOOK SPRITES 1\n';

export class DamagedSpriteSheet extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(
      `The sprite sheet cannot be read: ${reason}. Load the page again to fetch it anew.`,
      options,
    );
    this.name = 'DamagedSpriteSheet';
  }
}

async function decompress(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const stream = new Blob([new Uint8Array(bytes)]).stream();
    const plain = stream.pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(plain).arrayBuffer());
  } catch (cause) {
    throw new DamagedSpriteSheet('it is not a whole gzip file', { cause });
  }
}

interface Header {
  /** Width and height of a sprite in pixels. */
  readonly side: number;
  readonly names: SpriteNames;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function namesIn(value: unknown, artist: string, group: string): string[] {
  const ofArtist = isRecord(value) ? value[artist] : undefined;
  const list = isRecord(ofArtist) ? ofArtist[group] : undefined;
  if (!Array.isArray(list) || list.length === 0 || !list.every((name) => typeof name === 'string'))
    throw new DamagedSpriteSheet(`the artist ${artist} has no names in the group ${group}`);
  return list;
}

function readHeader(text: string): Header {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new DamagedSpriteSheet('its list of names is not JSON', { cause });
  }
  const side = isRecord(value) ? value['side'] : undefined;
  if (
    typeof side !== 'number' ||
    !Number.isInteger(side) ||
    side < 16 ||
    side > 256 ||
    side % 4 > 0
  )
    throw new DamagedSpriteSheet(
      `side is ${String(side)}; a multiple of 4 from 16 to 256 pixels is allowed`,
    );
  const names = isRecord(value) ? value['names'] : undefined;
  const lists = artists.map((artist) => [
    artist,
    Object.fromEntries(groups.map((group) => [group, namesIn(names, artist, group)])),
  ]);
  return { side, names: Object.fromEntries(lists) as SpriteNames };
}

/**
 * Reads a sprite sheet as `npm run sprites` writes it: gzip around the signature, the header's
 * length in bytes (32 bits, little endian), the header as JSON, and the samples of all sprites in
 * the header's order. Throws DamagedSpriteSheet, in plain words, for anything else.
 */
export async function decodeSpriteSheet(bytes: Uint8Array): Promise<SpriteSheet> {
  const plain = await decompress(bytes);
  const start = signature.length + 4;
  if (
    plain.length < start ||
    new TextDecoder().decode(plain.subarray(0, signature.length)) !== signature
  )
    throw new DamagedSpriteSheet('it does not begin like a sprite sheet of this version');
  const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
  const end = start + view.getUint32(signature.length, true);
  const { side, names } = readHeader(new TextDecoder().decode(plain.subarray(start, end)));
  const count = artists.flatMap((artist) => groups.flatMap((group) => names[artist][group])).length;
  const expected = end + count * side * side * 4;
  if (plain.length !== expected)
    throw new DamagedSpriteSheet(
      `it has ${plain.length} bytes where its header asks for ${expected}`,
    );

  let place = end;
  const read = (artist: Artist, group: Group, name: string): Sprite => {
    const samples = plain.subarray(place, (place += side * side * 4));
    return { artist, group, name, levels: buildLevels(readSamples(samples, side), side) };
  };
  const sheet = artists.map((artist) => [
    artist,
    Object.fromEntries(
      groups.map((group) => [group, names[artist][group].map((name) => read(artist, group, name))]),
    ),
  ]);
  return Object.fromEntries(sheet) as SpriteSheet;
}

import { buildLevels, type Level } from './levels.ts';
import { readSamples } from './samples.ts';

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

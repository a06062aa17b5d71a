import { href } from '../../kit/href.ts';
import { readClassifier } from '../engine/network/classifier.ts';
import { readDetector } from '../engine/network/detector-file.ts';
import type { NetworkParameters } from '../engine/network/parameters.ts';
import { decodeSpriteSheet, type SpriteSheet } from '../engine/scenes/sprite-sheet.ts';
import { RunFailure } from './failure.ts';

export interface RunFiles {
  sprites: SpriteSheet;
  /** Last year's classifier. */
  classifier: NetworkParameters;
}

/** How many files `fetchFiles` fetches. */
export const fileCount = 3;

async function fetchFile(path: string): Promise<Response> {
  const response = await fetch(href(path)).catch((cause: unknown) => {
    throw new RunFailure(
      'files',
      `The file ${path} could not be fetched. Check the connection and start again.`,
      { cause },
    );
  });
  if (response.ok) return response;
  throw new RunFailure(
    'files',
    `The file ${path} could not be fetched: the server answered ${response.status}. Start again, or tell whoever runs this site.`,
  );
}

const bytesOf = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await fetchFile(path)).arrayBuffer());

async function jsonOf(path: string): Promise<unknown> {
  const text = await (await fetchFile(path)).text();
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RunFailure('files', `The file ${path} is not JSON. Start again.`, { cause });
  }
}

/**
 * Fetches the pictures and last year's classifier; `report` hears of each file that has arrived.
 * Throws a RunFailure in plain words where one is missing or damaged.
 */
export async function fetchFiles(report: () => void): Promise<RunFiles> {
  const counted = async <T>(file: Promise<T>): Promise<T> => {
    const value = await file;
    report();
    return value;
  };
  const [sprites, weights, record] = await Promise.all([
    counted(bytesOf('/models/sprites.bin')),
    counted(bytesOf('/models/classifier.bin')),
    counted(jsonOf('/models/classifier.json')),
  ]);
  return usable(async () => {
    const [sheet, { parameters }] = await Promise.all([
      decodeSpriteSheet(sprites),
      readClassifier(weights, record),
    ]);
    return { sprites: sheet, classifier: parameters };
  });
}

/** Reads what was fetched; a file that is damaged becomes a RunFailure in plain words. */
async function usable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new RunFailure('files', `A file of the lab cannot be used. ${detail}`, { cause });
  }
}

/** Fetches the pictures. Throws a RunFailure in plain words where they are missing or damaged. */
export async function fetchSprites(): Promise<SpriteSheet> {
  const bytes = await bytesOf('/models/sprites.bin');
  return usable(() => decodeSpriteSheet(bytes));
}

/** Fetches the trained detector. Throws a RunFailure where it is missing or damaged. */
export async function fetchDetector(): Promise<NetworkParameters> {
  const [weights, record] = await Promise.all([
    bytesOf('/models/detector.bin'),
    jsonOf('/models/detector.json'),
  ]);
  return usable(async () => (await readDetector(weights, record)).parameters);
}

import { readFileSync } from 'node:fs';
import { readDetector, type ShippedDetector } from '../../src/lab/engine/network/detector-file.ts';

/** The trained detector as the site ships it. */
export const shippedDetector = (): Promise<ShippedDetector> =>
  readDetector(
    new Uint8Array(readFileSync('public/models/detector.bin')),
    JSON.parse(readFileSync('public/models/detector.json', 'utf8')),
  );

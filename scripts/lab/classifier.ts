import { readFileSync } from 'node:fs';
import { readClassifier, type ShippedClassifier } from '../../src/lab/engine/network/classifier.ts';

/** Last year's classifier as the site ships it. */
export const shippedClassifier = (): Promise<ShippedClassifier> =>
  readClassifier(
    new Uint8Array(readFileSync('public/models/classifier.bin')),
    JSON.parse(readFileSync('public/models/classifier.json', 'utf8')),
  );

import { decodeText, readStart, type BlobLike } from './blob.ts';
import { ModelFileError } from './error.ts';
import { isKeras, readKeras, readKerasFile } from './keras/keras.ts';
import { readJson, type Json } from './json.ts';
import { readOnnx } from './onnx/onnx.ts';
import { isPrinted, readPrinted } from './pasted/printed.ts';
import type { ModelDescription } from './result.ts';
import { headerBytes, readSafetensors } from './safetensors.ts';
import { isTfjs, readTfjs } from './tfjs/tfjs.ts';

/** First bytes of well-known files that hold a model but cannot be read here, and what to do. */
const refused: readonly { readonly at: number; readonly bytes: string; readonly why: string }[] = [
  {
    at: 1,
    bytes: 'HDF\r\n',
    why: 'This is an HDF5 file (.h5). Save the model as .keras, or write model.to_json() to a file, and open that.',
  },
  {
    at: 0,
    bytes: 'GGUF',
    why: 'This is a GGUF file. Open the safetensors file that it was made from.',
  },
  {
    at: 4,
    bytes: 'TFL3',
    why: 'This is a TensorFlow Lite file: a network made ready for use, not for training. Open the Keras model that it was made from.',
  },
];

/** A pickle of protocol 2 or later, as torch.save wrote before version 1.6. */
const isPickle = ([first, protocol = 0]: Uint8Array) =>
  first === 0x80 && protocol >= 2 && protocol <= 5;

function refusalFor(start: Uint8Array): string | undefined {
  if (isPickle(start)) {
    return 'This is an old PyTorch file: its weights are stored as a program (pickle), which is not run here. Save them as safetensors, export to ONNX, or paste a torchinfo table.';
  }
  return refused.find(
    ({ at, bytes }) => decodeText(start.subarray(at, at + bytes.length)) === bytes,
  )?.why;
}

export type Opening =
  | { readonly ok: true; readonly model: ModelDescription }
  | { readonly ok: false; readonly message: string };

export const openable =
  'a safetensors, ONNX or .keras file, a Keras or TensorFlow.js model.json, or a text that torchinfo, torchsummary or Keras printed';

/**
 * What a model file says about its network. The kind of the file is told by its first bytes, not by
 * its name. Weights are never read, so a file of many gigabytes opens at once. Never rejects.
 */
export async function openModelFile(file: BlobLike): Promise<Opening> {
  try {
    return { ok: true, model: await read(file) };
  } catch (error) {
    return { ok: false, message: inWords(error) };
  }
}

/** The same for a text from the clipboard. Never throws. */
export function openPastedText(text: string): Opening {
  try {
    return { ok: true, model: readPrinted(text) };
  } catch (error) {
    return { ok: false, message: inWords(error) };
  }
}

/** A browser rejects with a DOMException where a file was moved, changed or may not be read. */
const inWords = (error: unknown): string =>
  error instanceof ModelFileError
    ? error.message
    : 'The file could not be read: it was moved or changed, or it is damaged.';

const START_BYTES = 4096;

async function read(file: BlobLike): Promise<ModelDescription> {
  const start = await readStart(file, START_BYTES);
  if (start.length === 0) throw new ModelFileError('The file is empty.');
  const refusal = refusalFor(start);
  if (refusal !== undefined) throw new ModelFileError(refusal);
  if (isZip(start)) return readKerasFile(file);
  if (isSafetensors(start, file.size)) return readSafetensors(file);
  const text = decodeText(start)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (text.startsWith('{')) return readJsonModel(await readJson(file));
  if (isText(start)) return readText(file);
  return readOnnx(file);
}

const isZip = ([p, k, three, four]: Uint8Array) =>
  p === 0x50 && k === 0x4b && three === 3 && four === 4;

/** The length of the header, then the header, which is JSON. */
const isSafetensors = (start: Uint8Array, size: number) =>
  start[8] === 0x7b && (headerBytes(start) < size || !isText(start.subarray(0, 8)));

/** Letters, line breaks and no control characters: a binary file has some within 4 kB. */
const isText = (start: Uint8Array) =>
  start.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);

function readJsonModel(value: Json): ModelDescription {
  if (isTfjs(value)) return readTfjs(value);
  if (isKeras(value)) return readKeras(value);
  if ('weight_map' in value) {
    throw new ModelFileError(
      'This is the index of a model in several safetensors files. Open one of those files; the sizes are written there.',
    );
  }
  throw new ModelFileError(
    'This JSON file describes no Keras or TensorFlow.js model: it has neither class_name nor modelTopology.',
  );
}

async function readText(file: BlobLike): Promise<ModelDescription> {
  const text = decodeText(await readStart(file, 4_000_000));
  if (isPrinted(text)) return readPrinted(text);
  throw new ModelFileError(
    `This file holds plain text, and the text is no printed table of a network, whatever the file is called. Open ${openable}.`,
  );
}

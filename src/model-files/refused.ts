import { decodeText } from './blob.ts';

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

export function refusalFor(start: Uint8Array): string | undefined {
  if (isPickle(start)) {
    return 'This is an old PyTorch file: its weights are stored as a program (pickle), which is not run here. Save them as safetensors, export to ONNX, or paste a torchinfo table.';
  }
  return refused.find(
    ({ at, bytes }) => decodeText(start.subarray(at, at + bytes.length)) === bytes,
  )?.why;
}

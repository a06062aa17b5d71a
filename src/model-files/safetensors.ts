import { decodeText, readBytes, type BlobLike } from './blob.ts';
import { describeTensors } from './describe.ts';
import { dtypeNamed, type Dtype } from './dtypes.ts';
import { ModelFileError, shown } from './error.ts';
import { listIn, parseJson, recordIn, type Json } from './json.ts';
import type { ModelDescription } from './result.ts';
import { tensor, type Tensor } from './tensors.ts';

const PREFIX_BYTES = 8;
/** The limit of the reference implementation. */
const MOST_HEADER_BYTES = 100_000_000;

/** safetensors' names, from its README and the enum `Dtype` of its reference implementation. */
const dtypes = new Map<unknown, string>([
  ['F64', 'float64'],
  ['F32', 'float32'],
  ['F16', 'float16'],
  ['BF16', 'bfloat16'],
  ['F8_E5M2', 'float8'],
  ['F8_E4M3', 'float8'],
  ['F8_E8M0', 'float8'],
  ['F6_E2M3', 'float6'],
  ['F6_E3M2', 'float6'],
  ['F4', 'float4'],
  ['C64', 'complex64'],
  ['I64', 'int64'],
  ['U64', 'uint64'],
  ['I32', 'int32'],
  ['U32', 'uint32'],
  ['I16', 'int16'],
  ['U16', 'uint16'],
  ['I8', 'int8'],
  ['U8', 'uint8'],
  ['BOOL', 'bool'],
]);

/** The length of the header: a 64-bit integer, the lowest byte first. Beyond 2^53 it is inexact. */
export const headerBytes = (start: Uint8Array): number =>
  start.slice(0, PREFIX_BYTES).reduce((sum, byte, index) => sum + byte * 256 ** index, 0);

/** Reads the header only: the weights, however large, stay where they are. */
export async function readSafetensors(file: BlobLike): Promise<ModelDescription> {
  const length = headerBytes(await readBytes(file, 0, PREFIX_BYTES));
  if (length > MOST_HEADER_BYTES) {
    throw new ModelFileError('The header of this safetensors file says that it is over 100 MB.');
  }
  const header = parseJson(
    decodeText(await readBytes(file, PREFIX_BYTES, length)),
    'The header of this safetensors file',
  );
  const dataBytes = file.size - PREFIX_BYTES - length;
  const tensors = Object.entries(header)
    .filter(([name]) => name !== '__metadata__')
    .map(([name, entry]) => readEntry(name, entry, dataBytes));
  return describeTensors('safetensors', tensors, [
    'A safetensors file lists weights, not layers: the layer outputs (N) and the work of a forward pass are not in it. Enter them yourself, or paste a torchinfo table.',
    'The file does not say which weights are trained; all are taken as trainable.',
  ]);
}

function readEntry(name: string, value: unknown, dataBytes: number): Tensor {
  const owner = `The tensor “${shown(name)}”`;
  const entry = recordIn(value, owner);
  const read = tensor(name, dtypeOf(entry, owner), shapeOf(entry, owner));
  checkOffsets(entry, read, dataBytes, owner);
  return read;
}

function dtypeOf({ dtype }: Json, owner: string): Dtype {
  const found = dtypeNamed(dtypes.get(dtype) ?? '');
  if (found) return found;
  throw new ModelFileError(`${owner} has the dtype ${shown(dtype ?? 'missing')}: not a known one.`);
}

/** `tensor` checks that these are sizes. */
const shapeOf = ({ shape }: Json, owner: string) =>
  listIn(shape, `${owner}, field shape,`) as number[];

function checkOffsets(entry: Json, { bytes }: Tensor, dataBytes: number, owner: string): void {
  const [from, to] = listIn(entry['data_offsets'], `${owner}, field data_offsets,`);
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || Number(from) < 0) {
    throw new ModelFileError(`${owner} has no valid place in the file.`);
  }
  if (Number(to) > dataBytes) {
    throw new ModelFileError(`${owner} reaches beyond the end of the file: it is cut off.`);
  }
  if (Number(to) - Number(from) !== bytes) {
    throw new ModelFileError(`${owner} takes another number of bytes than its shape needs.`);
  }
}

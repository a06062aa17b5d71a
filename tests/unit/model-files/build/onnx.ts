import { joined } from './blobs.ts';
import { float, integer, message, packed, text } from './protobuf.ts';

/** Parts of an ONNX file, by the field numbers of onnx.proto. */
const FLOAT = 1;
export const INT64 = 7;

export const tensorProto = (
  name: string,
  dims: readonly number[],
  { dataType = FLOAT, raw = new Uint8Array(0), pack = false } = {},
) =>
  joined(
    ...(pack ? [packed(1, dims)] : dims.map((side) => integer(1, side))),
    integer(2, dataType),
    text(8, name),
    message(9, raw),
  );

export const initializer = (...tensor: Parameters<typeof tensorProto>) =>
  message(5, tensorProto(...tensor));

export const attribute = {
  ints: (name: string, values: readonly number[]) =>
    message(5, text(1, name), ...values.map((value) => integer(8, value)), integer(20, 7)),
  int: (name: string, value: number) =>
    message(5, text(1, name), integer(3, value), integer(20, 2)),
  float: (name: string, value: number) =>
    message(5, text(1, name), float(2, value), integer(20, 1)),
  text: (name: string, value: string) => message(5, text(1, name), text(4, value), integer(20, 3)),
  tensor: (name: string, tensor: Uint8Array) => message(5, text(1, name), message(5, tensor)),
  graph: (name: string, ...fields: readonly Uint8Array[]) =>
    message(5, text(1, name), message(6, ...fields)),
};

export const node = (
  op: string,
  inputs: readonly string[],
  output: string,
  ...attributes: readonly Uint8Array[]
) =>
  message(1, ...inputs.map((name) => text(1, name)), text(2, output), text(4, op), ...attributes);

/** An input of the graph; a side without a number is written with a name, as for an open batch. */
export const input = (name: string, shape: readonly (number | undefined)[]) =>
  message(
    11,
    text(1, name),
    message(2, message(1, integer(1, FLOAT), message(2, ...shape.map(dimension)))),
  );

const dimension = (side: number | undefined) =>
  message(1, side === undefined ? text(2, 'batch') : integer(1, side));

export const modelProto = (...graph: readonly Uint8Array[]) =>
  joined(integer(1, 8), text(2, 'a test'), message(7, ...graph), message(8, integer(2, 17)));

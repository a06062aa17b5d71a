import type { OnnxTensor } from './graph.ts';
import { fieldsOf, numbersAt, textAt, type Message } from './wire.ts';

/** Field numbers of TensorProto in onnx.proto. */
const DIMS = 1;
const DATA_TYPE = 2;
const NAME = 8;

/** Name, dtype and shape; the numbers of the tensor stay in the file. */
export async function readTensor(message: Message): Promise<OnnxTensor> {
  const shape: number[] = [];
  let name = '';
  let dataType = 0;
  for await (const field of fieldsOf(message)) {
    if (field.number === DIMS) {
      for await (const side of numbersAt(message, field)) shape.push(side);
    } else if (field.number === DATA_TYPE) dataType = field.value;
    else if (field.number === NAME) name = await textAt(message, field);
  }
  return { name, dataType, shape };
}

import type { OnnxAttribute, OnnxGraph, OnnxNode, OnnxTensor } from './graph.ts';
import { readTensor } from './read-tensor.ts';
import { fieldsOf, inside, numbersAt, textAt, type Message } from './wire.ts';

/** Field numbers of NodeProto and AttributeProto in onnx.proto. */
const node = { input: 1, output: 2, opType: 4, attribute: 5 };
const attribute = { name: 1, i: 3, s: 4, t: 5, g: 6, ints: 8, graphs: 11 };

export async function readNode(message: Message, graph: OnnxGraph): Promise<OnnxNode> {
  const inputs: string[] = [];
  const outputs: string[] = [];
  const attributes = new Map<string, OnnxAttribute>();
  let op = '';
  for await (const field of fieldsOf(message)) {
    if (field.number === node.input) inputs.push(await textAt(message, field));
    else if (field.number === node.output) outputs.push(await textAt(message, field));
    else if (field.number === node.opType) op = await textAt(message, field);
    else if (field.number === node.attribute) {
      const read = await readAttribute(inside(message, field), graph);
      attributes.set(read.name, read);
    }
  }
  return { op, inputs, outputs, attributes };
}

async function readAttribute(message: Message, graph: OnnxGraph): Promise<OnnxAttribute> {
  const integers: number[] = [];
  let name = '';
  let text = '';
  let tensor: OnnxTensor | undefined;
  for await (const field of fieldsOf(message)) {
    const { number } = field;
    if (number === attribute.name) name = await textAt(message, field);
    else if (number === attribute.s) text = await textAt(message, field);
    else if (number === attribute.t) tensor = await readTensor(inside(message, field));
    else if (number === attribute.i || number === attribute.ints) {
      for await (const value of numbersAt(message, field)) integers.push(value);
    } else if (number === attribute.g || number === attribute.graphs) graph.innerGraphs += 1;
  }
  return { name, integers, text, tensor };
}

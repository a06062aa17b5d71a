import { ModelFileError } from '../error.ts';
import type { OnnxGraph, OnnxInput, OnnxAttribute, OnnxNode, OnnxTensor } from './graph.ts';
import { fieldsOf, inside, textAt, type Message, numbersAt } from './wire.ts';

/** Field numbers of TensorProto in onnx.proto. */
const DIMS = 1;
const DATA_TYPE = 2;
const NAME = 8;

/** Name, dtype and shape; the numbers of the tensor stay in the file. */
async function readTensor(message: Message): Promise<OnnxTensor> {
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

/** Field numbers of NodeProto and AttributeProto in onnx.proto. */
const node = { input: 1, output: 2, opType: 4, attribute: 5 };
const attribute = { name: 1, i: 3, s: 4, t: 5, g: 6, ints: 8, graphs: 11 };

async function readNode(message: Message, graph: OnnxGraph): Promise<OnnxNode> {
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

/** Field numbers in onnx.proto. */
const model = { graph: 7 };
const graphProto = { node: 1, initializer: 5, input: 11, sparseInitializer: 15 };
const valueInfo = { name: 1, type: 2 };
const typeProto = { tensorType: 1 };
const tensorType = { shape: 2 };
const shapeProto = { dim: 1 };
const dimension = { value: 1 };

/** The graph of a ModelProto. @throws ModelFileError where there is none */
export async function readModel(message: Message): Promise<OnnxGraph> {
  const graph: OnnxGraph = { nodes: [], tensors: [], inputs: [], sparseTensors: 0, innerGraphs: 0 };
  let found = false;
  for await (const field of fieldsOf(message)) {
    if (field.number !== model.graph) continue;
    found = true;
    await readGraph(inside(message, field), graph);
  }
  if (!found) throw new ModelFileError('This ONNX file has no graph: there is no network in it.');
  return graph;
}

async function readGraph(message: Message, graph: OnnxGraph): Promise<void> {
  for await (const field of fieldsOf(message)) {
    const { number } = field;
    if (number === graphProto.node) {
      graph.nodes.push(await readNode(inside(message, field), graph));
    } else if (number === graphProto.initializer) {
      graph.tensors.push(await readTensor(inside(message, field)));
    } else if (number === graphProto.input) {
      graph.inputs.push(await readInput(inside(message, field)));
    } else if (number === graphProto.sparseInitializer) graph.sparseTensors += 1;
  }
}

async function readInput(message: Message): Promise<OnnxInput> {
  const shape: (number | undefined)[] = [];
  let name = '';
  for await (const field of fieldsOf(message)) {
    if (field.number === valueInfo.name) name = await textAt(message, field);
    else if (field.number === valueInfo.type) await readType(inside(message, field), shape);
  }
  return { name, shape };
}

/** Steps down TypeProto.tensor_type.shape.dim to its value; a dim with a name only is open. */
async function readType(message: Message, shape: (number | undefined)[]): Promise<void> {
  for await (const tensor of children(message, typeProto.tensorType)) {
    for await (const sides of children(tensor, tensorType.shape)) {
      for await (const side of children(sides, shapeProto.dim)) shape.push(await valueOf(side));
    }
  }
}

async function* children(message: Message, number: number): AsyncGenerator<Message> {
  for await (const field of fieldsOf(message)) {
    if (field.number === number) yield inside(message, field);
  }
}

async function valueOf(message: Message): Promise<number | undefined> {
  let value: number | undefined;
  for await (const field of fieldsOf(message)) {
    if (field.number === dimension.value) value = field.value;
  }
  return value;
}

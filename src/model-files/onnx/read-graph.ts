import { ModelFileError } from '../error.ts';
import type { OnnxGraph, OnnxInput } from './graph.ts';
import { readNode } from './read-node.ts';
import { readTensor } from './read-tensor.ts';
import { fieldsOf, inside, textAt, type Message } from './wire.ts';

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

import type { BlobLike } from '../blob.ts';
import { describeTensors } from '../describe.ts';
import { dtypeNamed } from '../dtypes.ts';
import { ModelFileError, shown } from '../error.ts';
import {
  checkedTable,
  knownFrom,
  type CheckedTable,
  sumRows,
  type DraftRow,
  type DraftTable,
} from '../layer-table.ts';
import type { ModelDescription } from '../result.ts';
import { tensor, type Tensor } from '../tensors.ts';
import type { OnnxGraph, OnnxTensor, OnnxNode } from './graph.ts';
import { readModel } from './read-graph.ts';
import { FileWindow } from './window.ts';
import { wholeFile } from './wire.ts';
import type { Operator } from './operator.ts';
import { conversions, passing } from './rows.ts';

/** A graph as a layer table, or the operator that a table has no row for, or an open input. */
type TableAttempt =
  { readonly draft: DraftTable } | { readonly lacks: string } | { readonly lacks: undefined };

/** The calculation "network" takes no more. */
const MOST_ROWS = 2000;

function tableOf(graph: OnnxGraph, weights: ReadonlyMap<string, OnnxTensor>): TableAttempt {
  const inputs = graph.inputs.filter(({ name }) => !weights.has(name));
  const [input] = inputs;
  const shape = input?.shape.slice(1) ?? [];
  const open = !shape.every((side) => side !== undefined);
  if (!input || inputs.length > 1 || open || shape.length === 0) return { lacks: undefined };
  const rows: DraftRow[] = [];
  const flows = new Map<string, string>();
  for (const node of graph.nodes) {
    if (node.op === 'Constant') continue;
    const sources = node.inputs.filter((name) => name !== '' && !weights.has(name));
    const from = sources.map((name) => flows.get(name) ?? name);
    const [output = ''] = node.outputs;
    const passes = passing.has(node.op) || addBias(rows, node, from, weights);
    if (passes) flows.set(output, from[0] ?? '');
    else {
      const row = conversions.get(node.op)?.(operatorOf(node, weights));
      if (!row) return { lacks: node.op };
      for (const each of sumRows({ row, sources: from, output })) rows.push(each);
    }
    if (rows.length > MOST_ROWS) return { lacks: undefined };
  }
  return { draft: { input: shape, inputName: input.name, rows } };
}

const operatorOf = (node: OnnxNode, weights: ReadonlyMap<string, OnnxTensor>): Operator => ({
  node,
  weight: (index) => weights.get(node.inputs[index] ?? ''),
});

/** MatMul and an Add of one number for each output are one dense layer. */
function addBias(
  rows: DraftRow[],
  node: OnnxNode,
  from: readonly string[],
  weights: ReadonlyMap<string, OnnxTensor>,
): boolean {
  const above = rows.at(-1);
  const added = node.inputs.map((name) => weights.get(name)).find((tensor) => tensor);
  if (node.op !== 'Add' || above?.row.type !== 'dense' || !added) return false;
  if (above.row['bias'] !== false || from[0] !== above.output) return false;
  if (added.shape.length !== 1 || added.shape[0] !== above.row['units']) return false;
  rows[rows.length - 1] = { ...above, row: { ...above.row, bias: true } };
  return true;
}

/** TensorProto.DataType in onnx.proto, by number. */
const dataTypes = [
  '',
  'float32',
  'uint8',
  'int8',
  'uint16',
  'int16',
  'int32',
  'int64',
  'string',
  'bool',
  'float16',
  'float64',
  'uint32',
  'uint64',
  'complex64',
  'complex128',
  'bfloat16',
  'float8',
  'float8',
  'float8',
  'float8',
  'uint4',
  'int4',
  'float4',
  'float8',
  'uint2',
  'int2',
];

/** Reads names, shapes and operations; the weights are stepped over, inside the file or beside it. */
export async function readOnnx(file: BlobLike): Promise<ModelDescription> {
  const graph = await readModel(wholeFile(new FileWindow(file)));
  const statistics = statisticsOf(graph);
  const stored = [...graph.tensors, ...constantsOf(graph)];
  const tensors = stored.map((one) => described(one, statistics.has(one.name)));
  const attempt = tableOf(graph, new Map(stored.map((one) => [one.name, one])));
  const parameters = tensors
    .filter(({ role }) => role === 'parameter')
    .reduce((sum, { numbers }) => sum + numbers, 0);
  const table = 'draft' in attempt ? checkedTable(attempt.draft, parameters) : undefined;
  return describeTensors('onnx', tensors, [...notesOn(graph), ...tableNotes(attempt, table)], {
    ...(table ? knownFrom(table) : {}),
  });
}

function tableNotes(attempt: TableAttempt, table: CheckedTable | undefined): string[] {
  if (table) return [];
  const lacks = 'lacks' in attempt ? attempt.lacks : undefined;
  const why =
    lacks === undefined
      ? 'the shape of the input is not fixed, or the layers could not be put together from it'
      : `a layer table has no ${shown(lacks)}`;
  return [`The layer outputs (N) are not known, because ${why}. Enter N yourself.`];
}

function described({ name, dataType, shape }: OnnxTensor, isStatistic: boolean): Tensor {
  const dtype = dtypeNamed(dataTypes[dataType] ?? '');
  if (!dtype) {
    throw new ModelFileError(
      `The tensor “${shown(name)}” is of the unknown data type ${dataType}.`,
    );
  }
  // A number without a shape is a setting of an operation, such as the 6 of ReLU6.
  const setting = shape.length === 0 ? ({ role: 'constant' } as const) : {};
  return tensor(name, dtype, shape, isStatistic ? { role: 'statistic' } : setting);
}

/** Inputs 3 and 4 of BatchNormalization are the running mean and variance. */
const statisticsOf = ({ nodes }: OnnxGraph): ReadonlySet<string> =>
  new Set(
    nodes.flatMap(({ op, inputs }) => (op === 'BatchNormalization' ? inputs.slice(3, 5) : [])),
  );

/** Some exporters write weights as nodes of type Constant. */
const constantsOf = ({ nodes }: OnnxGraph): OnnxTensor[] =>
  nodes.flatMap(({ op, outputs, attributes }) => {
    const value = op === 'Constant' ? attributes.get('value')?.tensor : undefined;
    return value ? [{ ...value, name: outputs[0] ?? value.name }] : [];
  });

function notesOn({ sparseTensors, innerGraphs }: OnnxGraph): string[] {
  const notes = [
    'ONNX does not say which weights are trained; all are taken as trainable. Exporters often fold batch normalisation into the convolution before it, so the count can be lower than that of the network that was trained.',
  ];
  if (sparseTensors > 0) notes.push(`${sparseTensors} sparse tensors are not counted.`);
  if (innerGraphs > 0) {
    notes.push(
      `${innerGraphs} graphs inside the graph (branches and loops) are not counted: what is in them comes on top.`,
    );
  }
  return notes;
}

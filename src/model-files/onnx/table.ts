import { sumRows, type DraftRow, type DraftTable } from '../layer-table.ts';
import type { OnnxGraph, OnnxNode, OnnxTensor } from './graph.ts';
import type { Operator } from './operator.ts';
import { conversions, passing } from './rows.ts';

/** A graph as a layer table, or the operator that a table has no row for, or an open input. */
export type TableAttempt =
  { readonly draft: DraftTable } | { readonly lacks: string } | { readonly lacks: undefined };

/** The calculation "network" takes no more. */
const MOST_ROWS = 2000;

export function tableOf(graph: OnnxGraph, weights: ReadonlyMap<string, OnnxTensor>): TableAttempt {
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

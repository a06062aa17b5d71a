import { InputError, network, type NetworkInput } from '../estimation/index.ts';

/** A layer of a table before it has its place: what comes in is told by the names of outputs. */
export interface DraftRow {
  readonly row: { readonly type: string } & Readonly<Record<string, unknown>>;
  readonly sources: readonly string[];
  readonly output: string;
  /** Output values of one sample, where the file tells them: the table has to arrive at them. */
  readonly outputSize?: number | undefined;
}

export interface DraftTable {
  /** Channels, height, width; or positions and features; or features, of one sample. */
  readonly input: readonly number[];
  readonly inputName: string;
  readonly rows: readonly DraftRow[];
}

const takesSeveral = new Set(['add', 'multiply', 'concat']);

/**
 * The rows as a layer table: a layer that does not take the output of the one above it says where
 * its input comes from. Undefined for a source that no layer above has.
 */
function layersOf({ rows, inputName }: DraftTable): unknown[] | undefined {
  const names = new Map([[inputName, 'input']]);
  const layers: unknown[] = [];
  let above: string | undefined = 'input';
  for (const { row, sources, output } of rows) {
    const from = sources.map((source) => names.get(source));
    if (!from.every((name) => name !== undefined) || from.length === 0) return undefined;
    const [first, ...others] = from;
    if (others.length > 0 && !takesSeveral.has(row.type)) return undefined;
    const name = uniqueName(output, names);
    layers.push({
      ...row,
      name,
      ...(first === above ? {} : { from: first }),
      ...(others.length > 0 ? { with: row.type === 'concat' ? others : others[0] } : {}),
    });
    names.set(output, name);
    above = name;
  }
  return layers;
}

const uniqueName = (output: string, names: ReadonlyMap<string, string>): string =>
  output === 'input' || output === '' ? `layer ${names.size}` : output;

/** Counts by the calculation "network", and the table that they come from. */
export interface CheckedTable {
  readonly network: NetworkInput;
  readonly perSample: number;
  readonly macs: number;
}

/**
 * A layer table read from a file, if the calculation "network" takes it and arrives at the number of
 * parameters, and at the outputs, that the file tells: only then does it stand for the network.
 */
export function checkedTable(draft: DraftTable, parameters: number): CheckedTable | undefined {
  const layers = layersOf(draft);
  if (!layers) return undefined;
  const table = { input: draft.input, layers } as unknown as NetworkInput;
  try {
    const result = network(table);
    const fits = draft.rows.every(({ outputSize }, index) => {
      const size = result.layers[index]?.output.reduce((product, side) => product * side, 1);
      return outputSize === undefined || outputSize === size;
    });
    if (!fits || result.parameters !== parameters) return undefined;
    return { network: table, perSample: result.activationsPerSample, macs: result.macs };
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** The outputs and the work as the table counts them, so that one place decides. */
export const knownFrom = ({ network: table, perSample, macs }: CheckedTable) => ({
  network: table,
  activations: {
    perSample,
    convention: 'as the calculation “network” counts, convention “outputs”',
  },
  macs,
});

/** Sums of more than two, which a table writes as sums of two; other rows as they are. */
export function sumRows(draft: DraftRow): DraftRow[] {
  const { row, sources, output } = draft;
  const isSum = row.type === 'add' || row.type === 'multiply';
  if (!isSum || sources.length <= 2) return [draft];
  const partial = (terms: number) => (terms === sources.length ? output : `${output} of ${terms}`);
  return sources.slice(1).map((source, index) => ({
    ...draft,
    sources: [index === 0 ? (sources[0] ?? '') : partial(index + 1), source],
    output: partial(index + 2),
  }));
}

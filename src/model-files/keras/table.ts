import { recordOf } from '../json.ts';
import { sumRows, type DraftRow, type DraftTable } from '../layer-table.ts';
import type { Row } from './activation-row.ts';
import { conversions, type RowContext } from './rows.ts';
import { channelsFirst, sizeOf, split, type KerasShape } from './shape.ts';
import type { Flow, WalkedLayer } from './walk.ts';

const trained = new Set([
  'conv',
  'depthwise',
  'dense',
  'batchnorm',
  'layernorm',
  'scale',
  'embedding',
  'attention',
  'lstm',
]);

/** A network of layers that a table knows; undefined for any other, or for one with open sides. */
export function tableOf(layers: readonly WalkedLayer[]): DraftTable | undefined {
  const input = sampleShape(layers[0]?.received[0], layers);
  if (!input) return undefined;
  // What each layer gives, after the layers that a table leaves out.
  const flows = new Map<string, Flow>();
  const rows: DraftRow[] = [];
  for (const [index, layer] of layers.entries()) {
    const sources = layer.inputs.map((flow) => flows.get(flow.id) ?? flow);
    const begins = sources.length === 0;
    if ((begins && index > 0) || layer.layer.calls > 1) return undefined;
    const from = begins ? [{ id: INPUT, shape: layer.received[0] }] : sources;
    const added = draftRows(layer, from);
    if (!added) return undefined;
    for (const row of added) rows.push(row);
    const [through] = from;
    if (added.length === 0 && through) flows.set(layer.id, passed(layer, through));
  }
  return rows.length > MOST_ROWS ? undefined : { input, inputName: INPUT, rows };
}

const INPUT = '(input)';
/** The calculation "network" takes no more. */
const MOST_ROWS = 2000;

/** A layer that a table leaves out passes on what comes in, in its own shape but without its borders. */
const passed = ({ layer, output }: WalkedLayer, { id, shape }: Flow): Flow => ({
  id,
  shape: layer.className === 'ZeroPadding2D' ? shape : output,
});

function draftRows(walked: WalkedLayer, from: readonly Flow[]): readonly DraftRow[] | undefined {
  const { id, layer, output, trainable } = walked;
  const input = from[0]?.shape;
  if (!input || !output) return undefined;
  const rows = rowsOf(walked, { config: layer.config, input, output });
  if (!rows) return undefined;
  return rows.flatMap((row, index) => {
    const last = index === rows.length - 1;
    const frozen = trained.has(row.type) && !trainable ? { frozen: true } : {};
    return sumRows({
      row: { ...row, ...frozen },
      sources: index === 0 ? distinct(row, from) : [`${id} ${index}`],
      output: last ? id : `${id} ${index + 1}`,
      ...(last ? { outputSize: sizeOf(output) } : {}),
    });
  });
}

/** Attention of a sequence to itself takes the same input two or three times. */
function distinct(row: Row, from: readonly Flow[]): readonly string[] {
  const ids = from.map(({ id }) => id);
  return row.type === 'attention' ? [...new Set(ids)] : ids;
}

function rowsOf({ layer }: WalkedLayer, context: RowContext): readonly Row[] | undefined {
  if (layer.className !== 'Bidirectional') return conversions.get(layer.className)?.(context);
  const { class_name: inner, config } = recordOf(layer.config['layer']);
  const joined = (layer.config['merge_mode'] ?? 'concat') === 'concat';
  if (inner !== 'LSTM' || !joined) return undefined;
  const rows = conversions.get('LSTM')?.({ ...context, config: recordOf(config) });
  return rows?.map((row) => ({ ...row, bidirectional: true }));
}

/** A table has the channels in front. */
function sampleShape(
  shape: KerasShape | undefined,
  layers: readonly WalkedLayer[],
): readonly number[] | undefined {
  const config = layers.find(({ layer }) => channelsFirst(layer.config))?.layer.config ?? {};
  if (!shape?.every((side) => side !== undefined)) return undefined;
  if (shape.length !== 3) return shape as number[];
  const { channels, sides } = split(shape, config);
  return [channels, ...sides] as number[];
}

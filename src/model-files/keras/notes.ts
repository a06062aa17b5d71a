import { shown } from '../error.ts';
import { conversions } from './rows.ts';
import type { WalkedLayer } from './walk.ts';

const MOST_NAMED = 3;

/** A wrapper is no layer of its own; a table has it in the row of what it wraps. */
const hasRow = (className: string) => conversions.has(className) || className === 'Bidirectional';

function few(names: readonly string[]): string {
  const unique = [...new Set(names)].map(shown);
  const rest = unique.length - MOST_NAMED;
  return `${unique.slice(0, MOST_NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** What is known apart from the layers. */
interface Known {
  readonly weights: boolean;
  readonly activations: boolean;
  readonly table: boolean;
}

/** What could not be known of the layers, in words. */
export function layerNotes(layers: readonly WalkedLayer[], known: Known): string[] {
  const notes: string[] = [];
  const unknown = layers.filter(({ weights }) => weights === undefined);
  if (unknown.length > 0) {
    const classes = few(unknown.map(({ layer }) => layer.className));
    const consequence = known.weights
      ? 'their work is left out'
      : 'their weights are not counted, so the count is a lower limit';
    notes.push(
      `${unknown.length} of ${layers.length} layers (${classes}) could not be worked out: ${consequence}.`,
    );
  }
  if (!known.activations) {
    const why = unknown.length > 0 ? 'of those layers' : 'the shape of an input is not fixed';
    notes.push(`The layer outputs (N) are not known, because ${why}. Enter N yourself.`);
  }
  if (!known.table && known.activations) {
    const classes = layers.filter(({ layer }) => !hasRow(layer.className));
    const without =
      classes.length > 0
        ? `, which has no ${few(classes.map(({ layer }) => layer.className))}`
        : '';
    notes.push(
      `It cannot be shown as a layer table${without}; its outputs and its work are counted from the shapes of its layers.`,
    );
  }
  const shared = layers.filter(({ layer }) => layer.calls > 1);
  if (shared.length > 0) {
    notes.push(
      `Layers used more than once (${few(shared.map(({ layer }) => layer.name))}): their weights count once, their outputs for each use.`,
    );
  }
  return notes;
}

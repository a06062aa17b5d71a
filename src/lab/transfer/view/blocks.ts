import type { Block } from '../../protocol/choices.ts';
import { currentStage, type RunView } from './run-view.ts';
import type { Stage } from '../../protocol/events.ts';
import { detectorCounts, bodyShape, headFilters, sceneSide } from '../../../data/runs/detector.ts';
import { gridSide } from '../../engine/network/shapes.ts';

/** A block of the detector as it is drawn. */
interface BlockShape {
  readonly block: Block;
  readonly channels: number;
  /** Side of the output, in values. */
  readonly side: number;
  readonly parameters: number;
}

/** The blocks of the detector from the picture to the box. */
function blockShapes(): BlockShape[] {
  let side = sceneSide;
  return detectorCounts().map(({ block, parameters }) => {
    const convolution = bodyShape.find(({ name }) => name === block);
    if (!convolution) return { block, parameters, channels: headFilters, side: gridSide };
    side /= convolution.stride;
    return { block, parameters, channels: convolution.filters, side };
  });
}

type BlockState =
  /** It learns. */
  | 'open'
  /** It runs or its results are kept, but it does not change. */
  | 'frozen'
  /** Random weights, before training. */
  | 'new';

interface BlockView extends BlockShape {
  readonly state: BlockState;
  /** "learns", "frozen, features kept", … */
  readonly says: string;
}

export interface NetworkView {
  readonly blocks: readonly BlockView[];
  readonly trainable: number;
  readonly frozen: number;
  /** Bytes of the features kept at the boundary between frozen and open; null where nothing is kept. */
  readonly keptBytes: number | null;
  /** The block whose output is kept. */
  readonly keptAfter: Block | null;
}

const fromLastYear = (block: Block, scratch: boolean): string =>
  scratch || block === 'head' ? 'random' : 'last year’s';

function stateOf(block: Block, plan: Stage | undefined, ran: boolean): BlockState {
  if (!ran && block === 'head') return 'new';
  return plan?.openBlocks.includes(block) ? 'open' : 'frozen';
}

/** What of the network learns now; before a run, as the plan's first stage will begin. */
export function networkOf(run: RunView): NetworkView {
  const now = currentStage(run);
  const plan = now?.plan ?? run.stages[0]?.plan;
  const scratch = run.start?.settings.experiment === 'scratch';
  const views = blockShapes().map((shape): BlockView => {
    const state = stateOf(shape.block, plan, now !== null);
    const says = {
      open: 'learns',
      frozen: now ? 'frozen' : fromLastYear(shape.block, scratch),
      new: 'new, random',
    }[state];
    return { ...shape, state, says };
  });
  const open = views.findIndex(({ state }) => state === 'open');
  const keptBytes = now?.opened?.cachedFeatureBytes ?? 0;
  return {
    blocks: views,
    trainable: plan?.trainableParameters ?? 0,
    frozen: plan?.frozenParameters ?? 0,
    keptBytes: keptBytes > 0 ? keptBytes : null,
    keptAfter: keptBytes > 0 ? (views[open - 1]?.block ?? null) : null,
  };
}

import { listInWords } from '../../../kit/words.ts';
import type { Block } from '../../protocol/choices.ts';
import type { Stage } from '../../protocol/events.ts';

export const blockName = (block: Block): string => (block === 'head' ? 'box head' : block);

/** What learns in a stage: "box head", "conv4 and box head", "all layers". */
export function openWords({ openBlocks, frozenParameters }: Stage): string {
  return frozenParameters === 0 ? 'all layers' : listInWords(openBlocks.map(blockName));
}

/** The name of a stage on an axis and in tables. */
export function stageName(plan: Stage): string {
  if (plan.phase === 'frozen') return 'Body frozen';
  if (plan.phase === 'scratch') return 'From scratch';
  return plan.frozenParameters === 0 ? 'All layers open' : `${plan.openBlocks[0] ?? ''} open`;
}

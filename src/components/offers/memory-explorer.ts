import { accelerators } from '../../data/hardware/accelerators.ts';
import { presets } from '../../data/case/presets.ts';
import { href } from '../../kit/href.ts';
import { cardsOf } from '../../explorer/cards.ts';
import type { ExplorerProps } from '../../explorer/ui/props.ts';

/** The card of Miguel's workstation, which the explorer shows first. */
const defaultCard = 'geforce-rtx-3070';

/** What the memory explorer needs to know, wherever it stands. */
export function explorerProps(): ExplorerProps {
  const [smallest, ...larger] = cardsOf(accelerators);
  if (!smallest) throw new Error('The table of graphics cards is empty.');
  return {
    presets,
    cards: [smallest, ...larger],
    defaultCard,
    peakHref: href('/lessons/analysis/#peak'),
  };
}

import { assumptions, caseStudy } from '../../data/case/case.ts';
import { figure } from '../../data/library/figures.ts';
import type { Range } from '../../estimation/index.ts';
import { formatAmount } from '../../data/read/format-amount.ts';
import { leanRunOf } from '../../lab/slimming/view/slim-view.ts';
import type { VerdictProps } from '../../verdict/ui/props.ts';
import { recordedSlimming } from './lab-recordings.ts';

const { machines, host } = caseStudy;
const cited = [
  host.memoryPower,
  ...Object.values(machines).flatMap(({ memory, peak, ratedPower, pue }) => [
    memory,
    peak,
    ratedPower,
    pue,
  ]),
];

const gramsPerKilowattHour = ({ low, high }: Range): string =>
  formatAmount({ low, high, unit: 'gCO₂e/kWh' });
const grid = (place: string, range: Range) => ({
  label: `${place}, ${gramsPerKilowattHour(range)}`,
  range,
});

/** What the verdict is computed from, read from content/ and from the recorded run. */
export function verdictProps(): VerdictProps {
  const { view, label } = recordedSlimming();
  const run = leanRunOf(view);
  if (!run) throw new Error('public/recordings/slimming.json: the recorded network is not smaller');
  const { low, high } = figure('grid-sweden');
  return {
    study: caseStudy,
    assumptions,
    figures: Object.fromEntries(cited.map(({ figure: id }) => [id, figure(id)])),
    grids: {
      gb: grid('Great Britain', assumptions.gramsPerKilowattHour),
      se: grid('Sweden', { low, high }),
    },
    recorded: { run, label },
  };
}

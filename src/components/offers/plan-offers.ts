import { assumptions, caseStudy } from '../../data/case/case.ts';
import { figure } from '../../data/library/figures.ts';
import type { Range } from '../../estimation/index.ts';
import { formatAmount } from '../../data/read/format-amount.ts';
import { leanRunOf } from '../../lab/slimming/view/slim-view.ts';
import type { VerdictProps } from '../../verdict/ui/props.ts';
import { recordedSlimming } from './lab-recordings.ts';
import { accelerators } from '../../data/hardware/accelerators.ts';
import { countryGrids, zoneGrids } from '../../data/grids/grids.ts';
import { shortName } from '../../data/library/references-schema.ts';
import { reference } from '../../data/library/references.ts';
import { href } from '../../kit/href.ts';
import { figureIds, type Figure, type FigureId, type Offer } from '../../planner/offer.ts';
import { miguelModels, presetsOf } from '../../planner/presets.ts';

const { machines, host } = caseStudy;
const cited = [
  host.memoryPower,
  ...Object.values(machines).flatMap(({ memory, peak, peak16, ratedPower, pue }) => [
    memory,
    peak,
    peak16,
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

function citedWork(id: FigureId): Figure {
  const { low, high, label, note = '', source } = figure(id);
  const work = reference(source);
  return {
    low,
    high,
    label,
    note,
    source: { text: shortName(work), href: href(`/references/#${work.id}`) },
  };
}

const [firstDevice, ...otherDevices] = accelerators;
if (!firstDevice) throw new Error('content/data/accelerators.csv: no rows');

/** What the planner offers, read from content/. */
export const plannerOffer: Offer = {
  devices: [firstDevice, ...otherDevices],
  countries: countryGrids,
  zones: zoneGrids,
  figures: Object.fromEntries(figureIds.map((id) => [id, citedWork(id)])) as Record<
    FigureId,
    Figure
  >,
  models: miguelModels(caseStudy),
  dataHref: href('/data/'),
};

export const plannerPresets = presetsOf(caseStudy);

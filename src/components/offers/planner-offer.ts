import { accelerators } from '../../data/hardware/accelerators.ts';
import { caseStudy } from '../../data/case/case.ts';
import { figure } from '../../data/library/figures.ts';
import { countryGrids, zoneGrids } from '../../data/grids/grids.ts';
import { shortName } from '../../data/library/references-schema.ts';
import { reference } from '../../data/library/references.ts';
import { href } from '../../kit/href.ts';
import { figureIds, type Figure, type FigureId, type Offer } from '../../planner/offer.ts';
import { miguelModels, presetsOf } from '../../planner/presets.ts';

function cited(id: FigureId): Figure {
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
  figures: Object.fromEntries(figureIds.map((id) => [id, cited(id)])) as Record<FigureId, Figure>,
  models: miguelModels(caseStudy),
  dataHref: href('/data/'),
};

export const plannerPresets = presetsOf(caseStudy);

import type { CountryGrid, ZoneGrid } from '../data/grids/grids.ts';
import type { Range } from '../estimation/index.ts';
import type { FactorKind } from './job.ts';

/** A place that electricity comes from, with what two sets of data say about it. */
export interface Place {
  readonly id: string;
  readonly label: string;
  readonly country?: CountryGrid | undefined;
  readonly zone?: ZoneGrid | undefined;
}

/** Electricity Maps calls some countries by other names than Our World in Data. */
const otherNames: Readonly<Record<string, string>> = {
  'United Kingdom': 'Great Britain',
  'United States': 'USA',
  India: 'Mainland India',
  'Cape Verde': 'Cabo Verde',
  "Cote d'Ivoire": 'Ivory Coast',
  'Democratic Republic of Congo': 'Democratic Republic of the Congo',
  'East Timor': 'Timor-Leste',
  Palestine: 'State of Palestine',
  Reunion: 'Réunion',
  'Sao Tome and Principe': 'São Tomé and Príncipe',
  'United States Virgin Islands': 'Virgin Islands',
};

/** The names of countries above, by those of Electricity Maps. */
const ourNames = new Map(Object.entries(otherNames).map(([ours, theirs]) => [theirs, ours]));

/** Countries by name, each with its zone of the same name, then the parts of large countries. */
export function placesOf(
  countries: readonly CountryGrid[],
  zones: readonly ZoneGrid[],
): readonly Place[] {
  const used = new Set<string>();
  const whole = countries.map((country): Place => {
    const name = otherNames[country.name] ?? country.name;
    const zone = zones.find((each) => each.name === name);
    if (zone) used.add(zone.id);
    return { id: country.id, label: country.name, country, zone };
  });
  const parts = zones
    .filter(({ id }) => !used.has(id))
    .map((zone): Place => {
      const country = ourNames.get(zone.country) ?? zone.country;
      const label = zone.country === zone.name ? zone.name : `${country}: ${zone.name}`;
      return { id: zone.id, label, zone };
    });
  return [...whole, ...parts].sort((a, b) => a.label.localeCompare(b.label, 'en'));
}

/** What is known of a place's electricity, in gCO2e/kWh. */
export interface GridFactor {
  readonly range: Range;
  /** The kind that the numbers are of: a place without direct ones has life-cycle ones only. */
  readonly kind: FactorKind;
  readonly values: readonly {
    readonly source: string;
    readonly year: number;
    readonly gramsPerKilowattHour: number;
  }[];
}

export function gridFactor({ country, zone }: Place, wanted: FactorKind): GridFactor {
  const kind = wanted === 'direct' && zone ? 'direct' : 'life-cycle';
  const values = [
    ...(zone
      ? [
          {
            source: 'Electricity Maps',
            year: zone.year,
            gramsPerKilowattHour: kind === 'direct' ? zone.direct : zone.lifeCycle,
          },
        ]
      : []),
    ...(country && kind === 'life-cycle'
      ? [
          {
            source: 'Ember and Our World in Data',
            year: country.year,
            gramsPerKilowattHour: country.lifeCycle,
          },
        ]
      : []),
  ];
  const grams = values.map(({ gramsPerKilowattHour }) => gramsPerKilowattHour);
  return { kind, values, range: { low: Math.min(...grams), high: Math.max(...grams) } };
}

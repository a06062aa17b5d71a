import { z } from 'zod';
import zoneTable from '../../../content/data/grid-ci-zone-electricitymaps-2024.csv?raw';
import countryTable from '../../../content/data/grid-ci-country-codecarbon-owid.csv?raw';
import { parseCsv } from '../read/csv.ts';

const intensity = z.coerce.number().nonnegative();
const year = z.coerce.number().int().min(1990).max(2100);

const country = z.object({
  iso3: z.string().length(3),
  country: z.string().min(1),
  carbon_intensity_gCO2e_per_kWh: intensity,
  year,
});

const zone = z.object({
  zone_id: z.string(),
  country: z.string().min(1),
  zone: z.string().min(1),
  ci_direct_gCO2e_per_kWh: intensity,
  ci_lifecycle_gCO2e_per_kWh: intensity,
  year,
});

/** Life-cycle carbon intensity of a country, in gCO2e/kWh (Ember and Our World in Data). */
export interface CountryGrid {
  readonly id: string;
  readonly name: string;
  readonly lifeCycle: number;
  readonly year: number;
}

/** Carbon intensity of a country or of a part of one, in gCO2e/kWh (Electricity Maps). */
export interface ZoneGrid {
  readonly id: string;
  readonly country: string;
  readonly name: string;
  readonly direct: number;
  readonly lifeCycle: number;
  readonly year: number;
}

export const countryGrids: readonly CountryGrid[] = parseCsv(
  'content/data/grid-ci-country-codecarbon-owid.csv',
  countryTable,
  country,
).map((row) => ({
  id: row.iso3,
  name: row.country,
  lifeCycle: row.carbon_intensity_gCO2e_per_kWh,
  year: row.year,
}));

/** A table program on the way of the file took Namibia's "NA" for a missing value. */
const NAMIBIA = 'NA';

export const zoneGrids: readonly ZoneGrid[] = parseCsv(
  'content/data/grid-ci-zone-electricitymaps-2024.csv',
  zoneTable,
  zone,
).map((row) => ({
  id: row.zone_id || NAMIBIA,
  country: row.country,
  name: row.zone,
  direct: row.ci_direct_gCO2e_per_kWh,
  lifeCycle: row.ci_lifecycle_gCO2e_per_kWh,
  year: row.year,
}));

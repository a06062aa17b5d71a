import table from '../../../content/data/grid-ci-country-codecarbon-owid.csv?raw';
import { z } from 'zod';
import { parseCsv } from '../read/csv.ts';

const Row = z.object({
  country: z.string().min(1),
  carbon_intensity_gCO2e_per_kWh: z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'a number is needed')
    .transform(Number),
  /** "yes" where the table itself calls the number outdated. */
  stale: z.string(),
  year: z
    .string()
    .regex(/^\d{4}$/, 'a year is needed')
    .transform(Number),
});

/** Carbon intensity of a country's electricity, averaged over a year. */
export interface CarbonIntensity {
  country: string;
  gramsPerKilowattHour: number;
  year: number;
}

const parseCarbonIntensities = (csv: string): CarbonIntensity[] =>
  parseCsv('grid-ci-country-codecarbon-owid.csv', csv, Row)
    .filter(({ stale }) => stale === '')
    .map((row) => ({
      country: row.country,
      gramsPerKilowattHour: row.carbon_intensity_gCO2e_per_kWh,
      year: row.year,
    }));

export const carbonIntensities: readonly CarbonIntensity[] = parseCarbonIntensities(table);

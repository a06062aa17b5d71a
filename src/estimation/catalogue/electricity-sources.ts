/**
 * Grams of CO2 equivalent for one kilowatt-hour, by source of electricity: the table of CodeCarbon
 * (commit b05965e4, carbon_intensity_per_source.json). The fossil fuels are direct emissions of
 * power stations, the others life-cycle emissions (World Nuclear Association 2011).
 */
export const electricitySources: Readonly<Record<string, number>> = {
  coal: 995,
  petroleum: 816,
  natural_gas: 743,
  fossil: 635,
  geothermal: 38,
  hydroelectricity: 26,
  nuclear: 29,
  solar: 48,
  wind: 26,
};

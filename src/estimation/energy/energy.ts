import { wattsPerKilowatt } from '../../units/constants.ts';
import { InputError } from '../input-error.ts';
import { defineCalculation } from '../schema/calculation.ts';
import type { InputOf, ResolvedOf } from '../schema/infer.ts';
import { amount, count, optional, withDefault } from '../schema/build.ts';

const energyFields = {
  hours: amount('h', 'Wall-clock time of one run.'),
  devices: withDefault(count('devices', 'Devices that run all that time.', { min: 1 }), 1),
  wattsPerDevice: amount(
    'W',
    'Power of one device at full use: measured, or TDP as an upper bound.',
  ),
  utilization: withDefault(amount('', 'Average use of a device, 0 to 1.', { max: 1 }), 1),
  idleWatts: optional(amount('W', 'Power of one idle device; 0 when left out.')),
  hostWatts: withDefault(amount('W', 'Power of the rest of the machine, in all.'), 0),
  memoryGigabytes: withDefault(amount('GB', 'Main memory that the job reserves.'), 0),
  // Green Algorithms v3, referenceValues.csv, "memoryPower".
  wattsPerGigabyte: withDefault(amount('W/GB', 'Power of one gigabyte of main memory.'), 0.3725),
  pue: withDefault(
    amount('', 'Power usage effectiveness: facility energy / machine energy.', { min: 1 }),
    1,
  ),
  runs: withDefault(count('runs', 'Equal runs, failed and repeated ones included.', { min: 1 }), 1),
};

export type EnergyInput = InputOf<typeof energyFields>;
type EnergyPartName = 'devices' | 'host' | 'memory' | 'facility';

interface EnergyPart {
  readonly part: EnergyPartName;
  readonly kilowattHours: number;
}

export interface EnergyOutput {
  readonly kilowattHours: number;
  readonly parts: readonly EnergyPart[];
}

function compute(input: ResolvedOf<typeof energyFields>): EnergyOutput {
  const kilowattHoursPerWatt = (input.hours * input.runs) / wattsPerKilowatt;
  const devices = input.devices * averageWatts(input) * kilowattHoursPerWatt;
  const host = input.hostWatts * kilowattHoursPerWatt;
  const memory = input.memoryGigabytes * input.wattsPerGigabyte * kilowattHoursPerWatt;
  const machine = devices + host + memory;
  return {
    kilowattHours: machine * input.pue,
    parts: [
      { part: 'devices', kilowattHours: devices },
      { part: 'host', kilowattHours: host },
      { part: 'memory', kilowattHours: memory },
      { part: 'facility', kilowattHours: machine * (input.pue - 1) },
    ],
  };
}

/** Power rises in a straight line from idle (0 W unless told) to `wattsPerDevice`. */
function averageWatts(input: ResolvedOf<typeof energyFields>): number {
  const { wattsPerDevice, utilization, idleWatts = 0 } = input;
  if (idleWatts > wattsPerDevice) {
    const most = `a number of at most wattsPerDevice (${wattsPerDevice})`;
    throw new InputError('idleWatts', idleWatts, most);
  }
  return idleWatts * (1 - utilization) + wattsPerDevice * utilization;
}

export const energyCalculation = defineCalculation({
  name: 'energy',
  title: 'Energy of a run',
  formula:
    'kilowattHours = hours · runs · (devices · average watts + hostWatts + memoryGigabytes · ' +
    'wattsPerGigabyte) · pue / 1000; average watts = idleWatts + utilization · (wattsPerDevice - idleWatts)',
  source:
    'Lannelongue et al. 2021, Green Algorithms, doi:10.1002/advs.202100707; idle power as in Cloud Carbon Footprint',
  inputs: energyFields,
  outputs: {
    kilowattHours: { unit: 'kWh', doc: 'Energy of all runs, with the facility.' },
    parts: { unit: 'kWh', doc: 'Devices, host, memory, and the facility (cooling, losses).' },
  },
  compute,
});

/** Energy of one or more equal runs, in kilowatt-hours. @throws InputError */
export function energy(input: EnergyInput): EnergyOutput {
  return energyCalculation.calculate(input);
}

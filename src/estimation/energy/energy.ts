import { wattsPerKilowatt } from '../../units/constants.ts';
import { InputError } from '../input-error.ts';
import { defineCalculation } from '../schema/calculation.ts';
import type { InputOf, ResolvedOf } from '../schema/infer.ts';
import { energyFields } from './energy-fields.ts';

export type EnergyInput = InputOf<typeof energyFields>;
export type EnergyPartName = 'devices' | 'host' | 'memory' | 'facility';

export interface EnergyPart {
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

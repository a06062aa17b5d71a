import { amount, count, optional, withDefault } from '../schema/build.ts';

export const energyFields = {
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

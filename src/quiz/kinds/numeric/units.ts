import { bitsPerByte } from '../../../units/constants.ts';
import type { Dimension } from './dimensions.ts';

/** A unit as a factor to the base unit of its dimension. */
export interface Unit {
  readonly dimension: Dimension;
  readonly size: number;
  /** Joules per picture: one over pictures per joule. */
  readonly reciprocal?: true;
}

const units = new Map<string, Unit>();

function add(dimension: Dimension, size: number, ...names: string[]): void {
  for (const name of names) units.set(name, { dimension, size });
}

const DECIMAL = { '': 1, k: 1e3, m: 1e6, g: 1e9, t: 1e12, p: 1e15 };
const WORDS = { '': 1, kilo: 1e3, mega: 1e6, giga: 1e9, tera: 1e12, peta: 1e15 };
const BINARY = { k: 1, m: 2, g: 3, t: 4, p: 5 };

for (const [prefix, size] of Object.entries(DECIMAL)) {
  add('bytes', size, `${prefix}b`, `${prefix}byte`, `${prefix}bytes`);
  add('bytes', size / bitsPerByte, `${prefix}bit`, `${prefix}bits`);
}
for (const [prefix, size] of Object.entries(WORDS)) {
  add('bytes', size, `${prefix}byte`, `${prefix}bytes`);
  add('bytes', size / bitsPerByte, `${prefix}bit`, `${prefix}bits`);
}
for (const [prefix, power] of Object.entries(BINARY)) {
  add('bytes', 1024 ** power, `${prefix}ib`, `${prefix}ibyte`, `${prefix}ibytes`);
}
add('bytes', 1024, 'kibibyte', 'kibibytes');
add('bytes', 1024 ** 2, 'mebibyte', 'mebibytes');
add('bytes', 1024 ** 3, 'gibibyte', 'gibibytes');

const JOULE = 1 / 3.6e6;
add('kilowattHours', 1e-3, 'wh', 'watthour', 'watthours', 'watt-hour', 'watt-hours');
add('kilowattHours', 1, 'kwh', 'kilowatthours', 'kilowatt-hour', 'kilowatt-hours', 'kw·h');
add('kilowattHours', 1e3, 'mwh');
add('kilowattHours', 1e6, 'gwh');
add('kilowattHours', JOULE, 'j', 'joule', 'joules', 'ws');
add('kilowattHours', JOULE * 1e3, 'kj', 'kilojoules');
add('kilowattHours', JOULE * 1e6, 'mj', 'megajoules');
add('kilowattHours', JOULE * 1e9, 'gj');
add('watts', 1, 'w', 'watt', 'watts', 'j/s');
add('watts', 1e3, 'kw', 'kilowatt', 'kilowatts', 'kw/h');
add('watts', 1e6, 'mw');

for (const gas of ['', 'co2', 'co2e', 'co2eq', 'co2-eq', 'co2-e']) {
  add('gramsCO2e', 1e-3, `mg${gas}`);
  add('gramsCO2e', 1, `g${gas}`, `gram${gas}`, `grams${gas}`);
  add('gramsCO2e', 1e3, `kg${gas}`, `kilo${gas}`, `kilos${gas}`, `kilogram${gas}`);
  add('gramsCO2e', 1e3, `kilograms${gas}`);
  add('gramsCO2e', 1e6, `t${gas}`, `ton${gas}`, `tons${gas}`, `tonne${gas}`, `tonnes${gas}`);
}

const SECOND = 1 / 3600;
add('hours', SECOND, 's', 'sec', 'second', 'seconds');
add('hours', SECOND * 60, 'min', 'mins', 'minute', 'minutes');
add('hours', 1, 'h', 'hr', 'hrs', 'hour', 'hours', 'gpuhour', 'gpuhours', 'gpu-hours');
add('hours', 24, 'd', 'day', 'days');
add('hours', 168, 'week', 'weeks');

const SAMPLES = ['picture', 'image', 'sample', 'img'];
add('count', 1, '', 'x', '×', 'times', 'fold', 'epochs', 'jobs', 'runs', 'parameters', 'batch');
for (const one of SAMPLES) {
  add('count', 1, one, `${one}s`);
  for (const many of [one, `${one}s`, '', '1']) {
    add('samplesPerJoule', 1, `${many}/j`, `${many}/joule`, `${many}/ws`, `${many}/s/w`);
    add('samplesPerJoule', 1, `${many}/(s·w)`, `${many}/(ws)`);
    add('samplesPerJoule', 1e-3, `${many}/kj`);
    add('samplesPerJoule', JOULE / 1e-3, `${many}/wh`);
    add('samplesPerJoule', JOULE, `${many}/kwh`);
  }
  for (const name of [one, `${one}s`]) {
    units.set(`j/${name}`, { dimension: 'samplesPerJoule', size: 1, reciprocal: true });
    units.set(`joules/${name}`, { dimension: 'samplesPerJoule', size: 1, reciprocal: true });
  }
}

/** Where capitals decide: a small b after a capital is bits, a small m before W or J is milli. */
const exact: Readonly<Partial<Record<string, Unit>>> = {
  Kb: { dimension: 'bytes', size: 1e3 / bitsPerByte },
  Mb: { dimension: 'bytes', size: 1e6 / bitsPerByte },
  Gb: { dimension: 'bytes', size: 1e9 / bitsPerByte },
  Tb: { dimension: 'bytes', size: 1e12 / bitsPerByte },
  mW: { dimension: 'watts', size: 1e-3 },
  mWh: { dimension: 'kilowattHours', size: 1e-6 },
  mJ: { dimension: 'kilowattHours', size: JOULE * 1e-3 },
};

const MULTIPLIERS: readonly [RegExp, number][] = [
  [/^(thousand|k(?=$| )) ?/i, 1e3],
  [/^(million|mio\.?|m(?=$| )) ?/i, 1e6],
  [/^(billion|bn(?=$| )) ?/i, 1e9],
];

/** "million bytes" is a factor and a unit. */
function multiplied(text: string): { factor: number; name: string } {
  const found = MULTIPLIERS.find(([word]) => word.test(text));
  return found ? { factor: found[1], name: text.replace(found[0], '') } : { factor: 1, name: text };
}

/** One spelling for "CO₂e", "per", dots and blanks. */
const spelling = (name: string): string =>
  name
    .replace(/₂/g, '2')
    .replace(/ ?\bper\b ?/gi, '/')
    .replace(/\bof\b|[ .]/gi, '');

/** The unit that a learner wrote after the number, or undefined where it is not known. */
export function readUnit(text: string): Unit | undefined {
  const { factor, name } = multiplied(text.trim());
  const spelled = spelling(name);
  const unit = Object.hasOwn(exact, spelled) ? exact[spelled] : units.get(spelled.toLowerCase());
  return unit && { ...unit, size: unit.size * factor };
}

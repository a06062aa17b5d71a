const NARROW_SPACE = '\u202f';

/** An amount with some significant digits (three by default) and thin spaces between thousands. */
export function significant(value: number, digits = 3): string {
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(digits));
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(rounded)) + 1e-12));
  const [whole = '', fraction] = rounded.toFixed(decimals).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE) : whole;
  return fraction ? `${grouped}.${fraction}` : grouped;
}

/** A tick of an axis: as short as its value allows. */
export function tickLabel(value: number): string {
  return String(Number(value.toPrecision(6)));
}

/** An amount with its unit, on one line: "9.894 tokens/J". */
export function withUnit(value: number, unit: string, digits = 3): string {
  return `${significant(value, digits)}${NARROW_SPACE}${unit}`;
}

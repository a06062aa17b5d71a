/** Longer than any number that a learner would type; what is longer is not looked at. */
const LONGEST = 60;

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** One alphabet for what keyboards, phones and copied text write differently. */
function plainText(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/[\s\u00a0\u2009\u202f]+/g, ' ')
    .replace(/[−–]/g, '-')
    .replace(/[’ʼ]/g, "'")
    .replace(/⁻/g, '-')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (raised) =>
      [...raised].reduce((digits, one) => digits + String(superscripts.indexOf(one)), '^'),
    )
    .replace(/-\^/g, '^-')
    .trim();
}

/** Digits with the marks that people put between them. */
const DIGITS = String.raw`[+-]?(?:\d(?:[\d.,']| (?=\d))*|[.,]\d+)`;
const POWER = String.raw`(?: ?e([+-]?\d{1,3})(?![\w.,])| ?[x×·*] ?10 ?(?:\^|\*\*) ?\(?([+-]?\d{1,3})\)?)?`;
const NUMBER = new RegExp(
  String.raw`^(?:~|≈|=|about |approx\.? |ca\.? )? ?(${DIGITS})${POWER} ?(.*)$`,
  'i',
);

const spaced = /^\d{1,3}([ ']\d{3})+([.,]\d*)?$/;
const commaGroups = /^[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;
const pointGroups = /^[1-9]\d{0,2}(\.\d{3}){2,}(,\d*)?$|^[1-9]\d{0,2}\.\d{3},\d*$/;
const simple = /^(\d+([.,]\d*)?|[.,]\d+)$/;

const toNumber = (digits: string): number => Number(digits.replace(',', '.'));

/**
 * What digits may mean, the likelier first. "3,900" is three thousand nine hundred in English and
 * three point nine in much of Europe, so it has both readings. "3.900" has one: this is an English
 * text, and reading it as thousands would forgive what is off by a factor of 1,000.
 */
function readDigits(digits: string): number[] {
  if (spaced.test(digits)) return [toNumber(digits.replace(/[ ']/g, ''))];
  if (pointGroups.test(digits)) return [toNumber(digits.replaceAll('.', ''))];
  const readings = commaGroups.test(digits) ? [Number(digits.replaceAll(',', ''))] : [];
  return simple.test(digits) ? [...readings, toNumber(digits)] : readings;
}

/** The number at the start of a text, in every way that it may be meant, and what follows it. */
export interface NumberRead {
  readonly readings: readonly number[];
  readonly rest: string;
}

/** Null where the text does not begin with a number. Never throws. */
export function readNumber(text: string): NumberRead | null {
  const match = NUMBER.exec(plainText(text));
  if (!match) return null;
  const [, signed = '', exponent, power, rest = ''] = match;
  const sign = signed.startsWith('-') ? -1 : 1;
  const factor = 10 ** Number(exponent ?? power ?? 0);
  const digits = signed.replace(/^[+-]/, '');
  const isScientific = exponent !== undefined || power !== undefined;
  // Nobody groups the digits before a power of ten.
  const readings = (isScientific && simple.test(digits) ? [toNumber(digits)] : readDigits(digits))
    // The 16th and 17th digit of a product are noise of binary fractions.
    .map((value) => sign * Number((value * factor).toPrecision(15)))
    .filter(Number.isFinite);
  return readings.length === 0 ? null : { readings, rest: rest.trim() };
}

/** The one value of a cell that a reader may change first, without reading its code. */
export interface FirstValue {
  readonly name: string;
  /** As the code has it. */
  readonly text: string;
}

const declared = /^(const ([A-Za-z]\w*) = )(\d[\d_]*(?:\.\d+)?)(;)/m;

/** The first line of the code that gives a name to a plain number; none where there is no such line. */
export function firstValueOf(code: string): FirstValue | undefined {
  const [, , name, text] = declared.exec(code) ?? [];
  return name && text ? { name, text: text.replaceAll('_', '') } : undefined;
}

/** The code with another number there. */
export const withFirstValue = (code: string, value: number): string =>
  code.replace(declared, (_line, start: string, _name, _text, end: string) => start + value + end);

/** A name of code as words: "kilowattHours" is "kilowatt hours". */
export const inWords = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** The one reader of YAML: files of content/, and the front matter of lessons, guides and notes. */
import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';
import type { z } from 'zod';
import { isRecord } from '../../kit/is-record.ts';
import { validate, valueIn, type Issue } from './issues.ts';
import { ContentError, type Problem } from './problem.ts';

/** The text of a YAML file as values, not yet validated. */
export interface Yaml {
  file: string;
  /** Undefined where the text is not YAML; `problems` then says why. */
  raw: unknown;
  problems: Problem[];
  /** The line of a place such as `['options', 2, 'why']`, or of the nearest one that exists. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** @param firstLine - the line of the file at which `text` begins */
export function readYaml(file: string, text: string, firstLine = 1): Yaml {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line) + firstLine - 1;
  const problems = onePerLine(
    faultsOf(document).map(({ offset, words }) => {
      const tab = /^ *\t/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1));
      const says = `is not readable YAML: ${tab ? faults.TAB_AS_INDENT : words}.`;
      return { file, line: lineAt(offset), says };
    }),
  );
  const lineOf = (path: readonly PropertyKey[]): number => {
    let node: unknown = document.contents;
    let offset = document.contents?.range?.[0] ?? 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
        if (!pair) break;
        offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        offset = (node as { range?: [number] } | undefined)?.range?.[0] ?? offset;
      } else break;
    }
    return lineAt(offset);
  };
  const raw: unknown = problems.length > 0 ? undefined : document.toJS();
  return { file, raw, problems, lineOf };
}

const faults = {
  BAD_INDENT: 'this line is not indented as those above it ask for',
  BLOCK_AS_IMPLICIT_KEY: 'there is a second ": " in this line; put the text in quotes',
  DUPLICATE_KEY: 'this field stands twice',
  MULTILINE_IMPLICIT_KEY: 'this line has no "field: value"; is a colon missing?',
  TAB_AS_INDENT: 'lines are indented with blanks, not with tabs',
  UNEXPECTED_TOKEN: 'the value before this has ended; put the whole text in quotes',
} satisfies Partial<Record<YAMLError['code'], string>>;

interface Fault {
  offset: number;
  words: string;
}

/** What the parser has to say, and names with an asterisk, about which it speaks only later. */
function faultsOf(document: Document): Fault[] {
  const anchors = new Set<string>();
  const opened: { offset: number; mark: string }[] = [];
  const unknown: Fault[] = [];
  visit(document, (_key, node) => {
    const offset = (node as { range?: [number] } | null)?.range?.[0] ?? 0;
    if (isAlias(node)) {
      if (!anchors.has(node.source)) unknown.push({ offset, words: asterisk });
      return;
    }
    if (isNode(node) && 'anchor' in node && node.anchor) anchors.add(node.anchor);
    if (isScalar(node) && node.type?.startsWith('QUOTE'))
      opened.push({ offset, mark: 'quotation mark' });
    if (isCollection(node) && node.flow) opened.push({ offset, mark: 'bracket' });
  });
  return [...unknown, ...document.errors.map((error) => faultOf(error, opened))].sort(
    (a, b) => a.offset - b.offset,
  );
}

const asterisk = 'a text that begins with * must be put in quotes';

/** A mark that is never closed swallows what follows; its author looks for it where it was opened. */
function faultOf(
  { code, message, pos: [offset] }: YAMLError,
  opened: readonly { offset: number; mark: string }[],
): Fault {
  const [unclosed] = /closing|end with/.exec(message) ?? [];
  const wanted = unclosed === 'closing' ? 'quotation mark' : 'bracket';
  const last = opened.findLast(({ offset: at, mark }) => at < offset && mark === wanted);
  if (unclosed && last)
    return { offset: last.offset, words: `the ${wanted} in this line is never closed` };
  const words: Partial<Record<string, string>> = faults;
  const own = message.replace(/^./, (first) => first.toLowerCase()).replace(/\.$/, '');
  return { offset, words: words[code] ?? own };
}

/** One slip makes a parser stumble several times over the same line. */
const onePerLine = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ line }, index) => problems.findIndex((one) => one.line === line) === index);

/** What `schema` makes of a YAML file, or all that is wrong with it; without YAML, nothing more. */
export function checked<Schema extends z.ZodType>(
  yaml: Yaml,
  schema: Schema,
): { data: z.infer<Schema> | undefined; problems: Problem[] } {
  if (yaml.problems.length > 0) return { data: undefined, problems: [] };
  const { data, issues } = validate(schema, yaml.raw);
  return { data, problems: issues.map((issue) => problemAt(yaml, issue)) };
}

/** An issue of a schema as a problem of a file. */
function problemAt({ file, raw, lineOf }: Yaml, issue: Issue): Problem {
  const words = [place(raw, issue.path), issue.named ? '' : field(issue.path)].filter(Boolean);
  const glue = /^(is|must|has)\b/.test(issue.message) && words.length > 0 ? ' ' : ': ';
  const says = [words.join(', '), issue.message].filter(Boolean).join(glue);
  return { file, line: lineOf(issue.path), says: `${says}.` };
}

const field = (path: readonly PropertyKey[]): string => {
  const last = path.at(-1);
  return typeof last === 'string' ? `"${last}"` : '';
};

/** Writes the path options → 2 → why as 'option "staff-commuting"', so that an author finds it. */
function place(raw: unknown, path: readonly PropertyKey[]): string {
  let at = raw;
  const steps: string[] = [];
  path.forEach((step, index) => {
    at = valueIn(at, step);
    if (typeof step !== 'number') {
      // The last field is named after the place, a list together with its entry.
      if (index < path.length - 1 && typeof path[index + 1] !== 'number')
        steps.push(`"${String(step)}"`);
      return;
    }
    const list = path[index - 1];
    const noun = typeof list === 'string' ? list.replace(/s$/, '') : 'entry';
    const id = isRecord(at) ? at['id'] : undefined;
    steps.push(typeof id === 'string' ? `${noun} "${id}"` : `${noun} ${step + 1}`);
  });
  return steps.join(', ');
}

/**
 * The content of a YAML file.
 * @throws ContentError with everything that is missing or wrong: file, line, entry, field, reason
 */
export function readContent<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): z.infer<Schema> {
  const yaml = readYaml(file, text);
  const { data, problems } = checked(yaml, schema);
  const all = [...yaml.problems, ...problems];
  if (all.length > 0) throw new ContentError(all);
  return data as z.infer<Schema>;
}

/**
 * The fields of a record that are sound. The checks across files go on with these, so that a slip in
 * one field does not hide what is wrong elsewhere.
 */
export function soundFields<Shape extends z.ZodRawShape>(
  shape: Shape,
  raw: unknown,
): Partial<z.infer<z.ZodObject<Shape>>> {
  const record = isRecord(raw) ? raw : {};
  const entries = Object.entries(shape).flatMap(([name, schema]) => {
    const { data } = (schema as z.ZodType).safeParse(record[name]);
    return data === undefined ? [] : [[name, data]];
  });
  return Object.fromEntries(entries) as Partial<z.infer<z.ZodObject<Shape>>>;
}

/** Parts a Markdown file into the YAML between its first two "---" lines and the rest. */
export function splitFrontMatter(text: string): {
  frontMatter: string;
  body: string;
  /** The line of the file at which the body begins. */
  bodyLine: number;
} {
  const [whole = '', frontMatter = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(text) ?? [];
  return { frontMatter, body: text.slice(whole.length), bodyLine: whole.split('\n').length };
}

/**
 * A lookup by id over the entries of one file.
 * @throws ContentError at once when an id appears twice, and on look-up of an id that is not there
 */
export function byId<Entry extends { id: string }>(
  file: string,
  entries: readonly Entry[],
): (id: string) => Entry {
  const index = new Map<string, Entry>();
  for (const entry of entries) {
    if (index.has(entry.id))
      throw new ContentError([{ file, says: `the id "${entry.id}" appears twice.` }]);
    index.set(entry.id, entry);
  }
  return (id) => {
    const entry = index.get(id);
    if (!entry) throw new ContentError([{ file, says: `there is no entry "${id}".` }]);
    return entry;
  };
}

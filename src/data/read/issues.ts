import { z } from 'zod';
import { isRecord } from '../../kit/is-record.ts';

/** What a schema has to say about one place of a file. */
export interface Issue {
  path: PropertyKey[];
  message: string;
  /** The message says by itself which field is meant. */
  named: boolean;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

const quoted = (value: unknown): string => JSON.stringify(value) ?? String(value);

/** "at most 5 lines", "more than 0": the bound of a length or of a number. */
function bound(origin: string, word: string, limit: number | bigint): string {
  if (origin === 'string') return `must have ${word} ${limit} characters`;
  if (origin === 'array') return `must have ${word} ${limit} entries`;
  return `must be ${word} ${limit}`;
}

/** The messages of zod in words for authors; a schema that has its own words keeps them. */
const inWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.input === undefined) return 'is missing';
      return `must be ${kinds[issue.expected] ?? issue.expected}, not ${quoted(issue.input)}`;
    }
    case 'invalid_value':
      if (issue.input === undefined) return 'is missing';
      return `must be ${issue.values.map(quoted).join(' or ')}, not ${quoted(issue.input)}`;
    case 'too_small':
      return bound(issue.origin, issue.inclusive ? 'at least' : 'more than', issue.minimum);
    case 'too_big':
      return bound(issue.origin, issue.inclusive ? 'at most' : 'less than', issue.maximum);
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'invalid_format':
      return issue.format === 'url' ? 'must be an address that begins with https://' : undefined;
    default:
      return undefined;
  }
};

/** Whether a form of a union fails only because it is another form: a field too many or too few. */
const isOtherForm = (issues: readonly z.core.$ZodIssue[]): boolean =>
  issues.some(({ code, message }) => code === 'unrecognized_keys' || message === 'is missing');

/** Of several allowed forms, the faults of the one that was meant, where there is no doubt. */
function meant(forms: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] | undefined {
  const near = forms.filter((issues) => issues.length > 0 && !isOtherForm(issues));
  return near.length === 1 && forms.length > 1 ? near[0] : undefined;
}

/** A schema's own words for a missing field do not fit one that is there with another kind of value. */
function fitting({ code, message, ...issue }: z.core.$ZodIssue, value: unknown): string {
  if (code !== 'invalid_type' || value === undefined || !('expected' in issue)) return message;
  return message.replace('is missing', `must be ${kinds[issue.expected] ?? issue.expected}`);
}

/** What a list or a group of fields has under a name or a number. */
export const valueIn = (holder: unknown, step: PropertyKey): unknown =>
  typeof holder === 'object' && holder !== null ? (holder as never)[step] : undefined;

/** What stands at a place of the file. */
const valueAt = (raw: unknown, path: readonly PropertyKey[]): unknown => path.reduce(valueIn, raw);

function flat(issue: z.core.$ZodIssue, raw: unknown): Issue[] {
  const { code, path } = issue;
  if (code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `there is no field "${key}" here`,
      named: true,
    }));
  const inner = code === 'invalid_union' ? meant(issue.errors) : undefined;
  if (inner)
    return inner.flatMap((each) =>
      flat({ ...each, path: [...path, ...each.path] } as typeof each, raw),
    );
  const message = fitting(issue, valueAt(raw, path));
  const field = path.findLast((step) => typeof step === 'string');
  return [{ path, message, named: field !== undefined && message.includes(`"${field}"`) }];
}

/** The value that `schema` makes of `raw`, or all that keeps it from doing so. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
): { data: z.infer<Schema>; issues: [] } | { data: undefined; issues: Issue[] } {
  const result = schema.safeParse(raw, { error: inWords });
  if (result.success) return { data: result.data, issues: [] };
  const issues = result.error.issues.flatMap((issue) => flat(issue, raw));
  const said = new Set(issues.map(({ path, message }) => JSON.stringify([path, message])));
  const more = skippedRules(schema, raw, [])
    .flatMap((issue) => flat(issue, raw))
    .filter(({ path, message }) => !said.has(JSON.stringify([path, message])));
  return { data: undefined, issues: [...issues, ...more] };
}

/**
 * What the rules across fields say about a value with a wrong field. A schema does not come to them, but
 * an author should see everything in one run. A rule that stumbles over the wrong field says nothing.
 */
function skippedRules(
  schema: z.core.$ZodType,
  value: unknown,
  path: PropertyKey[],
): z.core.$ZodIssue[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const inner = (): z.core.$ZodIssue[] => {
    switch (def.type) {
      case 'object':
        return isRecord(value)
          ? Object.entries(def.shape).flatMap(([name, field]) =>
              skippedRules(field, value[name], [...path, name]),
            )
          : [];
      case 'array':
        return Array.isArray(value)
          ? value.flatMap((entry, index) => skippedRules(def.element, entry, [...path, index]))
          : [];
      case 'union': {
        // Which form is meant is known where they differ by a field such as "kind".
        const by = 'discriminator' in def ? String(def.discriminator) : undefined;
        const form = def.options.find((option) => by !== undefined && accepts(option, by, value));
        return form ? skippedRules(form, value, path) : [];
      }
      case 'pipe':
        return skippedRules(def.in, value, path);
      case 'optional':
      case 'default':
        return value === undefined ? [] : skippedRules(def.innerType, value, path);
      default:
        return [];
    }
  };
  const rules = (def.checks ?? []).filter((check) => check._zod.def.check === 'custom');
  const known = rules.length > 0 ? sound(def, value) : value;
  return [...rules.flatMap((rule) => saidBy(rule, known, path)), ...inner()];
}

/** A value as its rules expect it: each field that has no fault is what its schema makes of it. */
function sound(def: z.core.$ZodTypes['_zod']['def'], value: unknown): unknown {
  if (def.type !== 'object' || !isRecord(value)) return value;
  const fields = Object.entries(def.shape).map(([name, field]) => {
    const { success, data } = z.safeParse(field, value[name]);
    return [name, success ? data : value[name]];
  });
  return { ...value, ...Object.fromEntries(fields) };
}

function saidBy(
  rule: z.core.$ZodCheck<never>,
  value: unknown,
  path: PropertyKey[],
): z.core.$ZodIssue[] {
  const payload = { value: value as never, issues: [] as z.core.$ZodRawIssue[] };
  try {
    void rule._zod.check(payload);
  } catch {
    return [];
  }
  return payload.issues.map((issue) => {
    const final = z.core.util.finalizeIssue(issue, undefined, z.config());
    return { ...final, path: [...path, ...final.path] };
  });
}

/** Whether a form of a union is the one that the value names in its field `by`. */
function accepts(form: z.core.$ZodType, by: string, value: unknown): boolean {
  const { def } = (form as z.core.$ZodTypes)._zod;
  if (def.type === 'pipe') return accepts(def.in, by, value);
  const field = def.type === 'object' ? def.shape[by] : undefined;
  return isRecord(value) && field !== undefined && z.safeParse(field, value[by]).success;
}

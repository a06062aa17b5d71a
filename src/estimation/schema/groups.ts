import { InputError } from '../input-error.ts';
import { allowed } from './allowed.ts';
import type { Alternative, Fields, Group } from './field.ts';

/** "samples with joules", or just "optimizer". */
function wayInWords(alternative: Alternative): string {
  return alternative.needs.join(' with ');
}

/** "exactly one of: optimizer or optimizerStatePerParameter". */
export function groupInWords({ alternatives, fallback, optional }: Group): string {
  const ways = alternatives.map(wayInWords).join(' or ');
  if (fallback) return `at most one of: ${ways}; ${Object.values(fallback).join(', ')} without any`;
  if (alternatives.length === 1) return `${alternatives[0]?.needs.join(' and ')} only together`;
  return `${optional ? 'at most' : 'exactly'} one of: ${ways}`;
}

/**
 * Sees that exactly one alternative of each group is used, and wholly; fills in the fallback when
 * none is. `values` holds fields that are each valid for themselves, and is completed in place.
 * @throws InputError naming the field that is missing or too much.
 */
export function readGroups(
  fields: Fields,
  groups: readonly Group[],
  values: Record<string, unknown>,
  path: string,
): void {
  const prefix = path ? `${path}.` : '';
  for (const group of groups) {
    const used = group.alternatives.filter((way) => way.needs.some((name) => name in values));
    const [first, second] = used;
    if (first && second) {
      const extra = second.needs.find((name) => name in values && !first.needs.includes(name));
      const name = extra ?? second.needs[0] ?? '';
      throw new InputError(prefix + name, values[name], groupInWords(group));
    }
    if (first) requireAll(fields, first, values, prefix);
    else if (group.fallback) Object.assign(values, group.fallback);
    else if (!group.optional) {
      const name = group.alternatives[0]?.needs[0] ?? '';
      throw new InputError(prefix + name, undefined, groupInWords(group));
    }
    rejectStray(group, first, values, prefix);
  }
}

function requireAll(
  fields: Fields,
  way: Alternative,
  values: Record<string, unknown>,
  prefix: string,
): void {
  const given = way.needs.filter((name) => name in values).join(', ');
  for (const name of way.needs) {
    const field = fields[name];
    if (name in values || !field) continue;
    throw new InputError(prefix + name, undefined, `${allowed(field)}, beside ${given}`);
  }
}

/** A field that belongs to one alternative must not be lost silently beside another one. */
function rejectStray(
  group: Group,
  used: Alternative | undefined,
  values: Record<string, unknown>,
  prefix: string,
): void {
  for (const way of group.alternatives) {
    if (way === used) continue;
    const stray = way.may?.find((name) => name in values && !used?.may?.includes(name));
    if (stray === undefined) continue;
    throw new InputError(prefix + stray, values[stray], `only beside ${wayInWords(way)}`);
  }
}

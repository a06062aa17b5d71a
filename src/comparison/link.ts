import type { OwnFields } from './own.ts';
import { defaultSelection, type Selection } from './selection.ts';

const axisKeys = ['benchmark', 'scenario', 'unit'] as const;
const ownKeys = { perSecond: 'my-rate', watts: 'my-watts' } as const;

/** What a link asks for. Anything may stand there: `settle` and `readOwnRow` check it. */
export interface Wish {
  axis: Partial<Selection>;
  own: OwnFields;
}

export function readWish(search: string): Wish {
  const query = new URLSearchParams(search);
  const axis: Partial<Selection> = {};
  const benchmark = query.get('benchmark');
  const scenario = query.get('scenario');
  const unit = query.get('unit');
  if (benchmark !== null) axis.benchmark = benchmark;
  if (scenario !== null) axis.scenario = scenario;
  if (unit === 'samples' || unit === 'tokens') axis.unit = unit;
  const own = (key: string) => (query.get(key) ?? '').slice(0, 20);
  return { axis, own: { perSecond: own(ownKeys.perSecond), watts: own(ownKeys.watts) } };
}

/** The query string with this state in it: defaults are left out, foreign entries stay. */
export function writeWish(search: string, selection: Selection, own: OwnFields): string {
  const query = new URLSearchParams(search);
  const put = (key: string, value: string, usual: string) => {
    if (value === usual) query.delete(key);
    else query.set(key, value);
  };
  for (const key of axisKeys) put(key, selection[key], defaultSelection[key]);
  put(ownKeys.perSecond, own.perSecond, '');
  put(ownKeys.watts, own.watts, '');
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

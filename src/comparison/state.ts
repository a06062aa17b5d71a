import type { Entries, LinkForm } from '../kit/url-state.ts';
import type { OwnFields } from './own.ts';
import { defaultSelection, sameAxis, settle, type Selection } from './selection.ts';

/** What a reader chose to compare, and what they typed of their own machine. */
export interface ComparisonState {
  readonly axis: Selection;
  readonly typed: OwnFields;
  /** The axis that the reader's own numbers were given for: on another they would mean something else. */
  readonly typedOn: Selection;
}

const axisKeys = ['benchmark', 'scenario', 'unit'] as const;
const ownKeys = { perSecond: 'my-rate', watts: 'my-watts' } as const;
const allKeys = new Set<string>([...axisKeys, ...Object.values(ownKeys)]);

const nothingTyped: OwnFields = { perSecond: '', watts: '' };

/** The reader's own numbers, where they belong to the axis. */
export const ownNumbers = ({ axis, typed, typedOn }: ComparisonState): OwnFields =>
  sameAxis(typedOn, axis) ? typed : nothingTyped;

/** What a link asks for. Anything may stand there: `settle` and `readOwnRow` check it. */
interface Wish {
  axis: Partial<Selection>;
  own: OwnFields;
}

export function readWish(query: URLSearchParams): Wish {
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

/** The comparison's state in a link, on a page with these axes. */
export const comparisonLink = (axes: readonly Selection[]): LinkForm<ComparisonState> => ({
  start: { axis: defaultSelection, typed: nothingTyped, typedOn: defaultSelection },
  read(params) {
    const wish = readWish(params);
    const axis = settle(axes, wish.axis);
    return { state: { axis, typed: wish.own, typedOn: axis }, problems: [] };
  },
  write(state) {
    const { perSecond, watts } = ownNumbers(state);
    const entries: Entries = [
      ...axisKeys.map((key) => [key, state.axis[key]] as const),
      [ownKeys.perSecond, perSecond],
      [ownKeys.watts, watts],
    ];
    const usual: Readonly<Record<string, string>> = { ...defaultSelection };
    return entries.filter(([key, value]) => value !== (usual[key] ?? ''));
  },
  owns: (key) => allKeys.has(key),
});

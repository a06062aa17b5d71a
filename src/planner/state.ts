import {
  choiceField,
  parseState,
  serialiseState,
  type Fields,
  type LinkForm,
  type Reading,
} from '../kit/url-state.ts';
import { jobFields } from './fields.ts';
import type { Job } from './job.ts';
import type { Catalogue } from './planned.ts';
import type { JobPreset } from './presets.ts';

/** Two plans side by side; the reader changes one at a time. */
export type PlanLetter = 'A' | 'B';
export const letters: readonly PlanLetter[] = ['A', 'B'];

export interface PlannerState extends Readonly<Record<PlanLetter, Job>> {
  readonly editing: PlanLetter;
}

export type Presets = readonly [JobPreset, JobPreset, ...JobPreset[]];

export const defaultState = ([first, second]: Presets): PlannerState => ({
  A: first.job,
  B: second.job,
  editing: 'A',
});

const editingFields: Fields<{ editing: PlanLetter }> = {
  editing: choiceField({ key: 'edit', label: 'Plan', fallback: 'A', values: letters }),
};

/** A link names the preset that a plan starts from, and then only what differs from it. */
const presetFields = (presets: Presets, letter: PlanLetter): Fields<{ preset: string }> => ({
  preset: choiceField({
    key: 'from',
    label: 'Start from',
    fallback: presets[letters.indexOf(letter)]?.id ?? presets[0].id,
    values: presets.map(({ id }) => id),
  }),
});

const prefixOf = (letter: PlanLetter): string => `${letter}.`;

export const ownsKey = (key: string): boolean => key === 'edit' || /^[AB]\./.test(key);

const presetNamed = (presets: Presets, id: string): JobPreset =>
  presets.find((preset) => preset.id === id) ?? presets[0];

export function parsePlanner(
  catalogue: Catalogue,
  presets: Presets,
  params: URLSearchParams,
): Reading<PlannerState> {
  const { state: shared, problems } = parseState(editingFields, params);
  const read = (letter: PlanLetter) => {
    const prefix = prefixOf(letter);
    const named = parseState(presetFields(presets, letter), params, prefix);
    const base = presetNamed(presets, named.state.preset).job;
    const job = parseState<Job>(jobFields(base, catalogue), params, prefix);
    const said = [...named.problems, ...job.problems].map((problem) => ({
      ...problem,
      message: `Plan ${letter}, ${problem.message}`,
    }));
    return { job: job.state, problems: said };
  };
  const [a, b] = [read('A'), read('B')];
  return {
    state: { A: a.job, B: b.job, editing: shared.editing },
    problems: [...problems, ...a.problems, ...b.problems],
  };
}

const differences = (catalogue: Catalogue, preset: JobPreset, job: Job, letter: PlanLetter) =>
  serialiseState<Job>(jobFields(preset.job, catalogue), job, prefixOf(letter));

export function serialisePlanner(
  catalogue: Catalogue,
  presets: Presets,
  state: PlannerState,
): [string, string][] {
  const write = (letter: PlanLetter): [string, string][] => {
    const preset = nearestPreset(catalogue, presets, state[letter], letter);
    const named = { preset: preset.id };
    return [
      ...serialiseState(presetFields(presets, letter), named, prefixOf(letter)),
      ...differences(catalogue, preset, state[letter], letter),
    ];
  };
  const { editing } = state;
  return [...serialiseState(editingFields, { editing }), ...write('A'), ...write('B')];
}

/** The preset from which a plan differs least; the one that the plan starts with on a tie. */
export function nearestPreset(
  catalogue: Catalogue,
  presets: Presets,
  job: Job,
  letter: PlanLetter,
): JobPreset {
  const start = presetNamed(presets, presetFields(presets, letter).preset.fallback);
  const distance = (preset: JobPreset) => differences(catalogue, preset, job, letter).length;
  return presets.reduce(
    (best, preset) => (distance(preset) < distance(best) ? preset : best),
    start,
  );
}

/** The planner's state in a link. */
export const plannerLink = (catalogue: Catalogue, presets: Presets): LinkForm<PlannerState> => ({
  start: defaultState(presets),
  read: (params) => parsePlanner(catalogue, presets, params),
  write: (state) => serialisePlanner(catalogue, presets, state),
  owns: ownsKey,
});

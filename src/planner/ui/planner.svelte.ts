import type { Fields } from '../../kit/url-state.ts';
import { replaceEntries, type Problem } from '../../kit/url-state.ts';
import { jobFields } from '../fields.ts';
import type { Job } from '../job.ts';
import type { Opened } from '../opened.ts';
import { catalogueOf, planned, type Catalogue } from '../planned.ts';
import {
  defaultState,
  nearestPreset,
  ownsKey,
  parsePlanner,
  serialisePlanner,
  type PlanLetter,
  type PlannerState,
  type Presets,
} from '../state.ts';
import type { PlannerProps } from './props.ts';

/** The planner's state on the page: two plans, the one that is being changed, what was opened. */
export class Planner {
  readonly catalogue: Catalogue;
  readonly presets: Presets;
  readonly fields: Fields<Job>;
  state: PlannerState = $state.raw() as PlannerState;
  problems: readonly Problem[] = $state.raw([]);
  opened: Readonly<Partial<Record<PlanLetter, Opened>>> = $state.raw({});

  readonly plans = $derived.by(() => ({
    A: planned(this.state.A, this.catalogue),
    B: planned(this.state.B, this.catalogue),
  }));

  constructor({ offer, presets }: PlannerProps) {
    this.catalogue = catalogueOf(offer);
    this.presets = presets;
    this.fields = jobFields(presets[0].job, this.catalogue);
    this.state = defaultState(presets);
  }

  get letter(): PlanLetter {
    return this.state.editing;
  }

  get job(): Job {
    return this.state[this.letter];
  }

  get plan() {
    return this.plans[this.letter];
  }

  /** The preset that the plan still is, if it is one. */
  get presetId(): string | undefined {
    const near = nearestPreset(this.catalogue, this.presets, this.job, this.letter);
    const same = (Object.keys(near.job) as (keyof Job)[]).every(
      (name) => near.job[name] === this.job[name],
    );
    return same ? near.id : undefined;
  }

  edit(editing: PlanLetter): void {
    this.state = { ...this.state, editing };
  }

  change(change: Partial<Job>): void {
    this.state = { ...this.state, [this.letter]: { ...this.job, ...change } };
    this.problems = [];
  }

  start(presetId: string): void {
    const preset = this.presets.find(({ id }) => id === presetId);
    if (preset) this.change(preset.job);
  }

  open(opened: Opened): void {
    this.opened = { ...this.opened, [this.letter]: opened };
    this.change(opened.change);
  }

  reset(): void {
    this.opened = {};
    this.problems = [];
    this.state = defaultState(this.presets);
  }

  read(params: URLSearchParams): void {
    const { state, problems } = parsePlanner(this.catalogue, this.presets, params);
    this.state = state;
    this.problems = problems;
  }

  /** The page's query string with this state in it. */
  search(search: string): string {
    const entries = serialisePlanner(this.catalogue, this.presets, this.state);
    return replaceEntries(search, ownsKey, entries);
  }
}

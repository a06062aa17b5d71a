import { LinkedState } from '../../kit/linked-state.svelte.ts';
import type { Fields } from '../../kit/url-state.ts';
import { jobFields } from '../fields.ts';
import type { Job } from '../job.ts';
import type { Opened } from '../opened.ts';
import { catalogueOf, planned, type Catalogue } from '../planned.ts';
import {
  nearestPreset,
  plannerLink,
  type PlanLetter,
  type PlannerState,
  type Presets,
} from '../state.ts';
import type { PlannerProps } from './props.ts';

/** The planner's state on the page: two plans, the one that is being changed, what was opened. */
export class Planner extends LinkedState<PlannerState> {
  readonly catalogue: Catalogue;
  readonly presets: Presets;
  readonly fields: Fields<Job>;
  opened: Readonly<Partial<Record<PlanLetter, Opened>>> = $state.raw({});

  readonly plans = $derived.by(() => ({
    A: planned(this.state.A, this.catalogue),
    B: planned(this.state.B, this.catalogue),
  }));

  constructor({ offer, presets }: PlannerProps) {
    const catalogue = catalogueOf(offer);
    super(plannerLink(catalogue, presets));
    this.catalogue = catalogue;
    this.presets = presets;
    this.fields = jobFields(presets[0].job, catalogue);
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
    this.set({ [this.letter]: { ...this.job, ...change } });
  }

  start(presetId: string): void {
    const preset = this.presets.find(({ id }) => id === presetId);
    if (preset) this.change(preset.job);
  }

  open(opened: Opened): void {
    this.opened = { ...this.opened, [this.letter]: opened };
    this.change(opened.change);
  }

  override reset(): void {
    this.opened = {};
    super.reset();
  }
}

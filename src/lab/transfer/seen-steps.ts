/**
 * The losses that the page has seen since the last checkpoints, kept for a reload or a closed
 * browser: the resumed run trains these steps once more, and the losses are compared.
 */
import * as z from 'zod/mini';
import { openStore, type StorageLike } from '../../kit/storage.ts';
import { phases } from '../protocol/choices.ts';
import type { LabEvent } from '../protocol/events.ts';
import { settingsSchema, type Settings } from '../protocol/settings.ts';
import type { Step } from './proof.ts';

const seenSchema = z.object({
  settings: settingsSchema,
  steps: z.array(
    z.object({
      phase: z.enum(phases),
      stage: z.number(),
      epoch: z.number(),
      step: z.number(),
      loss: z.number(),
    }),
  ),
});

/** Going back to the checkpoint before the newest trains at most the steps of two epochs again. */
const CHECKPOINTS_BACK = 2;

export class SeenSteps {
  #settings: Settings | null = null;
  /** The steps between two checkpoints, the newest group last. */
  #groups: Step[][] = [[]];

  /** Takes in what happens; steps that a later checkpoint has made safe are forgotten. */
  hear(event: LabEvent): void {
    if (event.type === 'start') this.#settings = event.settings;
    if (event.type === 'step') {
      const { phase, stage, epoch, step, loss } = event;
      this.#groups.at(-1)?.push({ phase, stage, epoch, step, loss });
    }
    if (event.type === 'checkpoint' && event.stored) {
      this.#groups = [...this.#groups, []].slice(-CHECKPOINTS_BACK);
    }
  }

  get steps(): Step[] {
    return this.#groups.flat();
  }

  /** Keeps the steps in the browser; where it stores nothing, the comparison is lost, not the run. */
  keep(storage?: StorageLike | null): void {
    if (this.#settings) store(storage).write({ settings: this.#settings, steps: this.steps });
  }
}

/** The steps that were seen of a run before the page was closed. */
export function keptSteps(settings: Settings, storage?: StorageLike | null): Step[] {
  const kept = store(storage).read().value;
  return kept && JSON.stringify(kept.settings) === JSON.stringify(settings) ? kept.steps : [];
}

const store = (storage?: StorageLike | null) =>
  openStore<z.infer<typeof seenSchema> | null>({
    key: 'joulebook.lab-steps',
    version: 1,
    empty: null,
    parse: (value) => seenSchema.safeParse(value).data ?? null,
    storage,
  });

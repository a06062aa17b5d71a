import { choiceField, parseState, serialiseState, type Reading } from '../kit/url-state.ts';
import type { Measurements } from '../data/zeus/measurements.ts';
import { cards, workloads, type CardId, type WorkloadId } from '../data/zeus/workloads.ts';
import { batchRows, leastEnergy, capRows, leanestCap } from './batch-rows.ts';
import { reachedTargets } from './reached.ts';
import { batchesOf, capsOf, measuredFor, type Choice, type Measured } from './selection.ts';

const subjectFields = {
  workload: choiceField<WorkloadId>({
    key: 'train',
    label: 'What is trained',
    fallback: workloads[0].id,
    values: workloads.map(({ id }) => id),
  }),
  card: choiceField<CardId>({
    key: 'card',
    label: 'Graphics card',
    fallback: cards[0].id,
    values: cards.map(({ id }) => id),
  }),
};

type Subject = Pick<Choice, 'workload' | 'card'>;

export const defaultSubject: Subject = { workload: workloads[0].id, card: cards[0].id };

/** The batch of the runs that the lesson cites; other workloads start where least energy is needed. */
const preferredBatch = 256;

/** A last target that costs most, so that stopping one before it shows what that saves. */
function defaultTarget({ runs }: Measured, batch: number): number {
  const reached = reachedTargets(runs, batch);
  return reached.at(-2) ?? reached[0] ?? runs.targets[0] ?? 0;
}

/** Where a reader begins with a workload on a card: the cap of least energy, one target before the last. */
export function defaultChoice(all: Measurements, subject: Subject): Choice {
  const measured = measuredFor(all, subject);
  const highest = capsOf(measured).at(-1) ?? 0;
  const batches = batchesOf(measured).filter(
    (batch) => reachedTargets(measured.runs, batch).length > 0,
  );
  const first = { ...subject, batch: batches[0] ?? 0, capWatts: highest };
  const target = defaultTarget(measured, first.batch);
  const lean = leastEnergy(batchRows(measured, { ...first, target }))?.batch;
  const batch = batches.includes(preferredBatch) ? preferredBatch : (lean ?? first.batch);
  const atBatch = { ...first, batch, target: defaultTarget(measured, batch) };
  return { ...atBatch, capWatts: leanestCap(capRows(measured, atBatch))?.capWatts ?? highest };
}

/** The settings that were measured; everything else in a link is an error. */
function settingFields(all: Measurements, subject: Subject) {
  const measured = measuredFor(all, subject);
  const fallback = defaultChoice(all, subject);
  const field = (key: string, label: string, value: number, values: readonly number[]) =>
    choiceField({ key, label, fallback: String(value), values: values.map(String) });
  return {
    batch: field('batch', 'Batch size', fallback.batch, batchesOf(measured)),
    capWatts: field('cap', 'Power cap', fallback.capWatts, capsOf(measured)),
    target: field('stop', 'Target', fallback.target, measured.runs.targets),
  };
}

const ownKeys = new Set(['train', 'card', 'batch', 'cap', 'stop']);
export const ownsKey = (key: string): boolean => ownKeys.has(key);

export function readChoice(all: Measurements, params: URLSearchParams): Reading<Choice> {
  const subject = parseState<Subject>(subjectFields, params);
  const settings = parseState(settingFields(all, subject.state), params);
  const { batch, capWatts, target } = settings.state;
  return {
    state: {
      ...subject.state,
      batch: Number(batch),
      capWatts: Number(capWatts),
      target: Number(target),
    },
    problems: [...subject.problems, ...settings.problems],
  };
}

export function writeChoice(all: Measurements, choice: Choice): [string, string][] {
  const { workload, card, batch, capWatts, target } = choice;
  const settings = { batch: String(batch), capWatts: String(capWatts), target: String(target) };
  return [
    ...serialiseState<Subject>(subjectFields, { workload, card }),
    ...serialiseState(settingFields(all, choice), settings),
  ];
}

/** The choice with another network or card; a setting that was not measured there starts anew. */
export function kept(all: Measurements, choice: Choice, change: Partial<Subject>): Choice {
  const subject = { workload: choice.workload, card: choice.card, ...change };
  const fresh = defaultChoice(all, subject);
  if (subject.workload !== choice.workload) return fresh;
  const measured = measuredFor(all, subject);
  const pick = (value: number, values: readonly number[], otherwise: number) =>
    values.includes(value) ? value : otherwise;
  return {
    ...subject,
    batch: pick(choice.batch, batchesOf(measured), fresh.batch),
    capWatts: pick(choice.capWatts, capsOf(measured), fresh.capWatts),
    target: pick(choice.target, measured.runs.targets, fresh.target),
  };
}
